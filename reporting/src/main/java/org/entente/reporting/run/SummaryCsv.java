package org.entente.reporting.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.reporting.csv.CsvFile;
import org.entente.reporting.csv.CsvRows;
import org.entente.reporting.csv.NumberColumn;
import org.entente.reporting.csv.SummaryColumns;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.metric.Period;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.ScenarioResults;
import org.entente.simulation.results.Summary;

/** The table of summaries of each metric in each period. */
public final class SummaryCsv {

    /** The names of the columns. */
    public static final String[] HEADER = Stream.concat(
                    Stream.of("scenario", "metric", "period", "kind"), NumberColumn.labels(SummaryColumns.ALL).stream())
            .toArray(String[]::new);

    private SummaryCsv() {}

    /** Writes {@code file}, which must not exist. */
    public static void write(Results results, Path file) throws IOException {
        try (CsvFile csv = CsvFile.create(file, HEADER)) {
            for (ScenarioResults scenario : results.scenarios()) {
                for (var summary : scenario.summaries().entrySet()) {
                    row(csv, scenario.scenario().name(), summary.getKey(), summary.getValue());
                }
            }
        }
    }

    /**
     * Reads a file of {@link #write} about {@code paths} paths.
     *
     * @return the summaries by scenario
     * @throws IOException if the file cannot be read; its message is one sentence
     */
    static Map<String, SortedMap<Outcome, Summary>> read(Path file, long paths) throws IOException {
        Map<String, SortedMap<Outcome, Summary>> all = new LinkedHashMap<>();
        CsvRows.read(file, 4, HEADER)
                .forEach(row -> all.computeIfAbsent(row.text(), any -> new TreeMap<>())
                        .put(outcome(row), SummaryColumns.summary(paths, row.numbers(SummaryColumns.ALL))));
        return all;
    }

    private static Outcome outcome(CsvRows.Row row) {
        Metric metric = new Metric(row.text(), row.metricKind(3));
        Period period = new Period(row.text());
        row.skip(1);
        return new Outcome(metric, period);
    }

    /** Fills and ends a row of {@link #HEADER}. */
    public static void row(CsvFile csv, String scenario, Outcome outcome, Summary summary) throws IOException {
        csv.text(scenario)
                .text(outcome.metric().name())
                .text(outcome.period().label())
                .text(outcome.metric().kind().label())
                .numbers(NumberColumn.numbers(SummaryColumns.ALL, summary))
                .endRow();
    }
}
