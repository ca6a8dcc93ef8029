package org.entente.reporting.seek;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.entente.reporting.csv.CsvFile;
import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.seek.Seek;
import org.entente.simulation.seek.Seek.Point;
import org.entente.simulation.seek.Seek.Solution;
import org.entente.simulation.seek.VariedInput;

/** The tables of a search. The column of the varied input is called by its address. */
final class SeekCsv {

    private static final Estimate NO_ESTIMATE = new Estimate(Double.NaN, Double.NaN);

    private SeekCsv() {}

    /** Writes every value that was simulated to {@code file}, which must not exist. */
    static void writePoints(Seek seek, Path file) throws IOException {
        try (CsvFile csv = CsvFile.create(
                file,
                seek.varied().name(),
                "purpose",
                "statistic",
                "se",
                "target",
                "target_se",
                "difference",
                "difference_se")) {
            for (Point point : seek.points()) {
                csv.text(VariedInputWords.exact(seek.varied(), point.x())).text(label(point.purpose()));
                numbers(csv, point.value());
                numbers(csv, point.target());
                numbers(csv, point.difference());
                csv.endRow();
            }
        }
    }

    /** Writes the solutions to {@code file}, which must not exist; only the header if there are none. */
    static void writeSolutions(Seek seek, Path file) throws IOException {
        try (CsvFile csv = CsvFile.create(
                file,
                "meeting",
                seek.varied().name(),
                "to",
                "se",
                "slope",
                "slope_se",
                "statistic",
                "statistic_se",
                "difference",
                "difference_se")) {
            for (Solution solution : seek.solutions()) {
                solution(csv, seek.varied(), solution);
                numbers(csv, seek.at(solution.x()).map(Point::value).orElse(NO_ESTIMATE));
                numbers(csv, seek.at(solution.x()).map(Point::difference).orElse(NO_ESTIMATE));
                csv.endRow();
            }
        }
    }

    /** Fills the cells of a solution: its meeting, both ends, the standard error and the slope. */
    static void solution(CsvFile csv, VariedInput varied, Solution solution) throws IOException {
        csv.text(label(solution.meeting()))
                .text(VariedInputWords.exact(varied, solution.x()))
                .text(VariedInputWords.exact(varied, solution.to()))
                .number(solution.standardError());
        numbers(csv, solution.slope());
    }

    private static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static void numbers(CsvFile csv, Estimate value) {
        csv.numbers(value.value(), value.standardError());
    }
}
