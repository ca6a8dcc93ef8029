package org.entente.reporting.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.reporting.words.Screen;

/** The text of a term sheet or an amendment, for a terminal. */
public final class TermsText implements PageElement.Cases<String> {

    private static final String INDENT = "  ";
    private static final String GAP = "  ";
    private static final String NO_BREAK = "\u00A0";

    /** The space between a number and its unit, and between a month and its year. */
    private static final Pattern UNBREAKABLE_SPACE = Pattern.compile(
            "(?<=\\d) (?=%|billion|million|thousand|times)|(?<=(ary|rch|ril|May|une|uly|ust|ber)) (?=\\d{4})");

    private TermsText() {}

    /** The text of a term sheet. */
    public static String text(TermSheet sheet) {
        return text(TermSheetPage.elements(sheet));
    }

    /** The text of an amendment. */
    public static String text(Amendment amendment) {
        return text(TermSheetPage.elements(amendment));
    }

    private static String text(List<PageElement> elements) {
        TermsText writer = new TermsText();
        String text = elements.stream().map(element -> element.match(writer)).collect(Collectors.joining("\n"));
        return text.replace(NO_BREAK, " ");
    }

    @Override
    public String heading(PageElement.Heading element) {
        String words = oneLine(element.words()) + (element.name().isEmpty() ? "" : " (" + element.name() + ")");
        List<String> lines = wrapped(words, Screen.ofProcess().columns());
        int longest = lines.stream().mapToInt(String::length).max().orElse(0);
        String rule = element.level() == 1 ? "=" : "-";
        return String.join("\n", lines) + "\n" + (element.level() > 2 ? "" : rule.repeat(longest) + "\n");
    }

    @Override
    public String paragraph(PageElement.Paragraph element) {
        return String.join(
                        "\n",
                        wrapped(oneLine(element.words()), Screen.ofProcess().columns())) + "\n";
    }

    @Override
    public String table(PageElement.Table element) {
        List<List<String>> rows = new ArrayList<>(List.of(element.titles()));
        rows.addAll(element.rows());
        int[] widths = widths(rows, element.titles().size());
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> row(text, row, widths));
        return text.toString();
    }

    /** The widths of the columns; the widest column gives way until all fit. */
    private static int[] widths(List<List<String>> rows, int columns) {
        int[] widths = IntStream.range(0, columns)
                .map(column -> rows.stream()
                        .mapToInt(row -> oneLine(row.get(column)).length())
                        .max()
                        .orElse(0))
                .toArray();
        int room = Screen.ofProcess().columns() - INDENT.length() - GAP.length() * (columns - 1);
        while (IntStream.of(widths).sum() > room) {
            int widest = 0;
            for (int column = 1; column < columns; column++) {
                widest = widths[column] >= widths[widest] ? column : widest;
            }
            widths[widest]--;
        }
        return widths;
    }

    private static void row(StringBuilder text, List<String> row, int[] widths) {
        List<List<String>> cells = IntStream.range(0, widths.length)
                .mapToObj(column -> wrapped(oneLine(row.get(column)), widths[column]))
                .toList();
        int height = cells.stream().mapToInt(List::size).max().orElse(1);
        for (int i = 0; i < height; i++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                String part = i < cells.get(column).size() ? cells.get(column).get(i) : "";
                line.append(column == 0 ? INDENT : GAP).append(part).append(" ".repeat(widths[column] - part.length()));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
    }

    /** The lines of {@code words}, of at most {@code width}; a longer word is broken. */
    private static List<String> wrapped(String words, int width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : words.split(" ", -1)) {
            String rest = word;
            if (!line.isEmpty() && line.length() + 1 + rest.length() <= width) {
                line = line + " " + rest;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            while (rest.length() > width) {
                lines.add(rest.substring(0, width));
                rest = rest.substring(width);
            }
            line = rest;
        }
        lines.add(line);
        return lines;
    }

    private static String oneLine(String words) {
        String line = words.strip().replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "�");
        return UNBREAKABLE_SPACE.matcher(line).replaceAll(NO_BREAK);
    }
}
