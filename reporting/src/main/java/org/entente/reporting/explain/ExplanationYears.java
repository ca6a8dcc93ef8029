package org.entente.reporting.explain;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.model.Horizon;
import org.entente.reporting.csv.CsvFile;
import org.entente.simulation.explain.Explanation;
import org.entente.simulation.explain.Trace;

/** The lines of an explanation by year. */
final class ExplanationYears {

    private ExplanationYears() {}

    /** What {@code line} adds up to in each year of {@code horizon}, or has at its end. */
    static List<Double> values(Horizon horizon, Trace.Line line) {
        List<Double> values = new ArrayList<>();
        int from = 0;
        for (int year : horizon.years()) {
            int end = Math.min(
                    horizon.months(), horizon.indexOf(horizon.fiscalYear().last(year)) + 1);
            values.add(line.over(from, end));
            from = end;
        }
        return values;
    }

    /** Writes {@code file}, which must not exist: a row for each line and year. */
    static void write(Explanation explanation, Path file) throws IOException {
        Horizon horizon = explanation.scenario().horizon();
        try (CsvFile csv = CsvFile.create(file, "scenario", "account", "line", "kind", "year", "value")) {
            for (Trace trace : explanation.traces()) {
                for (Trace.Line line : trace.lines()) {
                    List<Double> values = values(horizon, line);
                    for (int k = 0; k < values.size(); k++) {
                        csv.text(explanation.scenario().name())
                                .text(trace.address().text())
                                .text(line.label())
                                .text(line.isFlow() ? "flow" : "level")
                                .text(horizon.fiscalYear().label(horizon.years().get(k)))
                                .number(values.get(k))
                                .endRow();
                    }
                }
            }
        }
    }
}
