package org.entente.reporting.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.model.Address;
import org.entente.model.file.Provenance;
import org.entente.model.file.ScenarioFile;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.Assumption;

/**
 * A line about a number that is assumed.
 *
 * @param address its place in the scenario
 * @param value its value or distribution; a dash where the scenario has none
 * @param range from the 10th to the 90th percentile; empty where it is known
 * @param baseline what the baseline has instead; empty where it has the same
 * @param basis what it rests on; empty where the file leaves it out, or where the scenario has none
 */
public record AssumptionRow(String address, String value, String range, String baseline, Optional<Provenance> basis) {

    private static final String EMPTY_CELL = "–";

    /** The numbers of the market. */
    static List<AssumptionRow> ofMarket(ScenarioFile file) {
        return Assumption.of(file).stream()
                .filter(assumption -> !assumption.isOfTerm())
                .map(one -> of(one, ""))
                .toList();
    }

    /** The numbers of the terms, and those of the baseline's terms. */
    static List<AssumptionRow> ofTerms(ScenarioFile file, Optional<ScenarioFile> baseline) {
        Map<Address, Assumption> before = new TreeMap<>();
        baseline.ifPresent(
                other -> Assumption.of(other).forEach(assumption -> before.put(assumption.address(), assumption)));
        List<AssumptionRow> rows = new ArrayList<>();
        Map<Address, Assumption> now = new TreeMap<>();
        for (Assumption one : Assumption.of(file)) {
            if (one.isOfTerm()) {
                now.put(one.address(), one);
                Optional<Assumption> other = Optional.ofNullable(before.get(one.address()));
                rows.add(of(one, baseline.isEmpty() ? "" : instead(one, other)));
            }
        }
        before.values().stream()
                .filter(one -> one.isOfTerm() && !now.containsKey(one.address()))
                .forEach(one -> rows.add(new AssumptionRow(
                        one.address().text(), EMPTY_CELL, "", one.quantity().toString(), Optional.empty())));
        rows.sort((a, b) -> a.address().compareTo(b.address()));
        return rows;
    }

    private static String instead(Assumption assumption, Optional<Assumption> other) {
        return other.map(before -> before.quantity().equals(assumption.quantity())
                        ? ""
                        : before.quantity().toString())
                .orElse(EMPTY_CELL);
    }

    private static AssumptionRow of(Assumption assumption, String baseline) {
        return new AssumptionRow(
                assumption.address().text(),
                assumption.quantity().toString(),
                assumption.isUncertain()
                        ? Amounts.exact(assumption.percentile(0.1)) + " to " + Amounts.exact(assumption.percentile(0.9))
                        : "",
                baseline,
                assumption.basis());
    }

    /** Whether the file leaves the number out, so that it has its usual value. */
    public boolean isLeftOut() {
        return basis.isEmpty() && !value.equals(EMPTY_CELL);
    }
}
