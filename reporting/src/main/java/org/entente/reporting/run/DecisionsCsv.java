package org.entente.reporting.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.reporting.csv.CsvFile;
import org.entente.reporting.csv.CsvRows;
import org.entente.simulation.results.Proportion;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.WorthwhileDecision;
import org.entente.simulation.results.WorthwhileDecision.Value;

/** The table of decisions that are taken where they are worthwhile: a row for each month in which one may be. */
final class DecisionsCsv {

    private static final String[] HEADER = {
        "scenario",
        "event",
        "month",
        "decided_by",
        "rule",
        "r_squared",
        "taken",
        "taken_se",
        "over_never",
        "over_never_se",
        "over_fixed",
        "over_fixed_se",
        "pilot_paths"
    };

    private static final int KEYS = 3;

    private DecisionsCsv() {}

    /** Writes {@code file}, which must not exist. */
    static void write(Results results, Path file) throws IOException {
        try (CsvFile csv = CsvFile.create(file, HEADER)) {
            for (WorthwhileDecision decision : results.decisions()) {
                for (WorthwhileDecision.Month month : decision.months()) {
                    write(csv, decision, month);
                }
            }
        }
    }

    private static void write(CsvFile csv, WorthwhileDecision decision, WorthwhileDecision.Month month)
            throws IOException {
        csv.text(decision.scenario())
                .text(decision.event())
                .text(month.month().toString())
                .text(decision.decider())
                .text(month.rule())
                .numbers(numbers(decision, month))
                .number(decision.paths())
                .endRow();
    }

    /** The numbers of a month in the order of the columns; the number of pilot paths follows them. */
    static double[] numbers(WorthwhileDecision decision, WorthwhileDecision.Month month) {
        Value never = decision.overNever();
        Value fixed = decision.overFixed();
        return new double[] {
            month.rSquared(),
            month.taken().value(),
            month.taken().standardError(),
            never.mean(),
            never.standardError(),
            fixed.mean(),
            fixed.standardError()
        };
    }

    /**
     * Reads a file of {@link #write}.
     *
     * @throws IOException if the file cannot be read; its message is one sentence
     */
    static List<WorthwhileDecision> read(Path file) throws IOException {
        Map<List<String>, WorthwhileDecision> all = new LinkedHashMap<>();
        for (CsvRows.Row row : CsvRows.read(file, KEYS, HEADER)) {
            WorthwhileDecision read = read(row);
            all.merge(List.of(read.scenario(), read.event()), read, DecisionsCsv::withMonths);
        }
        return List.copyOf(all.values());
    }

    private static WorthwhileDecision read(CsvRows.Row row) {
        String scenario = row.text();
        String event = row.text();
        YearMonth month = row.month();
        String decider = row.text();
        String rule = row.text();
        double rSquared = row.number();
        double taken = row.number();
        Value never = new Value(row.skip(1).number(), row.number());
        Value fixed = new Value(row.number(), row.number());
        long paths = Math.round(row.number());
        Proportion part = new Proportion(Math.round(taken * paths), paths);
        return new WorthwhileDecision(
                scenario,
                event,
                decider,
                paths,
                never,
                fixed,
                List.of(new WorthwhileDecision.Month(month, part, rSquared, rule)));
    }

    private static WorthwhileDecision withMonths(WorthwhileDecision first, WorthwhileDecision next) {
        List<WorthwhileDecision.Month> months = new ArrayList<>(first.months());
        months.addAll(next.months());
        return new WorthwhileDecision(
                first.scenario(),
                first.event(),
                first.decider(),
                first.paths(),
                first.overNever(),
                first.overFixed(),
                months);
    }
}
