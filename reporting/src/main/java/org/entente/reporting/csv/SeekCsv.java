package org.entente.reporting.csv;

import java.io.IOException;
import java.nio.file.Path;
import org.entente.reporting.text.Varieds;
import org.entente.simulation.analysis.ContourLine;
import org.entente.simulation.analysis.NegotiationMap;
import org.entente.simulation.analysis.Point;
import org.entente.simulation.analysis.Seek;

/** What a search has simulated and found, and what is over two varied things. */
public final class SeekCsv {

    private SeekCsv() {}

    /** Writes every value that was simulated to {@code file}, which must not exist. */
    public static void writePoints(Seek seek, Path file) throws IOException {
        try (CsvFile csv = CsvFile.create(file, seek.varied().name(), "value", "se", "difference", "difference_se")) {
            for (Seek.Point point : seek.points()) {
                csv.text(Varieds.exact(seek.varied(), point.x()))
                        .numbers(point.value().value(), point.value().standardError())
                        .numbers(point.difference().value(), point.difference().standardError())
                        .endRow();
            }
        }
    }

    /** Writes the solutions to {@code file}, which must not exist; only its header if there are none. */
    public static void writeSolutions(Seek seek, Path file) throws IOException {
        try (CsvFile csv = CsvFile.create(file, seek.varied().name(), "se")) {
            for (Seek.Solution solution : seek.solutions()) {
                csv.text(Varieds.exact(seek.varied(), solution.x()))
                        .number(solution.standardError())
                        .endRow();
            }
        }
    }

    /** Writes each combination of a map to {@code file}, which must not exist. */
    public static void writeMap(NegotiationMap map, Path file) throws IOException {
        try (CsvFile csv = CsvFile.create(file, map.x().name(), map.y().name(), "value", "se")) {
            for (NegotiationMap.Cell cell : map.cells()) {
                csv.text(Varieds.exact(map.x(), cell.x()))
                        .text(Varieds.exact(map.y(), cell.y()))
                        .numbers(cell.value().value(), cell.value().standardError())
                        .endRow();
            }
        }
    }

    /** Writes the lines of a map, point by point, to {@code file}, which must not exist. */
    public static void writeLines(NegotiationMap map, Path file) throws IOException {
        try (CsvFile csv =
                CsvFile.create(file, "value", "part", map.x().name(), map.y().name())) {
            for (NegotiationMap.Line line : map.lines()) {
                for (int part = 0; part < line.parts().size(); part++) {
                    part(csv, map, line.value(), part, line.parts().get(part));
                }
            }
        }
    }

    private static void part(CsvFile csv, NegotiationMap map, double value, int number, ContourLine part)
            throws IOException {
        for (Point point : part.points()) {
            csv.number(value)
                    .number(number)
                    .text(Varieds.exact(map.x(), point.x()))
                    .text(Varieds.exact(map.y(), point.y()))
                    .endRow();
        }
    }
}
