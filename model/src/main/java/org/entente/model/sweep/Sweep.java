package org.entente.model.sweep;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Many cases of few scenarios.
 *
 * @param name that of the file
 * @param selection what is reported of each case
 * @param addresses what varies, in the order of the file
 * @param cases at least one, in the order of the file: all of the first scenario, then those of the next
 */
public record Sweep(String name, Selection selection, List<String> addresses, List<Case> cases) {

    public Sweep {
        addresses = List.copyOf(addresses);
        cases = List.copyOf(cases);
        if (cases.isEmpty()) {
            throw new IllegalArgumentException("a sweep must have at least one case, but has none");
        }
        requireDifferent(cases);
    }

    private static void requireDifferent(List<Case> cases) {
        Map<String, Case> seen = new HashMap<>();
        for (Case sweepCase : cases) {
            if (seen.put(sweepCase.id(), sweepCase) != null) {
                throw new IllegalArgumentException("cases must differ, but two are " + sweepCase);
            }
        }
    }

    /** The names of the scenarios, in the order of their cases. */
    public List<String> scenarios() {
        return cases.stream().map(Case::scenario).distinct().toList();
    }
}
