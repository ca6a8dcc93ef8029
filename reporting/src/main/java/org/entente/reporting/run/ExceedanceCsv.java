package org.entente.reporting.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.reporting.csv.CsvFile;
import org.entente.reporting.csv.CsvRows;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.metric.Period;
import org.entente.simulation.results.Exceedance;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.ScenarioResults;

/** The table of how likely the gain of each party is above an amount: a row for each step of the distribution. */
final class ExceedanceCsv {

    private static final String[] HEADER = {"scenario", "metric", "period", "amount", "probability_above"};

    private ExceedanceCsv() {}

    /** Writes {@code file}, which must not exist. */
    static void write(Results results, Path file) throws IOException {
        try (CsvFile csv = CsvFile.create(file, HEADER)) {
            for (ScenarioResults scenario : results.scenarios()) {
                for (var exceedance : scenario.exceedances().entrySet()) {
                    for (Exceedance.Point point : exceedance.getValue().points()) {
                        csv.text(scenario.scenario().name())
                                .text(exceedance.getKey().metric().name())
                                .text(exceedance.getKey().period().label())
                                .numbers(point.amount(), point.probability())
                                .endRow();
                    }
                }
            }
        }
    }

    /**
     * Reads a file of {@link #write}.
     *
     * @return the curves by scenario
     * @throws IOException if the file cannot be read; its message is one sentence
     */
    static Map<String, SortedMap<Outcome, Exceedance>> read(Path file) throws IOException {
        Map<String, SortedMap<Outcome, List<Exceedance.Point>>> points = new LinkedHashMap<>();
        CsvRows.read(file, 4, HEADER)
                .forEach(row -> points.computeIfAbsent(row.text(), any -> new TreeMap<>())
                        .computeIfAbsent(
                                new Outcome(new Metric(row.text(), Metric.Kind.FLOW), new Period(row.text())),
                                any -> new ArrayList<>())
                        .add(new Exceedance.Point(Double.parseDouble(row.text()), row.number())));
        Map<String, SortedMap<Outcome, Exceedance>> curves = new LinkedHashMap<>();
        points.forEach((scenario, outcomes) -> {
            SortedMap<Outcome, Exceedance> ofScenario = new TreeMap<>();
            outcomes.forEach((outcome, steps) -> ofScenario.put(outcome, new Exceedance(steps)));
            curves.put(scenario, ofScenario);
        });
        return curves;
    }
}
