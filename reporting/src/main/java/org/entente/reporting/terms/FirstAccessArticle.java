package org.entente.reporting.terms;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.entente.model.Product;
import org.entente.model.term.FirstAccess;
import org.entente.reporting.words.Words;

/** The article of a right of first access, with its window for each launch (MODEL 6). */
final class FirstAccessArticle {

    private final Names names;
    private final FirstAccess term;
    private final Entries entries;

    FirstAccessArticle(Names names, FirstAccess term, Entries entries) {
        this.names = names;
        this.term = term;
        this.entries = entries;
    }

    Article article() {
        String holder = names.party(term.holder());
        String products = names.isEvery(term.products()) ? "any product" : names.eitherProduct(term.products());
        List<String> sentences = new ArrayList<>();
        sentences.add("When " + names.developer() + " launches " + products + ", " + holder
                + " is the first third party that may sell it: " + window());
        sentences.add(Words.possessive(names.developer()) + " own channel stays open, and " + Words.possessive(holder)
                + " needs a licence or a distribution for its own.");
        sentences.add("The right is in force " + Months.clause(term.span()) + ".");
        sentences.addAll(Articles.events(names, term.span()));
        List<String> windows = windows();
        sentences.add("For the launches of this scenario that means: " + String.join("; ", windows) + ".");
        entries.with("Holder", holder, "holder")
                .with("Products", names.productsOrAll(term.products()), "products")
                .with(
                        "Lead",
                        Months.count(term.lead()) + (term.lead() == 0 ? "" : ", that of the launch included"),
                        "lead")
                .with("Windows", String.join("; ", windows));
        return new Article(
                term.name(),
                "First access of " + holder,
                sentences,
                Articles.withSeldomEvents(names, entries, term.span()));
    }

    private String window() {
        String others = "no other third party's channel is open for it.";
        return switch (term.lead()) {
            case 0 -> "but for no months, so that the right has no effect.";
            case 1 -> "in the month of the launch, " + others;
            default ->
                "in the month of the launch and the " + (term.lead() - 1)
                        + (term.lead() == 2 ? " that follows it, " : " that follow it, ") + others;
        };
    }

    private List<String> windows() {
        if (term.products().isEmpty()) {
            return List.of("no product is covered");
        }
        return term.products().stream()
                .map(name -> names.product(name) + " has " + windowOf(name))
                .toList();
    }

    private String windowOf(String product) {
        Optional<YearMonth> launch =
                Optional.ofNullable(names.scenario().products().get(product)).flatMap(Product::launch);
        if (launch.isEmpty()) {
            return "no month of launch and so no window";
        }
        List<YearMonth> months = IntStream.range(0, term.lead())
                .mapToObj(i -> launch.get().plusMonths(i))
                .filter(month -> term.inWindow(launch.get(), month))
                .toList();
        if (months.isEmpty()) {
            return "no window (launched in " + Months.words(launch.get()) + ")";
        }
        String first = Months.words(months.get(0));
        String last = Months.words(months.get(months.size() - 1));
        return "a window " + (first.equals(last) ? "in " + first : "from " + first + " to " + last);
    }
}
