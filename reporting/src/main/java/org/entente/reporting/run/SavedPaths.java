package org.entente.reporting.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.Horizon;
import org.entente.model.Maps;
import org.entente.reporting.csv.CsvRows;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.results.PathTable;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.SamplePath;
import org.entente.simulation.results.ScenarioResults;
import org.entente.simulation.results.Series;

/**
 * The kept paths of a run that is read back, of some metrics.
 *
 * @param folder the folder of the run
 * @param metrics the names of the metrics
 */
record SavedPaths(Path folder, Set<String> metrics) {

    private static final String PATHS = "paths.csv";
    private static final String MONTHS = "path-months.csv";

    SavedPaths {
        metrics = Set.copyOf(metrics);
    }

    /** The {@code results} with the paths that were kept; without any where none were. */
    Results addedTo(Results results) throws IOException {
        List<ScenarioResults> scenarios = new ArrayList<>();
        for (ScenarioResults scenario : results.scenarios()) {
            scenarios.add(new ScenarioResults(
                    scenario.scenario(),
                    scenario.summaries(),
                    scenario.dates(),
                    scenario.exceedances(),
                    isThere(PATHS) ? table(scenario) : PathTable.EMPTY,
                    isThere(MONTHS) ? samples(scenario) : List.of(),
                    scenario.remarks()));
        }
        return new Results(
                results.plan(),
                scenarios,
                results.comparisons(),
                results.convergences(),
                results.decisions(),
                results.leftOut());
    }

    private boolean isThere(String file) {
        return Files.isRegularFile(folder.resolve(file));
    }

    private PathTable table(ScenarioResults scenario) throws IOException {
        Map<String, Outcome> wanted = new LinkedHashMap<>();
        scenario.summaries().keySet().stream()
                .filter(outcome -> metrics.contains(outcome.metric().name()))
                .forEach(outcome -> wanted.put(outcome.toString(), outcome));
        Map<Integer, PathTable.Column> columns = new TreeMap<>();
        List<double[]> rows = new ArrayList<>();
        CsvRows.each(folder.resolve(PATHS), cells -> {
            if (columns.isEmpty()) {
                columns.putAll(columns(cells, wanted));
            } else if (cells.get(0).equals(scenario.scenario().name())) {
                rows.add(columns.keySet().stream()
                        .mapToDouble(place -> number(cells.get(place)))
                        .toArray());
            }
        });
        double[][] values = new double[columns.size()][rows.size()];
        for (int path = 0; path < rows.size(); path++) {
            for (int column = 0; column < values.length; column++) {
                values[column][path] = rows.get(path)[column];
            }
        }
        return PathTable.adopting(List.copyOf(columns.values()), values);
    }

    /** The columns of {@code wanted} outcomes by their places. */
    private static Map<Integer, PathTable.Column> columns(List<String> header, Map<String, Outcome> wanted) {
        Map<Integer, PathTable.Column> columns = new TreeMap<>();
        wanted.forEach((name, outcome) -> {
            if (header.contains(name)) {
                columns.put(header.indexOf(name), PathTable.Column.of(outcome));
            }
        });
        return columns;
    }

    private static double number(String cell) {
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }

    private List<SamplePath> samples(ScenarioResults scenario) throws IOException {
        Map<String, Metric> wanted = new TreeMap<>();
        scenario.summaries().keySet().stream()
                .map(Outcome::metric)
                .filter(metric -> metrics.contains(metric.name()) && metric.kind() != Metric.Kind.DATE)
                .forEach(metric -> wanted.put(metric.name(), metric));
        Horizon horizon = scenario.scenario().horizon();
        Map<Long, SortedMap<Metric, double[]>> paths = new TreeMap<>();
        CsvRows.each(folder.resolve(MONTHS), cells -> {
            boolean isOfScenario = cells.get(0).equals(scenario.scenario().name());
            if (isOfScenario && wanted.containsKey(cells.get(2))) {
                double[] months = paths.computeIfAbsent(Long.valueOf(cells.get(1)), path -> new TreeMap<>())
                        .computeIfAbsent(Maps.require(wanted, cells.get(2)), metric -> new double[horizon.months()]);
                months[horizon.indexOf(CsvRows.month(cells.get(3), MONTHS))] = number(cells.get(4));
            }
        });
        List<SamplePath> samples = new ArrayList<>();
        paths.forEach((path, series) -> {
            SortedMap<Metric, Series> read = new TreeMap<>();
            series.forEach((metric, values) -> read.put(metric, Series.of(values)));
            samples.add(new SamplePath(path, read, new TreeMap<>()));
        });
        return samples;
    }
}
