package org.entente.simulation.sensitivity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.model.Address;
import org.entente.model.CorrelationMatrix;
import org.entente.model.Maps;
import org.entente.model.Scenario;
import org.entente.model.quantity.Constant;
import org.entente.model.quantity.Quantity;
import org.entente.simulation.experiment.InputKind;
import org.entente.simulation.random.Streams;

/**
 * A group of random inputs that is independent of all others: an uncertain quantity, an event, or all shocks of a
 * process. Correlated quantities are one group, and so are correlated processes.
 *
 * @param name an address, such as {@code terms.cap}, {@code events.agi-declared}, or {@code products.api.demand.shock}
 *     for a process; for correlated inputs their number
 * @param side the side that decides the inputs: {@link InputKind#TERM}, or {@link InputKind#DRIVER} for the world;
 *     empty if correlated inputs belong to both sides
 * @param addresses the addresses of the quantities, events or processes, sorted
 */
public record InputGroup(String name, Optional<InputKind> side, List<Address> addresses) {

    private static final String SHOCK = "shock";

    public InputGroup {
        addresses = List.copyOf(addresses);
        if (side.filter(kind -> kind.side() != kind).isPresent()) {
            throw new IllegalArgumentException(
                    "the side of " + name + " must be one of " + InputKind.SIDES + ", but was " + side.get());
        }
    }

    /** The groups of all random inputs of {@code scenario}: quantities, then events, then processes. */
    static List<InputGroup> groups(Scenario scenario) {
        List<CorrelationMatrix> correlated = CorrelationMatrix.groupsOf(scenario.effectiveCorrelations());
        SortedSet<Address> quantities = uncertain(scenario);
        SortedSet<Address> processes = moving(scenario, correlated);
        List<InputGroup> groups = new ArrayList<>();
        uncorrelated(quantities, correlated)
                .forEach(address -> groups.add(group(scenario, address.text(), List.of(address))));
        correlatedGroups(quantities, correlated, " correlated quantities")
                .forEach((name, group) -> groups.add(group(scenario, name, group)));
        scenario.drawnEvents().stream()
                .map(event -> Address.of("events", event))
                .forEach(event -> groups.add(group(scenario, event.text(), List.of(event))));
        uncorrelated(processes, correlated)
                .forEach(address ->
                        groups.add(group(scenario, address.child(SHOCK).text(), List.of(address))));
        correlatedGroups(processes, correlated, " correlated processes' shocks")
                .forEach((name, group) -> groups.add(group(scenario, name, group)));
        return groups;
    }

    /** One group of all terms in {@code groups}, and one of all drivers, where there are any. */
    static List<InputGroup> sides(List<InputGroup> groups) {
        List<InputGroup> sides = new ArrayList<>();
        for (InputKind side : InputKind.SIDES) {
            List<Address> addresses = groups.stream()
                    .filter(group -> group.isOf(side))
                    .flatMap(group -> group.addresses.stream())
                    .toList();
            if (!addresses.isEmpty()) {
                sides.add(new InputGroup("all " + side.label() + "s together", Optional.of(side), addresses));
            }
        }
        return sides;
    }

    private static InputGroup group(Scenario scenario, String name, List<Address> addresses) {
        return new InputGroup(name, side(scenario, addresses), addresses);
    }

    /** The side that decides all of these inputs; empty if both sides decide some. */
    static Optional<InputKind> side(Scenario scenario, List<Address> addresses) {
        Set<InputKind> sides = addresses.stream()
                .map(address -> InputKind.of(scenario, address).side())
                .collect(Collectors.toSet());
        return sides.size() > 1
                ? Optional.empty()
                : Optional.of(sides.contains(InputKind.TERM) ? InputKind.TERM : InputKind.DRIVER);
    }

    private static SortedSet<Address> uncertain(Scenario scenario) {
        SortedSet<Address> uncertain = new TreeSet<>();
        scenario.quantities().forEach((address, quantity) -> {
            if (!(quantity instanceof Constant)) {
                uncertain.add(address);
            }
        });
        return uncertain;
    }

    /** The processes whose shocks have an effect: those with volatility, and those that are correlated with others. */
    private static SortedSet<Address> moving(Scenario scenario, List<CorrelationMatrix> correlated) {
        Set<Address> inGroups = correlatedAddresses(correlated);
        SortedMap<Address, Quantity> quantities = scenario.quantities();
        return scenario.shocks().stream()
                .filter(process ->
                        inGroups.contains(process) || !isZero(Maps.require(quantities, process.child("volatility"))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isZero(Quantity quantity) {
        return quantity instanceof Constant constant && constant.value() == 0;
    }

    private static Set<Address> correlatedAddresses(List<CorrelationMatrix> correlated) {
        Set<Address> inGroups = new HashSet<>();
        correlated.forEach(group -> inGroups.addAll(group.addresses()));
        return inGroups;
    }

    private static List<Address> uncorrelated(SortedSet<Address> addresses, List<CorrelationMatrix> correlated) {
        Set<Address> inGroups = correlatedAddresses(correlated);
        return addresses.stream().filter(address -> !inGroups.contains(address)).toList();
    }

    /** The groups of correlated inputs among {@code addresses}, by a name with their number. */
    private static Map<String, List<Address>> correlatedGroups(
            SortedSet<Address> addresses, List<CorrelationMatrix> correlated, String plural) {
        Map<String, List<Address>> groups = new LinkedHashMap<>();
        for (CorrelationMatrix matrix : correlated) {
            List<Address> group = matrix.addresses();
            if (addresses.containsAll(group)) {
                String name = group.size() + plural;
                groups.put(groups.containsKey(name) ? name + " with " + group.get(0) : name, group);
            }
        }
        return groups;
    }

    /** Whether {@code wanted} decides all inputs of the group. */
    public boolean isOf(InputKind wanted) {
        return side.filter(wanted::equals).isPresent();
    }

    /** The side in files: {@code term}, {@code driver} or {@code mixed}. */
    public String sideLabel() {
        return side.map(InputKind::label).orElse("mixed");
    }

    /** Whether the group holds several inputs, which are correlated. */
    public boolean isCorrelated() {
        return addresses.size() > 1;
    }

    /** The streams that draw the inputs. */
    Set<Integer> streams() {
        return addresses.stream().map(Streams::idOf).collect(Collectors.toSet());
    }
}
