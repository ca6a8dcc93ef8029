package org.entente.reporting.terms;

import java.util.List;
import java.util.stream.Collectors;

/** Term sheets and amendments as Markdown (CommonMark with tables), whatever the words of a scenario hold. */
public final class TermsMarkdown implements PageElement.Cases<String> {

    private TermsMarkdown() {}

    /** What the agreement says. */
    public static String of(TermSheet sheet) {
        return text(TermSheetPage.of(sheet));
    }

    /** What the amendment changes. */
    public static String of(Amendment amendment) {
        return text(TermSheetPage.of(amendment));
    }

    private static String text(List<PageElement> blocks) {
        TermsMarkdown writer = new TermsMarkdown();
        return blocks.stream().map(block -> block.match(writer)).collect(Collectors.joining("\n"));
    }

    @Override
    public String heading(PageElement.Heading block) {
        String name = block.name().isEmpty() ? "" : " (" + escaped(block.name()) + ")";
        return "#".repeat(block.level()) + " " + escaped(block.words()) + name + "\n";
    }

    @Override
    public String paragraph(PageElement.Paragraph block) {
        return escapedLine(block.words()) + "\n";
    }

    @Override
    public String table(PageElement.Table block) {
        StringBuilder text = new StringBuilder(row(block.titles()));
        text.append("|").append(" --- |".repeat(block.titles().size())).append('\n');
        block.rows().forEach(cells -> text.append(row(cells)));
        return text.toString();
    }

    private static String row(List<String> cells) {
        return cells.stream().map(TermsMarkdown::escaped).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** As {@link #escaped}, and nothing at its beginning makes a list, a heading or the like of it. */
    private static String escapedLine(String words) {
        return escaped(words).replaceFirst("^([-+=])", "\\\\$1").replaceFirst("^(\\d+)([.)])", "$1\\\\$2");
    }

    /** Words on one line, in which nothing is markup, formula or HTML. */
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
