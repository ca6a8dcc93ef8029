package org.entente.simulation.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.model.Address;
import org.entente.model.CorrelationMatrix;
import org.entente.model.Scenario;
import org.entente.model.quantity.Constant;
import org.entente.model.quantity.Quantity;
import org.entente.simulation.random.Streams;

/**
 * What chance decides in a scenario independently of everything else: an uncertain quantity, an event, all the shocks of a
 * process; or several quantities or processes that are correlated, which can only be told apart together.
 *
 * @param name an address, that of an event such as {@code events.agi-declared}, or one like {@code
 *     products.api.demand.shock} for a process; for correlated ones how many they are
 * @param kind who decides it
 * @param addresses of quantities, of events or of processes, sorted
 */
public record InputGroup(String name, InputKind kind, List<Address> addresses) {

    private static final String SHOCK = "shock";

    public InputGroup {
        addresses = List.copyOf(addresses);
    }

    /** The groups of all that chance decides in {@code scenario}: quantities, then events, then processes. */
    public static List<InputGroup> of(Scenario scenario) {
        List<CorrelationMatrix> correlated = CorrelationMatrix.groupsOf(scenario.effectiveCorrelations());
        SortedSet<Address> quantities = uncertain(scenario);
        SortedSet<Address> processes = moving(scenario, correlated);
        List<InputGroup> groups = new ArrayList<>();
        addAlone(groups, quantities, correlated, Address::text);
        addTogether(groups, quantities, correlated, " correlated quantities");
        scenario.events().keySet().forEach(event -> groups.add(alone(Address.of("events", event), Address::text)));
        addAlone(groups, processes, correlated, process -> process.child(SHOCK).text());
        addTogether(groups, processes, correlated, " correlated processes' shocks");
        return groups;
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
                .filter(process -> together.contains(process)
                        || !isZero(quantities.getOrDefault(process.child("volatility"), Constant.ZERO)))
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

    private static void addAlone(
            List<InputGroup> groups,
            SortedSet<Address> addresses,
            List<CorrelationMatrix> correlated,
            Function<Address, String> name) {
        Set<Address> together = together(correlated);
        addresses.stream()
                .filter(address -> !together.contains(address))
                .forEach(address -> groups.add(alone(address, name)));
    }

    private static InputGroup alone(Address address, Function<Address, String> name) {
        return new InputGroup(name.apply(address), InputKind.of(address), List.of(address));
    }

    private static void addTogether(
            List<InputGroup> groups, SortedSet<Address> addresses, List<CorrelationMatrix> correlated, String what) {
        List<CorrelationMatrix> own = correlated.stream()
                .filter(group -> addresses.containsAll(group.addresses()))
                .toList();
        own.forEach(group -> {
            String count = group.addresses().size() + what;
            boolean unique = own.stream()
                            .filter(other -> other.addresses().size()
                                    == group.addresses().size())
                            .count()
                    == 1;
            String name = unique ? count : count + ", " + group.addresses().get(0) + " first";
            groups.add(new InputGroup(name, InputKind.of(group.addresses()), group.addresses()));
        });
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
