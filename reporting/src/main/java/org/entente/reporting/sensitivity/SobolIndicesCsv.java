package org.entente.reporting.sensitivity;

import java.io.IOException;
import java.nio.file.Path;
import org.entente.model.Address;
import org.entente.reporting.csv.CsvFile;
import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.results.ConfidenceInterval;
import org.entente.simulation.sensitivity.GroupIndices;
import org.entente.simulation.sensitivity.Sensitivity;
import org.entente.simulation.sensitivity.SobolAnalysis;
import org.entente.simulation.sensitivity.SobolIndex;

/**
 * The table of Sobol' indices in every period, with errors and the ends of 95 % confidence intervals. Its rows are each
 * group of inputs, all terms, all drivers, the sum of all groups (without a total index), and two checks: a group that
 * draws nothing, and all inputs together. An outcome that does not vary has empty cells.
 */
final class SobolIndicesCsv {

    private static final String[] HEADER = {
        "scenario",
        "metric",
        "period",
        "group",
        "kind",
        "inputs",
        "first",
        "first_se",
        "first_low",
        "first_high",
        "total",
        "total_se",
        "total_low",
        "total_high"
    };

    private static final String ALL = "all";
    private static final String CHECK = "check";

    private final Sensitivity sensitivity;
    private final SobolAnalysis analysis;
    private final CsvFile csv;

    private SobolIndicesCsv(Sensitivity sensitivity, CsvFile csv) {
        this.sensitivity = sensitivity;
        this.analysis = sensitivity.indices();
        this.csv = csv;
    }

    /** Writes {@code file}, which must not exist. */
    static void write(Sensitivity sensitivity, Path file) throws IOException {
        try (CsvFile csv = CsvFile.create(file, HEADER)) {
            SobolIndicesCsv rows = new SobolIndicesCsv(sensitivity, csv);
            for (int place = 0; place < sensitivity.indices().periods().size(); place++) {
                rows.period(place);
            }
        }
    }

    private void period(int place) throws IOException {
        for (GroupIndices indices : analysis.groups()) {
            row(place, indices, indices.group().sideLabel());
        }
        for (GroupIndices indices : analysis.sides()) {
            row(place, indices, ALL);
        }
        labels(place, "sum", "sum", "");
        Estimate sum = analysis.additive().get(place);
        estimate(sum.value(), sum.standardError());
        estimate(Double.NaN, Double.NaN);
        csv.endRow();
        row(place, analysis.nothing(), CHECK);
        row(place, analysis.everything(), CHECK);
    }

    private void row(int place, GroupIndices indices, String kind) throws IOException {
        String inputs = String.join(
                " ", indices.group().addresses().stream().map(Address::text).toList());
        labels(place, indices.group().name(), kind, inputs);
        SobolIndex index = indices.in(place);
        estimate(index.first(), index.firstError());
        estimate(index.total(), index.totalError());
        csv.endRow();
    }

    private void labels(int place, String group, String kind, String inputs) {
        csv.text(sensitivity.scenario().name())
                .text(sensitivity.measure().name())
                .text(analysis.periods().get(place).label())
                .text(group)
                .text(kind)
                .text(inputs);
    }

    private void estimate(double value, double error) {
        ConfidenceInterval interval = ConfidenceInterval.around(value, error, analysis.plan());
        csv.numbers(value, error, interval.low(), interval.high());
    }
}
