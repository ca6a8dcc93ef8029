package org.entente.reporting.seek;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.reporting.analysis.AnalysisPage;
import org.entente.reporting.analysis.AnalysisPage.Named;
import org.entente.reporting.folder.RunInfo;
import org.entente.reporting.html.HtmlCell;
import org.entente.reporting.html.HtmlTable;
import org.entente.simulation.seek.NegotiationMap;
import org.entente.simulation.seek.NegotiationMap.Cell;
import org.entente.simulation.seek.NegotiationMap.TradeOff;
import org.entente.simulation.seek.Target;
import org.entente.simulation.seek.VariedInput;

/** The page of a negotiation map: what one input must be worth for the other, and the values of all combinations. */
final class MapPage {

    private final NegotiationMap map;
    private final VariedInput x;
    private final VariedInput y;
    private final RunInfo info;
    private final SeekWords words;

    private MapPage(NegotiationMap map, RunInfo info) {
        this.map = map;
        this.x = map.x();
        this.y = map.y();
        this.info = info;
        this.words = new SeekWords(info, map.objective(), map.kind());
    }

    /** The page of {@code map}. */
    static AnalysisPage page(NegotiationMap map, RunInfo info) {
        return new MapPage(map, info).page();
    }

    private AnalysisPage page() {
        List<Named> tables = new ArrayList<>();
        if (map.target().isPresent()) {
            tables.add(Named.shown(
                    "Combinations that meet the target", tradeOffs(map.target().get())));
        }
        tables.add(Named.shown("All combinations", cells()));
        return new AnalysisPage(
                "What " + words.quoted(x) + " is worth in " + words.quoted(y),
                words.subject(),
                answers(),
                words.note() + largestError() + refused(),
                tables,
                AnalysisPage.fromBaseline(info.files()));
    }

    // ------------------------------------------------------------------ the answer

    private List<String> answers() {
        List<String> answers = new ArrayList<>();
        map.target().ifPresent(target -> answers.add(exchange(target)));
        if (map.isFlatInX()) {
            answers.add(words.quoted(x) + " has no effect.");
        }
        if (map.isFlatInY()) {
            answers.add(words.quoted(y) + " has no effect.");
        }
        answers.add(extremes());
        return answers;
    }

    /** The first and the last combination that meets the target. */
    private String exchange(Target target) {
        String wanted = words.statistic() + " is " + words.target(target);
        List<TradeOff> met = map.tradeOffs();
        if (met.isEmpty()) {
            return "For no combination here, " + wanted + ".";
        }
        TradeOff first = met.get(0);
        TradeOff last = met.get(met.size() - 1);
        String begin = "With " + combination(first);
        return (first.equals(last) ? begin : begin + ", as with " + combination(last)) + ", " + wanted + ".";
    }

    private String combination(TradeOff tradeOff) {
        return words.quoted(y) + " at " + words.value(y, tradeOff.y()) + " and " + words.quoted(x) + " at "
                + words.solution(x, tradeOff.solution());
    }

    private String extremes() {
        Comparator<Cell> byValue =
                Comparator.comparingDouble(cell -> cell.value().value());
        List<Cell> accepted = map.cells().stream().filter(Cell::isAccepted).toList();
        return accepted.stream()
                .min(byValue)
                .flatMap(lowest -> accepted.stream()
                        .max(byValue)
                        .map(highest -> "Over the map it goes from " + value(lowest) + " to " + value(highest) + "."))
                .orElse("The scenario refuses all combinations.");
    }

    private String value(Cell cell) {
        return words.values().value(cell.value()) + " (" + words.value(x, cell.x()) + ", " + words.value(y, cell.y())
                + ")";
    }

    private String largestError() {
        return map.cells().stream()
                .filter(Cell::isAccepted)
                .map(Cell::value)
                .max(Comparator.comparingDouble(value -> value.standardError()))
                .map(value -> " In the table of all combinations, errors are at most "
                        + words.values().errorCell(value) + ".")
                .orElse("");
    }

    private String refused() {
        return map.refused().isEmpty()
                ? ""
                : " A dash marks a combination that the scenario refuses ("
                        + map.refused().size() + " of " + map.cells().size() + ").";
    }

    // ------------------------------------------------------------------ the tables

    private HtmlTable tradeOffs(Target target) {
        List<List<HtmlCell>> rows = new ArrayList<>();
        for (Cell first : rowsOfMap()) {
            List<TradeOff> met = map.tradeOffs().stream()
                    .filter(tradeOff -> tradeOff.y() == first.y())
                    .toList();
            rows.add(List.of(
                    HtmlCell.of(words.value(y, first.y()), first.y()),
                    HtmlCell.of(
                            met.isEmpty()
                                    ? "none"
                                    : met.stream()
                                            .map(tradeOff -> words.solutionCell(x, tradeOff.solution()))
                                            .collect(Collectors.joining("; ")))));
        }
        return new HtmlTable(
                "Combinations at which " + words.statistic() + " is " + words.target(target),
                List.of(words.title(y), words.label(x)),
                rows,
                false);
    }

    /** The first cell of each row of the map. */
    private List<Cell> rowsOfMap() {
        double first = map.cells().get(0).x();
        return map.cells().stream().filter(cell -> cell.x() == first).toList();
    }

    private HtmlTable cells() {
        double firstY = map.cells().get(0).y();
        List<String> header = new ArrayList<>(List.of(words.title(y)));
        map.cells().stream().filter(cell -> cell.y() == firstY).forEach(cell -> header.add(words.value(x, cell.x())));
        List<List<HtmlCell>> rows = new ArrayList<>();
        for (Cell first : rowsOfMap()) {
            List<HtmlCell> row = new ArrayList<>(List.of(HtmlCell.of(words.value(y, first.y()))));
            map.cells().stream().filter(cell -> cell.y() == first.y()).forEach(cell -> row.add(cell(cell)));
            rows.add(row);
        }
        return new HtmlTable(
                TargetWords.sentence(words.statistic()) + ", " + words.values().unit() + ": to the right "
                        + words.title(x),
                header,
                rows,
                false);
    }

    private HtmlCell cell(Cell cell) {
        double value = cell.value().value();
        return cell.isAccepted() && Double.isFinite(value)
                ? HtmlCell.of(words.values().briefCell(value), value)
                : HtmlCell.of(cell.isAccepted() ? "never" : "–");
    }
}
