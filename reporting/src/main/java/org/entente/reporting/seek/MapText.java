package org.entente.reporting.seek;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.Dimension;
import org.entente.reporting.words.TextTable;
import org.entente.simulation.seek.NegotiationMap;
import org.entente.simulation.seek.NegotiationMap.Cell;
import org.entente.simulation.seek.Target;

/** The text of a negotiation map: the combinations that meet the target, and a table of all combinations. */
public final class MapText {

    private final NegotiationMap map;
    private final Dimension dimension;

    private MapText(NegotiationMap map) {
        this.map = map;
        this.dimension = Dimension.of(map.objective(), map.kind());
    }

    /** The text of {@code map}. */
    public static String text(NegotiationMap map) {
        MapText text = new MapText(map);
        StringBuilder all = new StringBuilder();
        map.target().ifPresent(target -> all.append(text.tradeOffs(target)).append('\n'));
        all.append(TextTable.paragraph(text.caption()));
        return all.append('\n').append(text.table().text("  ")).toString();
    }

    private String statistic() {
        return TargetWords.statistic(map.objective(), map.kind(), TargetWords.horizon(map.x()));
    }

    private String tradeOffs(Target target) {
        String wanted = statistic() + " is " + TargetWords.text(target, dimension);
        if (map.tradeOffs().isEmpty()) {
            return TextTable.paragraph(
                    "For no combination of " + map.x().name() + " from " + VariedInputWords.range(map.x()) + " and "
                            + map.y().name() + " from " + VariedInputWords.range(map.y()) + ", " + wanted + ".");
        }
        TextTable table = new TextTable(1);
        table.row(List.of(map.y().name(), map.x().name()));
        rows().forEach(row -> table.row(List.of(VariedInputWords.brief(map.y(), row.y()), meeting(row.y()))));
        return TextTable.paragraph("Combinations at which " + wanted + ":") + "\n" + table.text("  ");
    }

    /** The values that meet the target in the row {@code y}. */
    private String meeting(double y) {
        String found = map.tradeOffs().stream()
                .filter(tradeOff -> tradeOff.y() == y)
                .map(tradeOff -> VariedInputWords.solution(map.x(), tradeOff.solution()))
                .collect(Collectors.joining(", "));
        return found.isEmpty() ? "none" : found;
    }

    private String caption() {
        return TargetWords.sentence(statistic()) + ", " + dimension.label(TargetWords.money(map.x())) + ", by "
                + map.x().name() + " (to the right) and "
                + map.y().name() + " (down)."
                + TargetWords.moving(map.target()) + " ± is the standard error; for the numbers below it is at most "
                + largestError() + "." + effects() + refused();
    }

    private String effects() {
        String x = map.isFlatInX() ? " " + map.x().name() + " has no effect." : "";
        return x + (map.isFlatInY() ? " " + map.y().name() + " has no effect." : "");
    }

    private String refused() {
        return map.refused().isEmpty()
                ? ""
                : " A dash marks a combination that the scenario refuses ("
                        + map.refused().size() + " of " + map.cells().size() + ").";
    }

    private TextTable table() {
        TextTable table = new TextTable(1);
        List<Cell> cells = map.cells();
        List<String> header = new ArrayList<>(List.of(""));
        cells.stream()
                .filter(cell -> cell.y() == cells.get(0).y())
                .forEach(cell -> header.add(VariedInputWords.brief(map.x(), cell.x())));
        table.row(header);
        for (Cell first : rows()) {
            List<String> row = new ArrayList<>(List.of(VariedInputWords.brief(map.y(), first.y())));
            cells.stream()
                    .filter(cell -> cell.y() == first.y())
                    .forEach(cell -> row.add(
                            cell.isAccepted() ? dimension.text(cell.value().value()) : "–"));
            table.row(row);
        }
        return table;
    }

    /** The first cell of each row. */
    private List<Cell> rows() {
        double first = map.cells().get(0).x();
        return map.cells().stream().filter(cell -> cell.x() == first).toList();
    }

    private String largestError() {
        return Amounts.brief(map.cells().stream()
                .map(Cell::value)
                .mapToDouble(value -> value.standardError())
                .filter(Double::isFinite)
                .max()
                .orElse(0));
    }
}
