package org.entente.reporting.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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

    /**
     * Reads what {@link #write} wrote of {@code paths} paths.
     *
     * @param kinds of the metrics, by name
     * @throws IOException if it cannot be read; its message is one sentence
     */
    public static List<Comparison> read(Path file, long paths, Map<String, Metric> kinds) throws IOException {
        Map<List<String>, SortedMap<Metric, Map<Period, Difference>>> all = new LinkedHashMap<>();
        CsvRows.read(file, HEADER)
                .forEach(row -> all.computeIfAbsent(List.of(row.text(), row.text()), any -> new TreeMap<>())
                        .computeIfAbsent(metric(row.text(), kinds), any -> new LinkedHashMap<>())
                        .put(new Period(row.text()), difference(row, paths)));
        List<Comparison> comparisons = new ArrayList<>();
        all.forEach((names, differences) -> comparisons.add(new Comparison(names.get(0), names.get(1), differences)));
        return comparisons;
    }

    private static Metric metric(String name, Map<String, Metric> kinds) {
        return kinds.getOrDefault(name, new Metric(name, Metric.Kind.FLOW));
    }

    private static Difference difference(CsvRows.Row row, long paths) {
        return new Difference(
                paths,
                row.number(),
                row.number(),
                row.number(),
                row.number(),
                row.number(),
                row.number(),
                row.number(),
                row.number(),
                row.number());
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
