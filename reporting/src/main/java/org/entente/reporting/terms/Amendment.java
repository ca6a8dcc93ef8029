package org.entente.reporting.terms;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.model.Address;
import org.entente.model.Clause;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioFile;
import org.entente.reporting.words.Words;

/**
 * The changes from one agreement to another, clause by clause.
 *
 * @param before the agreement before the changes
 * @param after the agreement after the changes
 * @param changes the clauses that differ, by name
 * @param unchanged the names of the terms that both agreements share
 * @param beside a sentence about other differences between the scenarios
 */
public record Amendment(
        TermSheet before, TermSheet after, List<Change> changes, List<String> unchanged, String beside) {

    public Amendment {
        changes = List.copyOf(changes);
        unchanged = List.copyOf(unchanged);
    }

    /** The changes from {@code before} to {@code after}. */
    public static Amendment of(ScenarioFile before, ScenarioFile after) {
        TermSheet old = TermSheet.of(before);
        TermSheet current = TermSheet.of(after);
        Scenario from = before.scenario();
        Scenario to = after.scenario();
        List<Clause> clauses = Clause.between(from, to);
        Set<String> same = new LinkedHashSet<>(to.terms().keySet());
        clauses.forEach(clause -> same.removeAll(clause.terms()));
        List<Change> changes = clauses.stream()
                .map(clause -> change(
                        clause,
                        articles(old, clause.in(from).keySet()),
                        articles(current, clause.in(to).keySet())))
                .toList();
        return new Amendment(old, current, changes, List.copyOf(same), beside(from, to));
    }

    private static List<Article> articles(TermSheet sheet, Set<String> names) {
        return sheet.terms().stream()
                .filter(article -> names.contains(article.name()))
                .toList();
    }

    /**
     * The change of a clause. Terms of one name are compared; if one term is left on each side, those two are as well.
     */
    private static Change change(Clause clause, List<Article> before, List<Article> after) {
        List<Article> removed = new ArrayList<>(before);
        List<Article> added = new ArrayList<>(after);
        List<Change.Altered> altered = new ArrayList<>();
        for (Article old : before) {
            named(added, old.name()).ifPresent(current -> {
                removed.remove(old);
                added.remove(current);
                altered.add(altered(old, current));
            });
        }
        if (removed.size() == 1 && added.size() == 1) {
            altered.add(altered(removed.remove(0), added.remove(0)));
        }
        altered.removeIf(pair -> pair.differences().isEmpty()
                && pair.before().name().equals(pair.after().name()));
        String heading = Stream.concat(after.stream(), before.stream())
                .findFirst()
                .map(Article::heading)
                .orElse(clause.name());
        return new Change(clause.name(), heading, removed, added, altered);
    }

    private static Optional<Article> named(List<Article> articles, String name) {
        return articles.stream().filter(article -> article.name().equals(name)).findFirst();
    }

    private static Change.Altered altered(Article before, Article after) {
        Set<String> items = new LinkedHashSet<>();
        Stream.concat(before.entries().stream(), after.entries().stream()).forEach(entry -> items.add(entry.item()));
        List<Change.Difference> differences = items.stream()
                .map(item -> new Change.Difference(item, before.entry(item), after.entry(item)))
                .filter(difference -> !difference
                        .before()
                        .map(Entry::value)
                        .equals(difference.after().map(Entry::value)))
                .toList();
        return new Change.Altered(before, after, differences);
    }

    private static String beside(Scenario before, Scenario after) {
        if (before.sameMarket(after)) {
            return "Beside the terms nothing differs.";
        }
        List<String> parts = new ArrayList<>();
        part(parts, "the developer", before.developer(), after.developer());
        part(parts, "the horizon", before.horizon(), after.horizon());
        part(parts, "the unit of amounts", before.money(), after.money());
        part(parts, "the discount rate", before.discountRate(), after.discountRate());
        part(parts, "parties", before.parties(), after.parties());
        part(parts, "channels", before.channels(), after.channels());
        part(parts, "clouds", before.clouds(), after.clouds());
        part(parts, "compute", before.compute(), after.compute());
        part(parts, "currencies", before.currencies(), after.currencies());
        part(parts, "products", before.products(), after.products());
        part(parts, "events", before.events(), after.events());
        part(parts, "correlations", before.correlations(), after.correlations());
        return "Beside the terms these differ: " + Words.all(parts) + numbers(before, after) + ".";
    }

    private static void part(List<String> parts, String name, Object before, Object after) {
        if (!before.equals(after)) {
            parts.add(name);
        }
    }

    private static String numbers(Scenario before, Scenario after) {
        Set<Address> addresses = new TreeSet<>(before.quantities().keySet());
        addresses.addAll(after.quantities().keySet());
        Address terms = Address.of("terms");
        long count = addresses.stream()
                .filter(address -> !terms.covers(address))
                .filter(address -> !Optional.ofNullable(before.quantities().get(address))
                        .equals(Optional.ofNullable(after.quantities().get(address))))
                .count();
        return count == 0 ? "" : " (" + count + (count == 1 ? " number" : " numbers") + ")";
    }
}
