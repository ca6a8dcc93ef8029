package org.entente.reporting.explain;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.model.Horizon;
import org.entente.reporting.csv.CsvFile;
import org.entente.reporting.folder.NewFile;
import org.entente.simulation.explain.Explanation;
import org.entente.simulation.explain.Trace;

/** The table of an explanation: the lines of each trace, month by month. */
public final class ExplanationCsv {

    private ExplanationCsv() {}

    /**
     * Writes {@code file}, which must not exist and appears whole.
     *
     * @throws IOException if it cannot be written; its message is one sentence
     */
    public static void write(Explanation explanation, Path file) throws IOException {
        NewFile.write(file, unfinished -> writeRows(explanation, unfinished));
    }

    private static void writeRows(Explanation explanation, Path file) throws IOException {
        try (CsvFile csv = CsvFile.create(file, header(explanation))) {
            for (Trace trace : explanation.traces()) {
                for (Trace.Line line : trace.lines()) {
                    write(csv, explanation, trace, line);
                }
            }
        }
    }

    private static String[] header(Explanation explanation) {
        List<String> header = new ArrayList<>(List.of("scenario", "account", "line", "month", "value"));
        if (explanation.known().isPresent()) {
            header.add("known");
        }
        return header.toArray(String[]::new);
    }

    private static void write(CsvFile csv, Explanation explanation, Trace trace, Trace.Line line) throws IOException {
        Horizon horizon = explanation.scenario().horizon();
        for (int t = 0; t < line.values().size(); t++) {
            csv.text(explanation.scenario().name())
                    .text(trace.address().text())
                    .text(line.label())
                    .text(horizon.month(t).toString())
                    .number(line.values().get(t));
            if (explanation.known().isPresent()) {
                csv.text(explanation.isKnown(t) ? "yes" : "no");
            }
            csv.endRow();
        }
    }
}
