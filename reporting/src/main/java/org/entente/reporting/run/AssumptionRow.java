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
 * A row of a page about an assumption.
 *
 * @param address the address of the number in the scenario
 * @param value the value or the distribution; a dash if the scenario lacks the number
 * @param range the range from the 10th to the 90th percentile; empty for a constant
 * @param baseline the value in the baseline; empty if it is the same
 * @param provenance the provenance; empty if the file leaves the number out or the scenario lacks it
 */
record AssumptionRow(String address, String value, String range, String baseline, Optional<Provenance> provenance) {

    private static final String EMPTY_CELL = "–";

    /** The rows of the market's numbers. */
    static List<AssumptionRow> market(ScenarioFile file) {
        return Assumption.all(file).stream()
                .filter(assumption -> !assumption.isOfTerm())
                .map(assumption -> of(assumption, ""))
                .toList();
    }

    /** The rows of the numbers of the terms, including the terms of the baseline alone. */
    static List<AssumptionRow> terms(ScenarioFile file, Optional<ScenarioFile> baseline) {
        Map<Address, Assumption> before = new TreeMap<>();
        baseline.ifPresent(
                other -> Assumption.all(other).forEach(assumption -> before.put(assumption.address(), assumption)));
        List<AssumptionRow> rows = new ArrayList<>();
        Map<Address, Assumption> current = new TreeMap<>();
        for (Assumption assumption : Assumption.all(file)) {
            if (assumption.isOfTerm()) {
                current.put(assumption.address(), assumption);
                Optional<Assumption> other = Optional.ofNullable(before.get(assumption.address()));
                rows.add(of(assumption, baseline.isEmpty() ? "" : baselineValue(assumption, other)));
            }
        }
        before.values().stream()
                .filter(assumption -> assumption.isOfTerm() && !current.containsKey(assumption.address()))
                .forEach(assumption -> rows.add(new AssumptionRow(
                        assumption.address().text(),
                        EMPTY_CELL,
                        "",
                        assumption.quantity().toString(),
                        Optional.empty())));
        rows.sort((a, b) -> a.address().compareTo(b.address()));
        return rows;
    }

    private static String baselineValue(Assumption assumption, Optional<Assumption> other) {
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
                assumption.provenance());
    }

    /** Whether the file leaves the number out, so that it has its default. */
    public boolean isLeftOut() {
        return provenance.isEmpty() && !value.equals(EMPTY_CELL);
    }
}
