package org.entente.reporting.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.entente.model.DecimalDate;
import org.entente.model.Horizon;
import org.entente.reporting.csv.CsvFile;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.SamplePath;
import org.entente.simulation.results.ScenarioResults;
import org.entente.simulation.results.Series;

/**
 * The table of the months of kept paths: for each path its flows and levels month by month, then its dates. A date has
 * one row, in the month in which it happens, with the decimal date (year + (month - 1)/12); it has none if it never
 * happens.
 */
public final class PathMonthsCsv {

    private PathMonthsCsv() {}

    /**
     * Writes {@code file}, which must not exist.
     *
     * @param known the last month that is known; empty where nothing is, and then without a column for it
     */
    public static void write(Results results, Optional<YearMonth> known, Path file) throws IOException {
        List<String> header = new ArrayList<>(List.of("scenario", "path", "metric", "month", "value"));
        known.ifPresent(last -> header.add("known"));
        try (CsvFile csv = CsvFile.create(file, header.toArray(String[]::new))) {
            for (ScenarioResults scenario : results.scenarios()) {
                List<YearMonth> months = months(scenario.scenario().horizon());
                for (SamplePath path : scenario.samples()) {
                    series(csv, scenario.scenario().name(), path, months, known);
                    dates(csv, scenario.scenario().name(), path, months, known);
                }
            }
        }
    }

    private static List<YearMonth> months(Horizon horizon) {
        return IntStream.range(0, horizon.months()).mapToObj(horizon::month).toList();
    }

    private static void series(
            CsvFile csv, String scenario, SamplePath path, List<YearMonth> months, Optional<YearMonth> known)
            throws IOException {
        for (var metric : path.series().entrySet()) {
            Series values = metric.getValue();
            for (int t = 0; t < values.size(); t++) {
                csv.text(scenario)
                        .number(path.path())
                        .text(metric.getKey().name())
                        .text(months.get(t).toString())
                        .number(values.get(t));
                end(csv, months.get(t), known);
            }
        }
    }

    private static void end(CsvFile csv, YearMonth month, Optional<YearMonth> known) throws IOException {
        if (known.isPresent()) {
            csv.text(month.isAfter(known.get()) ? "no" : "yes");
        }
        csv.endRow();
    }

    private static void dates(
            CsvFile csv, String scenario, SamplePath path, List<YearMonth> months, Optional<YearMonth> known)
            throws IOException {
        for (var date : path.dates().entrySet()) {
            if (date.getValue() < months.size()) {
                YearMonth month = months.get(date.getValue());
                csv.text(scenario)
                        .number(path.path())
                        .text(date.getKey().name())
                        .text(month.toString())
                        .number(DecimalDate.date(month));
                end(csv, month, known);
            }
        }
    }
}
