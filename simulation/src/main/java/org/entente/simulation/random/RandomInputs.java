package org.entente.simulation.random;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.model.Address;
import org.entente.model.CorrelationMatrix;
import org.entente.model.Scenario;
import org.entente.model.quantity.Constant;

/**
 * The random inputs of scenarios: all that chance decides.
 *
 * @param uniforms the addresses of the quantities and events, which are drawn once per path, sorted
 * @param shocks the addresses of the processes, sorted
 * @param groups the correlated addresses, with the correlations of the first scenario that has any of a group
 * @param months the months of the longest horizon
 */
public record RandomInputs(List<Address> uniforms, List<Address> shocks, List<CorrelationMatrix> groups, int months) {

    public RandomInputs {
        uniforms = List.copyOf(uniforms);
        shocks = List.copyOf(shocks);
        groups = List.copyOf(groups);
    }

    /** The inputs of any of {@code scenarios}. */
    public static RandomInputs of(Collection<Scenario> scenarios) {
        SortedSet<Address> uniforms = new TreeSet<>();
        SortedSet<Address> shocks = new TreeSet<>();
        List<CorrelationMatrix> groups = new ArrayList<>();
        int months = 0;
        for (Scenario scenario : scenarios) {
            scenario.quantities().forEach((address, quantity) -> {
                if (!(quantity instanceof Constant)) {
                    uniforms.add(address);
                }
            });
            scenario.drawnEvents().forEach(event -> uniforms.add(Address.of("events", event)));
            shocks.addAll(scenario.shocks());
            CorrelationMatrix.groupsOf(scenario.effectiveCorrelations()).stream()
                    .filter(group -> groups.stream().noneMatch(other -> share(group, other)))
                    .forEach(groups::add);
            months = Math.max(months, scenario.horizon().months());
        }
        return new RandomInputs(List.copyOf(uniforms), List.copyOf(shocks), groups, months);
    }

    /** These inputs, and those of {@code others} that are missing; the groups of these come first. */
    public RandomInputs with(RandomInputs others) {
        List<CorrelationMatrix> all = new ArrayList<>(groups);
        others.groups.stream()
                .filter(group -> groups.stream().noneMatch(other -> share(group, other)))
                .forEach(all::add);
        return new RandomInputs(
                merged(uniforms, others.uniforms), merged(shocks, others.shocks), all, Math.max(months, others.months));
    }

    private static List<Address> merged(List<Address> first, List<Address> second) {
        SortedSet<Address> all = new TreeSet<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }

    private static boolean share(CorrelationMatrix first, CorrelationMatrix second) {
        return !Collections.disjoint(first.addresses(), second.addresses());
    }
}
