package org.entente.reporting.terms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.model.NameOrder;
import org.entente.model.file.Fact;
import org.entente.model.file.Provenance;
import org.entente.reporting.terms.PageElement.Heading;
import org.entente.reporting.terms.PageElement.Paragraph;
import org.entente.reporting.terms.PageElement.Table;
import org.entente.reporting.words.FactWords;
import org.entente.reporting.words.Words;

/** The page of a term sheet or an amendment, being filled, with numbered assumptions and a list of sources. */
final class TermSheetPage {

    private static final String EMPTY_CELL = "–";

    private final List<PageElement> elements = new ArrayList<>();
    private final List<String> assumptions = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();

    private TermSheetPage() {}

    static List<PageElement> elements(TermSheet sheet) {
        TermSheetPage page = new TermSheetPage();
        page.elements.add(new Heading(1, sheet.title(), sheet.name()));
        page.paragraph(sheet.description());
        page.paragraph(sheet.terms().isEmpty() ? "This scenario has no terms." : "");
        sheet.articles().forEach(article -> page.article(article, 2));
        page.sources();
        return page.elements;
    }

    static List<PageElement> elements(Amendment amendment) {
        TermSheetPage page = new TermSheetPage();
        String before = amendment.before().name();
        String after = amendment.after().name();
        page.elements.add(new Heading(1, "What " + after + " changes in " + before, ""));
        page.elements.add(new Table(
                List.of("Scenario", "Title"),
                List.of(
                        List.of(before, amendment.before().title()),
                        List.of(after, amendment.after().title()))));
        page.paragraph(amendment.changes().isEmpty() ? "All terms are the same." : "");
        amendment.changes().forEach(change -> page.change(change, before, after));
        page.paragraph(
                amendment.unchanged().isEmpty() || amendment.changes().isEmpty()
                        ? ""
                        : "The same in both: " + Words.all(amendment.unchanged()) + ".");
        page.paragraph(amendment.beside());
        page.sources();
        return page.elements;
    }

    private void change(Change change, String before, String after) {
        elements.add(new Heading(2, change.heading(), change.clause()));
        change.altered().forEach(pair -> altered(pair, before, after));
        change.removed().forEach(article -> {
            elements.add(new Heading(3, "Only in " + before, article.name()));
            body(article);
        });
        change.added().forEach(article -> {
            elements.add(new Heading(3, "Only in " + after, article.name()));
            body(article);
        });
    }

    private void altered(Change.Altered pair, String before, String after) {
        String name = pair.before().name();
        String other = pair.after().name();
        elements.add(new Heading(3, "Changed", name.equals(other) ? name : name + " → " + other));
        List<List<String>> rows = pair.differences().stream()
                .map(difference -> List.of(difference.item(), cell(difference.before()), cell(difference.after())))
                .toList();
        if (rows.isEmpty()) {
            paragraph("Only the name.");
        } else {
            elements.add(new Table(List.of("Item", before, after), rows));
        }
    }

    private String cell(Optional<Entry> entry) {
        return entry.map(known -> known.value() + bracketed(source(known.provenance())))
                .orElse(EMPTY_CELL);
    }

    private static String bracketed(String source) {
        return source.isEmpty() ? "" : " [" + source + "]";
    }

    private void article(Article article, int level) {
        elements.add(new Heading(level, article.heading(), article.name()));
        body(article);
    }

    private void body(Article article) {
        paragraph(String.join(" ", article.sentences()));
        elements.add(new Table(
                List.of("Item", "Value", "Source"),
                article.entries().stream()
                        .map(entry -> List.of(entry.item(), entry.value(), source(entry.provenance())))
                        .toList()));
    }

    /** The source of a value: the ids of facts, {@code assumption 1}, {@code set here} or {@code no source}. */
    private String source(Optional<Provenance> provenance) {
        if (provenance.isEmpty()) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        for (Fact fact : provenance.get().facts()) {
            if (!facts.contains(fact)) {
                facts.add(fact);
            }
            parts.add(fact.id());
        }
        for (String reason : provenance.get().assumptions()) {
            if (!assumptions.contains(reason)) {
                assumptions.add(reason);
            }
            parts.add("assumption " + (assumptions.indexOf(reason) + 1));
        }
        if (provenance.get().isSet()) {
            parts.add("set here");
        }
        return parts.isEmpty() ? "no source" : String.join(", ", parts);
    }

    private void paragraph(String words) {
        if (!words.isEmpty()) {
            elements.add(new Paragraph(words));
        }
    }

    private void sources() {
        if (!assumptions.isEmpty()) {
            elements.add(new Heading(2, "Assumptions", ""));
            List<List<String>> rows = new ArrayList<>();
            assumptions.forEach(reason -> rows.add(List.of(Integer.toString(rows.size() + 1), reason)));
            elements.add(new Table(List.of("No.", "Reason"), rows));
        }
        if (!facts.isEmpty()) {
            elements.add(new Heading(2, "Sources", ""));
            elements.add(new Table(
                    List.of("Id", "Published", "What"),
                    facts.stream()
                            .sorted(Comparator.comparing(Fact::id, NameOrder.INSTANCE))
                            .map(fact -> List.of(fact.id(), published(fact), FactWords.statement(fact)))
                            .toList()));
        }
    }

    private static String published(Fact fact) {
        boolean judged = fact.grade().equals("judgement");
        return FactWords.publisher(fact) + (judged ? " (a judgement, not a publication)" : "");
    }
}
