package org.entente.reporting.seek;

import java.io.IOException;
import java.nio.file.Path;
import org.entente.model.DecimalDate;
import org.entente.reporting.csv.CsvFile;
import org.entente.simulation.contour.ContourLine;
import org.entente.simulation.contour.Point;
import org.entente.simulation.seek.NegotiationMap;
import org.entente.simulation.seek.NegotiationMap.Cell;
import org.entente.simulation.seek.NegotiationMap.Line;
import org.entente.simulation.seek.NegotiationMap.TradeOff;
import org.entente.simulation.seek.VariedInput;
import tools.jackson.core.io.NumberOutput;

/** The tables of a negotiation map. The columns of the varied inputs are called by their addresses. */
final class MapCsv {

    private MapCsv() {}

    /** Writes each combination to {@code file}, which must not exist; a refused combination has no numbers. */
    static void writeCells(NegotiationMap map, Path file) throws IOException {
        try (CsvFile csv = CsvFile.create(
                file, map.x().name(), map.y().name(), "statistic", "se", "difference", "difference_se")) {
            for (Cell cell : map.cells()) {
                csv.text(VariedInputWords.exact(map.x(), cell.x()))
                        .text(VariedInputWords.exact(map.y(), cell.y()))
                        .numbers(cell.value().value(), cell.value().standardError())
                        .numbers(cell.difference().value(), cell.difference().standardError())
                        .endRow();
            }
        }
    }

    /** Writes the combinations that meet the target to {@code file}, which must not exist. */
    static void writeTradeOffs(NegotiationMap map, Path file) throws IOException {
        try (CsvFile csv =
                CsvFile.create(file, map.y().name(), "meeting", map.x().name(), "to", "se", "slope", "slope_se")) {
            for (TradeOff tradeOff : map.tradeOffs()) {
                csv.text(VariedInputWords.exact(map.y(), tradeOff.y()));
                SeekCsv.solution(csv, map.x(), tradeOff.solution());
                csv.endRow();
            }
        }
    }

    /** Writes the lines point by point to {@code file}, which must not exist. */
    static void writeLines(NegotiationMap map, Path file) throws IOException {
        try (CsvFile csv = CsvFile.create(
                file, "statistic", "target", "part", map.x().name(), map.y().name())) {
            for (Line line : map.lines()) {
                for (int part = 0; part < line.parts().size(); part++) {
                    part(csv, map, line, part, line.parts().get(part));
                }
            }
        }
    }

    private static void part(CsvFile csv, NegotiationMap map, Line line, int number, ContourLine part)
            throws IOException {
        for (Point point : part.points()) {
            csv.number(line.value())
                    .text(line.isTarget() ? "yes" : "no")
                    .number(number)
                    .text(between(map.x(), point.x()))
                    .text(between(map.y(), point.y()))
                    .endRow();
        }
    }

    /** The text of a value that may lie between two steps; months become decimal years. */
    private static String between(VariedInput varied, double x) {
        return NumberOutput.toString(varied.isMonth() ? DecimalDate.years(x) : x, true);
    }
}
