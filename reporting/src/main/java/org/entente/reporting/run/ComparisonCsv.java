package org.entente.reporting.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.reporting.csv.CsvFile;
import org.entente.reporting.csv.CsvRows;
import org.entente.reporting.csv.DifferenceColumns;
import org.entente.reporting.csv.NumberColumn;
import org.entente.reporting.csv.OutcomeColumns;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.metric.Period;
import org.entente.simulation.results.Comparison;
import org.entente.simulation.results.Difference;
import org.entente.simulation.results.Results;

/** The table of the differences of each scenario from the baseline, path by path. */
public final class ComparisonCsv {

    private static final String[] HEADER = Stream.of(
                    List.of("baseline", "scenario", "metric", "period"),
                    OutcomeColumns.HEADER,
                    NumberColumn.labels(DifferenceColumns.ALL),
                    List.of("pairing_gain"))
            .flatMap(List::stream)
            .toArray(String[]::new);

    private ComparisonCsv() {}

    /** Writes {@code file}, which must not exist; only the header if there is no baseline. */
    public static void write(Results results, Path file) throws IOException {
        try (CsvFile csv = CsvFile.create(file, HEADER)) {
            for (Comparison comparison : results.comparisons()) {
                for (var difference : comparison.differences().entrySet()) {
                    row(csv, results, comparison, difference.getKey(), difference.getValue());
                }
            }
        }
    }

    /**
     * Reads a file of {@link #write} about {@code paths} paths.
     *
     * @param kinds the metrics by name
     * @throws IOException if the file cannot be read; its message is one sentence
     */
    static List<Comparison> read(Path file, long paths, Map<String, Metric> kinds) throws IOException {
        Map<List<String>, SortedMap<Outcome, Difference>> all = new LinkedHashMap<>();
        CsvRows.read(file, 4, HEADER)
                .forEach(row -> all.computeIfAbsent(List.of(row.text(), row.text()), any -> new TreeMap<>())
                        .put(
                                new Outcome(metric(row.text(), kinds), new Period(row.text())),
                                DifferenceColumns.difference(
                                        paths,
                                        row.skip(OutcomeColumns.HEADER.size()).numbers(DifferenceColumns.ALL))));
        List<Comparison> comparisons = new ArrayList<>();
        all.forEach((names, differences) -> comparisons.add(new Comparison(names.get(0), names.get(1), differences)));
        return comparisons;
    }

    private static Metric metric(String name, Map<String, Metric> kinds) {
        return kinds.getOrDefault(name, new Metric(name, Metric.Kind.FLOW));
    }

    private static void row(CsvFile csv, Results results, Comparison comparison, Outcome outcome, Difference difference)
            throws IOException {
        csv.text(comparison.baseline())
                .text(comparison.scenario())
                .text(outcome.metric().name())
                .text(outcome.period().label());
        results.scenario(comparison.scenario())
                .ifPresent(scenario -> OutcomeColumns.fill(csv, scenario.scenario(), outcome));
        csv.numbers(NumberColumn.numbers(DifferenceColumns.ALL, difference))
                .number(results.pairingGain(comparison, outcome.metric(), outcome.period()))
                .endRow();
    }
}
