package org.entente.reporting.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.model.Horizon;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.HorizonWords;
import org.entente.reporting.words.MoneyWords;
import org.entente.reporting.words.Screen;
import org.entente.reporting.words.TextTable;
import org.entente.simulation.explain.Explanation;
import org.entente.simulation.explain.Trace;
import org.entente.simulation.results.Series;

/**
 * The text of an explanation. By year it is one table of the line that each part leads to, or a table of all lines for
 * each part; by month a table of all lines for each part, with a row for each month.
 */
public final class ExplanationText {

    private static final String INDENT = "  ";

    /** What the lines of a part lead to, in the order in which it is looked for. */
    static final List<String> RESULTS =
            List.of("gain", "paid", "revenue", "spend", "compute", "shortfall", "equity", "has happened");

    /** The first words of addresses, in the order in which they are read. */
    static final List<String> ORDER = List.of("parties", "terms", "products", "compute", "clouds", "events");

    /** What is smaller is rounding. */
    private static final double NOTHING = 0.5e-6;

    /** The digits of the largest number in a line. */
    private static final int DIGITS = 3;

    private static final int DIGITS_OF_MONTHS = 4;

    /** Below the table: how many parts are left, and the prompt of the shell. */
    private static final int LINES_BELOW = 3;

    private final Explanation explanation;
    private final Horizon horizon;
    private final Screen screen;

    private ExplanationText(Explanation explanation, Screen screen) {
        this.explanation = explanation;
        this.horizon = explanation.scenario().horizon();
        this.screen = screen;
    }

    /** The line that each part of {@code explanation} leads to, by year: as many as {@code screen} holds. */
    public static String brief(Explanation explanation, Screen screen) {
        return new ExplanationText(explanation, screen).brief();
    }

    /** All lines of {@code explanation} by year, with totals. */
    public static String yearly(Explanation explanation, Screen screen) {
        ExplanationText text = new ExplanationText(explanation, screen);
        StringBuilder all = new StringBuilder(text.opening("year by year"));
        for (Trace trace : explanation.traces()) {
            TextTable table = text.years(trace.address().text());
            trace.lines().forEach(line -> table.row(text.byYear(line.label(), line)));
            all.append('\n').append(screen.table(table, ""));
        }
        return all.toString();
    }

    /** All lines of {@code explanation} by month. */
    public static String monthly(Explanation explanation, Screen screen) {
        ExplanationText text = new ExplanationText(explanation, screen);
        StringBuilder all = new StringBuilder(text.opening("month by month"));
        for (Trace trace : explanation.traces()) {
            all.append('\n').append(trace.address().text()).append('\n');
            all.append(screen.table(text.months(trace), INDENT));
        }
        return all.toString();
    }

    private String opening(String steps) {
        return screen.paragraph(explanation.scenario().name() + ", " + steps
                + " on one path: " + medians(explanation) + ", and " + events() + ". "
                + MoneyWords.of(explanation.scenario()).capitalised() + " unless another unit is named.");
    }

    /** What is drawn on the path: {@code every quantity is at its median, every shock is zero}. */
    static String medians(Explanation explanation) {
        return explanation
                .known()
                .map(last -> "every quantity is at its median given what was reported up to " + last
                        + ", shocks up to then are the likeliest that meet it, every later shock is zero")
                .orElse("every quantity is at its median, every shock is zero");
    }

    private String events() {
        if (explanation.events().isEmpty()) {
            return explanation.scenario().triggeredEvents().isEmpty()
                    ? "no event happens"
                    : "no event happens but those that the path brings about";
        }
        List<String> events = new ArrayList<>();
        new TreeMap<>(explanation.events()).forEach((name, month) -> events.add(name + " in " + month));
        return "these events happen: " + String.join(", ", events);
    }

    private String brief() {
        String opening = opening("year by year") + "\n";
        List<List<String>> rows = ORDER.stream()
                .flatMap(kind -> explanation.traces().stream()
                        .filter(trace ->
                                trace.address().text().split("\\.", 2)[0].equals(kind)))
                .flatMap(trace -> result(trace).stream())
                .toList();
        for (int shown = rows.size(); ; shown--) {
            TextTable table = years("");
            rows.subList(0, shown).forEach(table::row);
            String text = opening + screen.table(table, "") + "\n"
                    + screen.paragraph(left(rows.size() - shown)
                            + "'--all' prints each line of each part, '--monthly' each month.");
            if (shown <= 1 || screen.holds(text, LINES_BELOW)) {
                return text;
            }
        }
    }

    private static String left(int count) {
        return count == 0 ? "" : "And " + count + (count == 1 ? " more part; " : " more parts; ");
    }

    /** The row of the line that {@code trace} leads to; empty if nothing happens in it. */
    private Optional<List<String>> result(Trace trace) {
        return RESULTS.stream()
                .flatMap(label ->
                        trace.lines().stream().filter(line -> line.label().equals(label)))
                .findFirst()
                .filter(line -> largest(line.values()) > NOTHING)
                .map(line -> byYear(trace.address().text() + ", " + line.label(), line));
    }

    /** A table with a column for each year and one for the total. */
    private TextTable years(String heading) {
        TextTable table = new TextTable(1);
        table.row(Stream.of(
                        Stream.of(heading),
                        horizon.years().stream().map(year -> HorizonWords.year(horizon, year)),
                        Stream.of("total"))
                .flatMap(cells -> cells)
                .toList());
        return table;
    }

    /** The values of a line at the end of each year, or over it; only what adds up has a total. */
    private List<String> byYear(String label, Trace.Line line) {
        List<Double> values = ExplanationYears.values(horizon, line);
        double total = line.over(0, horizon.months());
        int decimals = Amounts.decimals(
                Stream.concat(values.stream(), Stream.of(line.isFlow() ? total : 0))
                        .mapToDouble(value -> Double.isFinite(value) ? Math.abs(value) : 0)
                        .max()
                        .orElse(0),
                DIGITS);
        List<String> row = new ArrayList<>(List.of(label));
        values.forEach(value -> row.add(Amounts.fixed(value, decimals)));
        row.add(line.isFlow() ? Amounts.fixed(total, decimals) : "");
        return row;
    }

    private static double largest(Series values) {
        return IntStream.range(0, values.size())
                .mapToDouble(values::get)
                .filter(Double::isFinite)
                .map(Math::abs)
                .max()
                .orElse(0);
    }

    /** The table of a trace, with a column for each line. */
    private TextTable months(Trace trace) {
        TextTable table = new TextTable(1);
        boolean isMarked = explanation.known().isPresent();
        table.row(Stream.of(
                        Stream.of("month"),
                        trace.lines().stream().map(Trace.Line::label),
                        isMarked ? Stream.of("known") : Stream.<String>empty())
                .flatMap(cells -> cells)
                .toList());
        for (int t = 0; t < horizon.months(); t++) {
            List<String> row = new ArrayList<>(List.of(horizon.month(t).toString()));
            for (Trace.Line line : trace.lines()) {
                row.add(Amounts.fixed(
                        line.values().get(t), Amounts.decimals(largest(line.values()), DIGITS_OF_MONTHS)));
            }
            if (isMarked) {
                row.add(explanation.isKnown(t) ? "yes" : "no");
            }
            table.row(row);
        }
        return table;
    }
}
