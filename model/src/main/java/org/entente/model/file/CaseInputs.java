package org.entente.model.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.Address;
import org.entente.model.Maps;
import org.entente.model.file.Node.Mapping;
import org.entente.model.sweep.Design;

/**
 * Finds which values of a row of a sweep apply to which scenario. An address with the name of a scenario before it
 * moves in that scenario alone, and wins there over the same address without a name. A {@code null} that would remove
 * what a scenario never had changes nothing there, if another scenario has it.
 */
final class CaseInputs {

    /**
     * The values of a row that apply to a scenario.
     *
     * @param values the values by address
     * @param isReduced whether other values of the row do not apply
     */
    record Inputs(SortedMap<String, String> values, boolean isReduced) {}

    private final Map<String, Mapping> scenarios;
    private final List<ScopedAddress> addresses;
    private final Map<String, Boolean> known = new HashMap<>();

    /** @param addresses the addresses of the columns, as they are written */
    CaseInputs(Map<String, Mapping> scenarios, List<String> addresses) {
        this.scenarios = scenarios;
        this.addresses = addresses.stream().map(ScopedAddress::parse).toList();
    }

    /** The addresses without scopes, each once. */
    List<String> addresses() {
        return addresses.stream().map(ScopedAddress::address).distinct().toList();
    }

    /** The addresses that are for a scenario outside the sweep. */
    List<ScopedAddress> strangers() {
        return addresses.stream()
                .filter(address -> address.scenario()
                        .filter(name -> !scenarios.containsKey(name))
                        .isPresent())
                .toList();
    }

    /**
     * The values of {@code row} for {@code scenario}, sorted, so that a value inside a group is laid over the group.
     */
    Inputs of(String scenario, List<String> row) {
        List<Integer> columns = columns(scenario);
        SortedMap<String, String> values = new TreeMap<>();
        for (int column : columns) {
            values.put(addresses.get(column).address(), row.get(column));
        }
        boolean isReduced = columns.size() < addresses.size();
        values.values().removeIf(Design.AS_IS::equals);
        List<String> idle = values.keySet().stream()
                .filter(address -> isIdle(scenario, address, values))
                .toList();
        values.keySet().removeAll(idle);
        return new Inputs(values, isReduced || !idle.isEmpty());
    }

    /** The columns that count for a scenario: those for it alone, and those without a scope beside which none is. */
    private List<Integer> columns(String scenario) {
        List<Integer> columns = new ArrayList<>();
        for (int i = 0; i < addresses.size(); i++) {
            ScopedAddress address = addresses.get(i);
            ScopedAddress own = new ScopedAddress(Optional.of(scenario), address.address());
            boolean counts = address.equals(own) || (address.scenario().isEmpty() && !addresses.contains(own));
            if (counts) {
                columns.add(i);
            }
        }
        return columns;
    }

    /** Whether the value removes what this scenario does not have, but another one does. */
    private boolean isIdle(String scenario, String address, Map<String, String> values) {
        return "null".equals(values.get(address))
                && !has(scenario, address)
                && scenarios.keySet().stream().anyMatch(other -> has(other, address))
                && values.keySet().stream()
                        .noneMatch(group -> !group.equals(address) && new Address(group).covers(new Address(address)));
    }

    private boolean has(String scenario, String address) {
        return known.computeIfAbsent(
                scenario + ":" + address,
                key -> AddressMatch.follow(Maps.require(scenarios, scenario), address)
                        .isComplete());
    }
}
