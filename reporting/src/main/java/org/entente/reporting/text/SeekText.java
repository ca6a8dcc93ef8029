package org.entente.reporting.text;

import java.util.List;
import java.util.stream.Collectors;
import org.entente.simulation.analysis.Estimated;
import org.entente.simulation.analysis.NegotiationMap;
import org.entente.simulation.analysis.Seek;

/** What a search has found, for a terminal. */
public final class SeekText {

    private SeekText() {}

    /** The answer, and the statistic over the range. */
    public static String of(Seek seek) {
        StringBuilder text = new StringBuilder(TextTable.paragraph(answer(seek)));
        TextTable table = new TextTable(1);
        table.row(List.of(seek.varied().name(), what(seek), "above the target"));
        for (Seek.Point point : seek.points()) {
            table.row(List.of(
                    Varieds.brief(seek.varied(), point.x()), amount(point.value()), signed(point.difference())));
        }
        return text.append('\n').append(table.text("  ")).toString();
    }

    private static String what(Seek seek) {
        return seek.statistic() + " of " + seek.measure();
    }

    private static String answer(Seek seek) {
        String what = "the " + what(seek);
        String range = Varieds.brief(seek.varied(), seek.varied().low()) + " to "
                + Varieds.brief(seek.varied(), seek.varied().high());
        if (seek.isFlat()) {
            return seek.varied().name() + " has no effect: " + what + " is "
                    + amount(seek.nearest().value()) + " all the way from " + range + ".";
        }
        if (seek.solutions().isEmpty()) {
            Seek.Point nearest = seek.nearest();
            return "There is no solution from " + range + ": " + what + " is never " + seek.goal()
                    + "; it comes nearest at " + Varieds.brief(seek.varied(), nearest.x()) + ", where it is "
                    + amount(nearest.value()) + ", " + signed(nearest.difference()) + " from the target.";
        }
        String solutions = seek.solutions().stream()
                .map(solution -> Varieds.withError(seek.varied(), solution.x(), solution.standardError()))
                .collect(Collectors.joining(", and at "));
        return "From " + range + ", " + what + " is " + seek.goal() + " at " + solutions + " of "
                + seek.varied().name() + ". ± is the standard error.";
    }

    /** The statistic over both: a row for each value of the second. */
    public static String of(NegotiationMap map) {
        StringBuilder text = new StringBuilder(TextTable.paragraph("The " + map.statistic() + " of " + map.measure()
                + " by " + map.x().name() + " (to the right) and " + map.y().name()
                + " (down); its largest standard error is " + largestError(map) + "."));
        TextTable table = new TextTable(1);
        List<Double> xs =
                map.cells().stream().map(NegotiationMap.Cell::x).distinct().toList();
        List<Double> ys =
                map.cells().stream().map(NegotiationMap.Cell::y).distinct().toList();
        List<String> header = new java.util.ArrayList<>(List.of(""));
        xs.forEach(x -> header.add(Varieds.brief(map.x(), x)));
        table.row(header);
        for (double y : ys) {
            List<String> row = new java.util.ArrayList<>(List.of(Varieds.brief(map.y(), y)));
            map.cells().stream()
                    .filter(cell -> cell.y() == y)
                    .forEach(cell -> row.add(Amounts.brief(cell.value().value())));
            table.row(row);
        }
        return text.append('\n').append(table.text("  ")).toString();
    }

    private static String largestError(NegotiationMap map) {
        return Amounts.brief(map.cells().stream()
                .mapToDouble(cell -> cell.value().standardError())
                .max()
                .orElse(0));
    }

    private static String amount(Estimated value) {
        return Amounts.withError(value.value(), value.standardError());
    }

    private static String signed(Estimated value) {
        return Amounts.signedWithError(value.value(), value.standardError());
    }
}
