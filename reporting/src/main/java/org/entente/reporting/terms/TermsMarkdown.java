package org.entente.reporting.terms;

import java.util.List;
import java.util.stream.Collectors;

/** The Markdown of a term sheet or an amendment (CommonMark with tables); texts of a scenario are escaped. */
public final class TermsMarkdown implements PageElement.Cases<String> {

    private TermsMarkdown() {}

    /** The text of a term sheet. */
    public static String text(TermSheet sheet) {
        return text(TermSheetPage.elements(sheet));
    }

    /** The text of an amendment. */
    public static String text(Amendment amendment) {
        return text(TermSheetPage.elements(amendment));
    }

    private static String text(List<PageElement> elements) {
        TermsMarkdown writer = new TermsMarkdown();
        return elements.stream().map(element -> element.match(writer)).collect(Collectors.joining("\n"));
    }

    @Override
    public String heading(PageElement.Heading element) {
        String name = element.name().isEmpty() ? "" : " (" + escaped(element.name()) + ")";
        return "#".repeat(element.level()) + " " + escaped(element.words()) + name + "\n";
    }

    @Override
    public String paragraph(PageElement.Paragraph element) {
        return escapedLine(element.words()) + "\n";
    }

    @Override
    public String table(PageElement.Table element) {
        StringBuilder text = new StringBuilder(row(element.titles()));
        text.append("|").append(" --- |".repeat(element.titles().size())).append('\n');
        element.rows().forEach(cells -> text.append(row(cells)));
        return text.toString();
    }

    private static String row(List<String> cells) {
        return cells.stream().map(TermsMarkdown::escaped).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** As {@link #escaped}, and the beginning makes no list or heading of the line. */
    private static String escapedLine(String words) {
        return escaped(words).replaceFirst("^([-+=])", "\\\\$1").replaceFirst("^(\\d+)([.)])", "$1\\\\$2");
    }

    /** {@code words} on one line, in which nothing is markup, formula or HTML. */
    static String escaped(String words) {
        return words.strip()
                .replaceAll("\\s+", " ")
                .replaceAll("\\p{Cntrl}", "�")
                .replaceAll("[\\\\`*_{}\\[\\]<>#|~&$!]", "\\\\$0")
                .replace("://", ":\\//")
                .replaceAll("(?i)www\\.", "www\\\\.")
                .replace("@", "\\@");
    }
}
