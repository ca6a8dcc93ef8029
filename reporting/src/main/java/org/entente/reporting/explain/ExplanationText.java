package org.entente.reporting.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.entente.model.Horizon;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.MoneyWords;
import org.entente.reporting.words.TextTable;
import org.entente.simulation.explain.Explanation;
import org.entente.simulation.explain.Trace;
import org.entente.simulation.results.Series;

/** The text of an explanation: each trace month by month, with a column for each line. */
public final class ExplanationText {

    private static final String INDENT = "  ";

    private ExplanationText() {}

    /** The text of {@code explanation}, at most 100 columns wide. */
    public static String text(Explanation explanation) {
        StringBuilder text =
                new StringBuilder(TextTable.paragraph(explanation.scenario().name()
                        + ", month by month on one path: every quantity is at its median, every shock is zero, and "
                        + events(explanation) + ". "
                        + MoneyWords.of(explanation.scenario()).capitalised() + " unless another unit is named."));
        for (Trace trace : explanation.traces()) {
            text.append('\n').append(trace.address().text()).append('\n');
            tables(trace, explanation.scenario().horizon()).forEach(table -> text.append(table.text(INDENT)));
        }
        return text.toString();
    }

    private static String events(Explanation explanation) {
        if (explanation.events().isEmpty()) {
            return explanation.scenario().triggeredEvents().isEmpty()
                    ? "no event happens"
                    : "no event happens but those that the path brings about";
        }
        List<String> events = new ArrayList<>();
        new TreeMap<>(explanation.events()).forEach((name, month) -> events.add(name + " in " + month));
        return "these events happen: " + String.join(", ", events);
    }

    /** The tables of a trace, as many as its lines need to fit the width. */
    private static List<TextTable> tables(Trace trace, Horizon horizon) {
        List<String> months = new ArrayList<>(List.of("month"));
        IntStream.range(0, horizon.months()).mapToObj(horizon::month).forEach(month -> months.add(month.toString()));
        List<TextTable> tables = new ArrayList<>();
        List<List<String>> columns = new ArrayList<>(List.of(months));
        for (Trace.Line line : trace.lines()) {
            List<String> column = column(line);
            if (columns.size() > 1 && width(columns) + width(List.of(column)) > TextTable.WIDTH) {
                tables.add(table(columns));
                columns = new ArrayList<>(List.of(months));
            }
            columns.add(column);
        }
        tables.add(table(columns));
        return tables;
    }

    private static List<String> column(Trace.Line line) {
        Series values = line.values();
        double largest = IntStream.range(0, values.size())
                .mapToDouble(values::get)
                .filter(Double::isFinite)
                .map(Math::abs)
                .max()
                .orElse(0);
        List<String> column = new ArrayList<>(List.of(line.label()));
        IntStream.range(0, values.size())
                .mapToObj(t -> Amounts.fixed(values.get(t), Amounts.decimals(largest, 4)))
                .forEach(column::add);
        return column;
    }

    /** The width of a table of {@code columns}, with the space before each. */
    private static int width(List<List<String>> columns) {
        return columns.stream()
                .mapToInt(
                        column -> column.stream().mapToInt(String::length).max().orElse(0) + INDENT.length())
                .sum();
    }

    private static TextTable table(List<List<String>> columns) {
        TextTable table = new TextTable(1);
        for (int i = 0; i < columns.get(0).size(); i++) {
            int row = i;
            table.row(columns.stream().map(column -> column.get(row)).toList());
        }
        return table;
    }
}
