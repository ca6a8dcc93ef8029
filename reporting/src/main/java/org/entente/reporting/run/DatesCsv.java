package org.entente.reporting.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.Horizon;
import org.entente.reporting.csv.CsvFile;
import org.entente.reporting.csv.CsvRows;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.results.ConfidenceInterval;
import org.entente.simulation.results.DateCurve;
import org.entente.simulation.results.Proportion;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.ScenarioResults;

/** The tables of the probabilities that an event has happened by the end of each year, or of each month. */
public final class DatesCsv {

    private static final List<String> MONTHS_HEADER =
            List.of("scenario", "metric", "month", "probability", "se", "low", "high");
    private static final String KNOWN = "known";

    private DatesCsv() {}

    /**
     * Reads a file of {@link #writeMonths} about {@code paths} paths.
     *
     * @param horizons the horizons of the scenarios, by name
     * @return the curves by scenario
     * @throws IOException if the file cannot be read; its message is one sentence
     */
    static Map<String, SortedMap<Metric, DateCurve>> readMonths(Path file, long paths, Map<String, Horizon> horizons)
            throws IOException {
        Map<String, SortedMap<Metric, List<Proportion>>> happened = new LinkedHashMap<>();
        CsvRows.read(file, 3, header(isMarked(file)))
                .forEach(row -> happened.computeIfAbsent(row.text(), any -> new TreeMap<>())
                        .computeIfAbsent(new Metric(row.text(), Metric.Kind.DATE), any -> new ArrayList<>())
                        .add(proportion(row.skip(1), paths)));
        Map<String, SortedMap<Metric, DateCurve>> curves = new LinkedHashMap<>();
        happened.forEach((scenario, metrics) -> {
            SortedMap<Metric, DateCurve> ofScenario = new TreeMap<>();
            Horizon horizon = horizons.get(scenario);
            if (horizon != null) {
                metrics.forEach((metric, byMonth) -> ofScenario.put(metric, new DateCurve(horizon, paths, byMonth)));
            }
            curves.put(scenario, ofScenario);
        });
        return curves;
    }

    private static String[] header(boolean isMarked) {
        List<String> header = new ArrayList<>(MONTHS_HEADER);
        if (isMarked) {
            header.add(KNOWN);
        }
        return header.toArray(String[]::new);
    }

    /** Whether the file has a column for what is known. */
    private static boolean isMarked(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            return Optional.ofNullable(lines.readLine())
                    .filter(line -> line.endsWith("," + KNOWN))
                    .isPresent();
        } catch (CharacterCodingException noText) {
            return false; // which is told where the file is read
        }
    }

    private static Proportion proportion(CsvRows.Row row, long paths) {
        return new Proportion(
                Math.round(row.number() * paths),
                paths,
                row.number(),
                new ConfidenceInterval(row.number(), row.number()));
    }

    /** Writes the probabilities by year to {@code file}, which must not exist. */
    public static void writeYears(Results results, Path file) throws IOException {
        try (CsvFile csv = CsvFile.create(file, "scenario", "metric", "year", "probability", "se", "low", "high")) {
            for (ScenarioResults scenario : results.scenarios()) {
                for (var date : scenario.dates().entrySet()) {
                    DateCurve curve = date.getValue();
                    for (int year : curve.horizon().years()) {
                        csv.text(scenario.scenario().name())
                                .text(date.getKey().name())
                                .text(curve.horizon().fiscalYear().label(year))
                                .numbers(numbers(curve.by(year)))
                                .endRow();
                    }
                }
            }
        }
    }

    /** A probability, its standard error, and both ends of its interval. */
    static double[] numbers(Proportion part) {
        return new double[] {part.value(), part.standardError(), part.low(), part.high()};
    }

    /**
     * Writes the probabilities by month to {@code file}, which must not exist.
     *
     * @param known the last month that is known; empty where nothing is, and then without a column for it
     */
    public static void writeMonths(Results results, Optional<YearMonth> known, Path file) throws IOException {
        try (CsvFile csv = CsvFile.create(file, header(known.isPresent()))) {
            for (ScenarioResults scenario : results.scenarios()) {
                for (var date : scenario.dates().entrySet()) {
                    Horizon horizon = date.getValue().horizon();
                    for (int t = 0; t < horizon.months(); t++) {
                        YearMonth month = horizon.month(t);
                        csv.text(scenario.scenario().name())
                                .text(date.getKey().name())
                                .text(month.toString())
                                .numbers(numbers(date.getValue().by(month)));
                        if (known.isPresent()) {
                            csv.text(month.isAfter(known.get()) ? "no" : "yes");
                        }
                        csv.endRow();
                    }
                }
            }
        }
    }
}
