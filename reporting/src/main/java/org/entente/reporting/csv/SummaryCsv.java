package org.entente.reporting.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.simulation.Metric;
import org.entente.simulation.Period;
import org.entente.simulation.Results;
import org.entente.simulation.ScenarioResults;
import org.entente.simulation.Summary;

/** What the paths say about each metric in each period. */
public final class SummaryCsv {

    /** The columns. */
    static final String[] HEADER = {
        "scenario",
        "metric",
        "period",
        "kind",
        "mean",
        "sd",
        "se",
        "skewness",
        "min",
        "p1",
        "p5",
        "p10",
        "p25",
        "p50",
        "p75",
        "p90",
        "p95",
        "p99",
        "max",
        "es5",
        "es95",
        "percentile_se"
    };

    private SummaryCsv() {}

    /** Writes {@code file}, which must not exist. */
    public static void write(Results results, Path file) throws IOException {
        try (CsvFile csv = CsvFile.create(file, HEADER)) {
            for (ScenarioResults scenario : results.scenarios()) {
                for (var metric : scenario.summaries().entrySet()) {
                    for (var period : metric.getValue().entrySet()) {
                        row(csv, scenario.scenario().name(), metric.getKey(), period);
                    }
                }
            }
        }
    }

    /**
     * Reads what {@link #write} wrote, by scenario; counts are not in the file and are {@code paths} for all.
     *
     * @throws IOException if it cannot be read; its message is one sentence
     */
    public static Map<String, SortedMap<Metric, Map<Period, Summary>>> read(Path file, long paths) throws IOException {
        Map<String, SortedMap<Metric, Map<Period, Summary>>> all = new LinkedHashMap<>();
        CsvRows.read(file, HEADER)
                .forEach(row -> all.computeIfAbsent(row.text(), any -> new TreeMap<>())
                        .computeIfAbsent(new Metric(row.text(), row.metricKind(3)), any -> new LinkedHashMap<>())
                        .put(new Period(row.text()), summary(row.skip(1), paths)));
        return all;
    }

    private static Summary summary(CsvRows.Row row, long paths) {
        return new Summary(
                paths,
                row.number(),
                row.number(),
                row.number(),
                row.number(),
                row.number(),
                row.number(),
                row.number(),
                row.number(),
                row.number(),
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

    /** Fills and ends a row of {@link #HEADER}. */
    static void row(CsvFile csv, String scenario, Metric metric, Map.Entry<Period, Summary> entry) throws IOException {
        Summary of = entry.getValue();
        csv.text(scenario)
                .text(metric.name())
                .text(entry.getKey().label())
                .text(metric.kind().label())
                .numbers(of.mean(), of.standardDeviation(), of.standardError(), of.skewness(), of.minimum())
                .numbers(of.p1(), of.p5(), of.p10(), of.p25(), of.p50(), of.p75(), of.p90(), of.p95(), of.p99())
                .numbers(of.maximum(), of.shortfall5(), of.shortfall95(), of.percentileError())
                .endRow();
    }
}
