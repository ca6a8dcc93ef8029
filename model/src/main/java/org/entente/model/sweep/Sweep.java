package org.entente.model.sweep;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A sweep: many cases of few scenarios.
 *
 * @param name the name of the file
 * @param selection the outcomes that are reported of each case
 * @param addresses the addresses that vary, in the order of the file
 * @param cases at least one case, in the order of the file: all cases of the first scenario, then of the next
 */
public record Sweep(String name, Selection selection, List<String> addresses, List<Case> cases) {

    public Sweep {
        addresses = List.copyOf(addresses);
        cases = List.copyOf(cases);
        if (cases.isEmpty()) {
            throw new IllegalArgumentException("a sweep must have at least one case, but has none");
        }
        requireBaselines(cases, byId(cases));
    }

    /** The cases by their ids. */
    public Map<String, Case> byId() {
        return byId(cases);
    }

    private static Map<String, Case> byId(List<Case> cases) {
        Map<String, Case> seen = new HashMap<>();
        for (Case sweepCase : cases) {
            if (seen.put(sweepCase.id(), sweepCase) != null) {
                throw new IllegalArgumentException("cases must differ, but two are " + sweepCase);
            }
        }
        return seen;
    }

    private static void requireBaselines(List<Case> cases, Map<String, Case> known) {
        cases.forEach(sweepCase -> sweepCase.baselines().forEach((scenario, id) -> {
            Case baseline = known.get(id);
            if (baseline == null || !baseline.scenario().equals(scenario)) {
                throw new IllegalArgumentException("a baseline must be a case of " + scenario + ", but was " + id);
            }
        }));
    }

    /** The names of the scenarios in which {@code address} has another value in some case than the scenario's own. */
    public List<String> scenariosOf(String address) {
        return cases.stream()
                .filter(sweepCase -> sweepCase.inputs().containsKey(address))
                .map(Case::scenario)
                .distinct()
                .toList();
    }

    /** The names of the scenarios, in the order of their cases. */
    public List<String> scenarios() {
        return cases.stream().map(Case::scenario).distinct().toList();
    }
}
