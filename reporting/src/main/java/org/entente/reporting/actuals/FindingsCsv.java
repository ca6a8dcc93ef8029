package org.entente.reporting.actuals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.model.Scenario;
import org.entente.reporting.csv.CsvFile;
import org.entente.reporting.csv.CsvTable;
import org.entente.reporting.words.InputTitles;
import org.entente.simulation.actuals.Findings;
import org.entente.simulation.actuals.Findings.Spread;

/** The tables of what actuals say: what was learnt of each input, and where each actual fell. */
public final class FindingsCsv {

    /** The names of the files. */
    public static final List<String> FILES = List.of("learnt.csv", "observed.csv");

    private static final String[] LEARNT = {
        "input",
        "title",
        "p10_before",
        "p50_before",
        "p90_before",
        "mean_before",
        "p10",
        "p50",
        "p90",
        "mean",
        "shift",
        "shrinkage"
    };

    private static final String[] OBSERVED = {
        "metric", "period", "actual", "sd", "p10", "p50", "p90", "mean", "percentile", "source"
    };

    private FindingsCsv() {}

    /** Writes the tables of {@code findings} on {@code scenario} into {@code folder}, which must not have them. */
    public static void write(Findings findings, Scenario scenario, Path folder) throws IOException {
        InputTitles titles = new InputTitles(scenario);
        try (CsvFile csv = CsvFile.create(folder.resolve(FILES.get(0)), LEARNT)) {
            for (Findings.Learnt learnt : findings.learnt()) {
                csv.text(learnt.address().text())
                        .text(titles.title(learnt.address().text()));
                spread(csv, learnt.before());
                spread(csv, learnt.after());
                csv.numbers(learnt.shift(), learnt.shrinkage()).endRow();
            }
        }
        try (CsvFile csv = CsvFile.create(folder.resolve(FILES.get(1)), OBSERVED)) {
            for (Findings.Seen seen : findings.seen()) {
                csv.text(seen.actual().metric())
                        .text(seen.actual().period().toString())
                        .numbers(seen.actual().value(), seen.actual().standardDeviation());
                spread(csv, seen.expected());
                csv.number(seen.percentile()).text(seen.actual().source()).endRow();
            }
        }
    }

    /**
     * The files that {@code folder} has of these tables.
     *
     * @throws IOException if one is no table; its message is one sentence
     */
    public static List<Path> in(Path folder) throws IOException {
        List<Path> files =
                FILES.stream().map(folder::resolve).filter(Files::isRegularFile).toList();
        for (Path file : files) {
            var unused = CsvTable.read(file, Integer.MAX_VALUE);
        }
        return files;
    }

    /** Copies {@code files} into {@code folder}, which must not have them. */
    public static void copy(List<Path> files, Path folder) throws IOException {
        for (Path file : files) {
            Files.copy(file, folder.resolve(file.getFileName()));
        }
    }

    private static void spread(CsvFile csv, Spread spread) {
        csv.numbers(spread.p10(), spread.p50(), spread.p90(), spread.mean());
    }
}
