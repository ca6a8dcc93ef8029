package org.entente.reporting.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.model.Scenario;
import org.entente.reporting.csv.CsvFile;
import org.entente.reporting.csv.CsvRows;
import org.entente.reporting.csv.NumberColumn;
import org.entente.reporting.csv.OutcomeColumns;
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
    public static final String[] HEADER = Stream.of(
                    List.of("scenario", "metric", "period", "kind"),
                    OutcomeColumns.HEADER,
                    NumberColumn.labels(SummaryColumns.ALL))
            .flatMap(List::stream)
            .toArray(String[]::new);

    private SummaryCsv() {}

    /** Writes {@code file}, which must not exist. */
    public static void write(Results results, Path file) throws IOException {
        write(results.scenarios(), file);
    }

    /** Writes {@code file}, which must not exist, about {@code scenarios}. */
    static void write(List<ScenarioResults> scenarios, Path file) throws IOException {
        try (CsvFile csv = CsvFile.create(file, HEADER)) {
            for (ScenarioResults scenario : scenarios) {
                for (var summary : scenario.summaries().entrySet()) {
                    row(csv, scenario.scenario().name(), scenario.scenario(), summary.getKey(), summary.getValue());
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
        row.skip(1 + OutcomeColumns.HEADER.size());
        return new Outcome(metric, period);
    }

    /**
     * Fills and ends a row of {@link #HEADER}.
     *
     * @param name the name of the scenario
     * @param scenario the scenario, whose titles the row has
     */
    public static void row(CsvFile csv, String name, Scenario scenario, Outcome outcome, Summary summary)
            throws IOException {
        csv.text(name)
                .text(outcome.metric().name())
                .text(outcome.period().label())
                .text(outcome.metric().kind().label());
        OutcomeColumns.fill(csv, scenario, outcome);
        csv.numbers(NumberColumn.numbers(SummaryColumns.ALL, summary)).endRow();
    }
}
