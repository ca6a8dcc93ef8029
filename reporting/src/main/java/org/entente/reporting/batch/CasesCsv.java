package org.entente.reporting.batch;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.model.sweep.Case;
import org.entente.model.sweep.Selection;
import org.entente.model.sweep.Sweep;
import org.entente.reporting.csv.CsvFile;
import org.entente.reporting.run.SummaryCsv;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.results.ScenarioResults;

/** The tables of the cases of a batch: their inputs and their results. */
final class CasesCsv {

    /** The header of the table of results, with its line feed. */
    static final String HEADER = "case," + String.join(",", SummaryCsv.HEADER) + "\n";

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,15}");
    /** A text that is a decimal number. */
    static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");

    private CasesCsv() {}

    /** The selected results of {@code sweepCase}, as rows under {@link #HEADER}. */
    static String rows(Case sweepCase, ScenarioResults results, Selection selection) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvFile csv = CsvFile.to(text, header())) {
            for (var summary : results.summaries().entrySet()) {
                if (isSelected(summary.getKey(), selection)) {
                    csv.text(sweepCase.id());
                    SummaryCsv.row(csv, sweepCase.scenario(), results.scenario(), summary.getKey(), summary.getValue());
                }
            }
        }
        return text.toString().substring(HEADER.length());
    }

    private static boolean isSelected(Outcome outcome, Selection selection) {
        return selection.hasMetric(outcome.metric().name())
                && selection.hasPeriod(outcome.period().label());
    }

    private static String[] header() {
        return Stream.concat(Stream.of("case"), Stream.of(SummaryCsv.HEADER)).toArray(String[]::new);
    }

    /** Writes the inputs of {@code cases} of {@code sweep} to {@code file}, which must not exist. */
    static void writeInputs(Sweep sweep, List<Case> cases, Path file) throws IOException {
        String[] header = Stream.concat(Stream.of("case", "scenario"), sweep.addresses().stream())
                .toArray(String[]::new);
        try (CsvFile csv = CsvFile.create(file, header)) {
            for (Case sweepCase : cases) {
                csv.text(sweepCase.id()).text(sweepCase.scenario());
                sweep.addresses().forEach(address -> value(csv, sweepCase.input(address)));
                csv.endRow();
            }
        }
    }

    private static void value(CsvFile csv, String value) {
        if (WHOLE_NUMBER.matcher(value).matches()) {
            csv.number(Long.parseLong(value));
        } else if (NUMBER.matcher(value).matches()) {
            csv.number(Double.parseDouble(value));
        } else {
            csv.text(value);
        }
    }
}
