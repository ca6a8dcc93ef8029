package org.entente.reporting.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.entente.simulation.Comparison;
import org.entente.simulation.Difference;
import org.entente.simulation.Metric;
import org.entente.simulation.Period;
import org.entente.simulation.Results;

/** How each scenario differs from the baseline, path by path. */
public final class ComparisonCsv {

    private static final String[] HEADER = {
        "baseline",
        "scenario",
        "metric",
        "period",
        "mean",
        "se",
        "p5",
        "p25",
        "p50",
        "p75",
        "p95",
        "percentile_se",
        "probability_positive",
        "pairing_gain"
    };

    private ComparisonCsv() {}

    /** Writes {@code file}, which must not exist; only its header without a baseline. */
    public static void write(Results results, Path file) throws IOException {
        try (CsvFile csv = CsvFile.create(file, HEADER)) {
            for (Comparison comparison : results.comparisons()) {
                for (var metric : comparison.differences().entrySet()) {
                    for (var period : metric.getValue().entrySet()) {
                        row(csv, results, comparison, metric.getKey(), period);
                    }
                }
            }
        }
    }

    private static void row(
            CsvFile csv, Results results, Comparison comparison, Metric metric, Map.Entry<Period, Difference> entry)
            throws IOException {
        Difference of = entry.getValue();
        csv.text(comparison.baseline())
                .text(comparison.scenario())
                .text(metric.name())
                .text(entry.getKey().label())
                .numbers(
                        of.mean(),
                        of.standardError(),
                        of.p5(),
                        of.p25(),
                        of.p50(),
                        of.p75(),
                        of.p95(),
                        of.percentileError())
                .number(of.probabilityPositive())
                .number(results.pairingGain(comparison, metric.name(), entry.getKey()))
                .endRow();
    }
}
