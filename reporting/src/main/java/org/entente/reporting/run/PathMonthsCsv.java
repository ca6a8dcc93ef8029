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

    /**
     * A month with its cells, which are the same on all paths.
     *
     * @param known whether it is known, as a cell; empty where the table has no column for it
     */
    private record Month(YearMonth month, String name, Optional<String> known) {}

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
                List<Month> months = months(scenario.scenario().horizon(), known);
                for (SamplePath path : scenario.samples()) {
                    series(csv, scenario.scenario().name(), path, months);
                    dates(csv, scenario.scenario().name(), path, months);
                }
            }
        }
    }

    private static List<Month> months(Horizon horizon, Optional<YearMonth> known) {
        return IntStream.range(0, horizon.months())
                .mapToObj(horizon::month)
                .map(month -> new Month(month, month.toString(), known.map(last -> month.isAfter(last) ? "no" : "yes")))
                .toList();
    }

    private static void series(CsvFile csv, String scenario, SamplePath path, List<Month> months) throws IOException {
        for (var metric : path.series().entrySet()) {
            Series values = metric.getValue();
            for (int t = 0; t < values.size(); t++) {
                csv.text(scenario)
                        .number(path.path())
                        .text(metric.getKey().name())
                        .text(months.get(t).name())
                        .number(values.get(t));
                end(csv, months.get(t));
            }
        }
    }

    private static void end(CsvFile csv, Month month) throws IOException {
        if (month.known().isPresent()) {
            csv.text(month.known().get());
        }
        csv.endRow();
    }

    private static void dates(CsvFile csv, String scenario, SamplePath path, List<Month> months) throws IOException {
        for (var date : path.dates().entrySet()) {
            if (date.getValue() < months.size()) {
                Month month = months.get(date.getValue());
                csv.text(scenario)
                        .number(path.path())
                        .text(date.getKey().name())
                        .text(month.name())
                        .number(DecimalDate.date(month.month()));
                end(csv, month);
            }
        }
    }
}
