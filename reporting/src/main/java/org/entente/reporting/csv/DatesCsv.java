package org.entente.reporting.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import org.entente.model.Horizon;
import org.entente.simulation.DateCurve;
import org.entente.simulation.Results;
import org.entente.simulation.ScenarioResults;

/** How likely it is that something has happened by the end of a calendar year, or of a month. */
public final class DatesCsv {

    private DatesCsv() {}

    /** Writes the probabilities by calendar year to {@code file}, which must not exist. */
    public static void writeYears(Results results, Path file) throws IOException {
        try (CsvFile csv = CsvFile.create(file, "scenario", "metric", "year", "probability", "se")) {
            for (ScenarioResults scenario : results.scenarios()) {
                for (var date : scenario.dates().entrySet()) {
                    DateCurve curve = date.getValue();
                    for (int year : curve.horizon().years()) {
                        csv.text(scenario.scenario().name())
                                .text(date.getKey().name())
                                .number(year)
                                .numbers(curve.probabilityBy(year), curve.standardErrorBy(year))
                                .endRow();
                    }
                }
            }
        }
    }

    /** Writes the probabilities by month to {@code file}, which must not exist. */
    public static void writeMonths(Results results, Path file) throws IOException {
        try (CsvFile csv = CsvFile.create(file, "scenario", "metric", "month", "probability", "se")) {
            for (ScenarioResults scenario : results.scenarios()) {
                for (var date : scenario.dates().entrySet()) {
                    Horizon horizon = date.getValue().horizon();
                    for (int t = 0; t < horizon.months(); t++) {
                        YearMonth month = horizon.month(t);
                        csv.text(scenario.scenario().name())
                                .text(date.getKey().name())
                                .text(month.toString())
                                .numbers(
                                        date.getValue().probabilityBy(month),
                                        date.getValue().standardErrorBy(month))
                                .endRow();
                    }
                }
            }
        }
    }
}
