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
 * What chance decides in a scenario independently of everything else: an uncertain quantity, an event, all the shocks
 * of a process; or several quantities or processes that are correlated, which can only be told apart together.
 *
 * @param name an address, that of an event such as {@code events.agi-declared}, or one like {@code
 *     products.api.demand.shock} for a process; for correlated ones how many they are
 * @param side who decides it: {@link InputKind#TERM}, or {@link InputKind#DRIVER} for all that the world decides; empty
 *     if correlated inputs belong to both
 * @param addresses of quantities, of events or of processes, sorted
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

    /** The groups of all that chance decides in {@code scenario}: quantities, then events, then processes. */
    public static List<InputGroup> of(Scenario scenario) {
        List<CorrelationMatrix> correlated = CorrelationMatrix.groupsOf(scenario.effectiveCorrelations());
        SortedSet<Address> quantities = uncertain(scenario);
        SortedSet<Address> processes = moving(scenario, correlated);
        List<InputGroup> groups = new ArrayList<>();
        alone(quantities, correlated).forEach(address -> groups.add(of(scenario, address.text(), List.of(address))));
        together(quantities, correlated, " correlated quantities")
                .forEach((name, group) -> groups.add(of(scenario, name, group)));
        scenario.events().keySet().stream()
                .map(event -> Address.of("events", event))
                .forEach(event -> groups.add(of(scenario, event.text(), List.of(event))));
        alone(processes, correlated)
                .forEach(address -> groups.add(of(scenario, address.child(SHOCK).text(), List.of(address))));
        together(processes, correlated, " correlated processes' shocks")
                .forEach((name, group) -> groups.add(of(scenario, name, group)));
        return groups;
    }

    /** All of {@code groups} that are of terms as one group, and all of drivers as another, if there are any. */
    static List<InputGroup> sides(List<InputGroup> groups) {
        List<InputGroup> sides = new ArrayList<>();
        for (InputKind side : InputKind.SIDES) {
            List<Address> ofSide = groups.stream()
                    .filter(group -> group.isOf(side))
                    .flatMap(group -> group.addresses.stream())
                    .toList();
            if (!ofSide.isEmpty()) {
                sides.add(new InputGroup("all " + side.label() + "s together", Optional.of(side), ofSide));
            }
        }
        return sides;
    }

    private static InputGroup of(Scenario scenario, String name, List<Address> addresses) {
        return new InputGroup(name, side(scenario, addresses), addresses);
    }

    /** The side that decides all of some inputs; empty if both sides decide some. */
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

    /** The processes whose shocks matter to something: those of others, without volatility, do not even move others. */
    private static SortedSet<Address> moving(Scenario scenario, List<CorrelationMatrix> correlated) {
        Set<Address> together = together(correlated);
        SortedMap<Address, Quantity> quantities = scenario.quantities();
        return scenario.shocks().stream()
                .filter(process ->
                        together.contains(process) || !isZero(Maps.require(quantities, process.child("volatility"))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isZero(Quantity quantity) {
        return quantity instanceof Constant constant && constant.value() == 0;
    }

    private static Set<Address> together(List<CorrelationMatrix> correlated) {
        Set<Address> together = new HashSet<>();
        correlated.forEach(group -> together.addAll(group.addresses()));
        return together;
    }

    private static List<Address> alone(SortedSet<Address> addresses, List<CorrelationMatrix> correlated) {
        Set<Address> together = together(correlated);
        return addresses.stream().filter(address -> !together.contains(address)).toList();
    }

    /** The correlated ones of {@code addresses}, group by group, by a name that says how many they are. */
    private static Map<String, List<Address>> together(
            SortedSet<Address> addresses, List<CorrelationMatrix> correlated, String what) {
        Map<String, List<Address>> groups = new LinkedHashMap<>();
        for (CorrelationMatrix matrix : correlated) {
            List<Address> group = matrix.addresses();
            if (addresses.containsAll(group)) {
                String name = group.size() + what;
                groups.put(groups.containsKey(name) ? name + " with " + group.get(0) : name, group);
            }
        }
        return groups;
    }

    /** Whether {@code wanted} decides all of it. */
    public boolean isOf(InputKind wanted) {
        return side.filter(wanted::equals).isPresent();
    }

    /** Whether it holds terms and what the world decides, which are correlated. */
    public boolean isMixed() {
        return side.isEmpty();
    }

    /** The side in files: {@code term}, {@code driver} or {@code mixed}. */
    public String sideLabel() {
        return side.map(InputKind::label).orElse("mixed");
    }

    /** Whether these are several inputs that are correlated. */
    public boolean isCorrelated() {
        return addresses.size() > 1;
    }

    /** The streams that draw it. */
    Set<Integer> streams() {
        return addresses.stream().map(Streams::of).collect(Collectors.toSet());
    }
}
