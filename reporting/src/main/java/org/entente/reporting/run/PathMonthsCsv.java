package org.entente.reporting.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
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

    /** Writes {@code file}, which must not exist. */
    public static void write(Results results, Path file) throws IOException {
        try (CsvFile csv = CsvFile.create(file, "scenario", "path", "metric", "month", "value")) {
            for (ScenarioResults scenario : results.scenarios()) {
                List<YearMonth> months = months(scenario.scenario().horizon());
                List<String> names = months.stream().map(YearMonth::toString).toList();
                for (SamplePath path : scenario.samples()) {
                    series(csv, scenario.scenario().name(), path, names);
                    dates(csv, scenario.scenario().name(), path, months);
                }
            }
        }
    }

    private static List<YearMonth> months(Horizon horizon) {
        return IntStream.range(0, horizon.months()).mapToObj(horizon::month).toList();
    }

    private static void series(CsvFile csv, String scenario, SamplePath path, List<String> months) throws IOException {
        for (var metric : path.series().entrySet()) {
            Series values = metric.getValue();
            for (int t = 0; t < values.size(); t++) {
                csv.text(scenario)
                        .number(path.path())
                        .text(metric.getKey().name())
                        .text(months.get(t))
                        .number(values.get(t))
                        .endRow();
            }
        }
    }

    private static void dates(CsvFile csv, String scenario, SamplePath path, List<YearMonth> months)
            throws IOException {
        for (var date : path.dates().entrySet()) {
            if (date.getValue() < months.size()) {
                YearMonth month = months.get(date.getValue());
                csv.text(scenario)
                        .number(path.path())
                        .text(date.getKey().name())
                        .text(month.toString())
                        .number(DecimalDate.date(month))
                        .endRow();
            }
        }
    }
}
