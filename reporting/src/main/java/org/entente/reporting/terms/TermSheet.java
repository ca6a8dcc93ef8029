package org.entente.reporting.terms;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.model.Address;
import org.entente.model.NameOrder;
import org.entente.model.Scenario;
import org.entente.model.file.Fact;
import org.entente.model.file.Provenance;
import org.entente.model.file.ScenarioFile;
import org.entente.model.term.EquityStake;
import org.entente.model.term.FirstAccess;
import org.entente.model.term.Licence;
import org.entente.model.term.Payment;
import org.entente.model.term.PrimaryCloud;
import org.entente.model.term.Resale;
import org.entente.model.term.RevenueShare;
import org.entente.model.term.SpendCommitment;
import org.entente.model.term.Term;

/**
 * The term sheet of an agreement: plain English, and item by item. It is made from the scenario that is simulated, so
 * it cannot say anything else. {@link TermsText} and {@link TermsMarkdown} write it.
 *
 * <pre>{@code
 * TermSheet sheet = TermSheet.of(ScenarioReader.read("amended-2026", List.of()));
 * sheet.terms().forEach(article -> System.out.println(article.sentences()));
 * }</pre>
 *
 * @param name the key of the scenario
 * @param title the title of the scenario, in a line
 * @param description the assumptions of the scenario in a few sentences; may be empty
 * @param terms the articles of the terms: payments first, then rights, then commitments and stakes
 * @param events the articles of the events that begin or end terms, or that a stake waits for
 */
public record TermSheet(String name, String title, String description, List<Article> terms, List<Article> events) {

    private static final Comparator<Term> ORDER = Comparator.<Term>comparingInt(term -> term.match(new Rank()))
            .thenComparing(term -> term.span().from())
            .thenComparing(Term::name);

    public TermSheet {
        terms = List.copyOf(terms);
        events = List.copyOf(events);
    }

    /** The term sheet of the scenario in {@code file}, with the provenance of its values. */
    public static TermSheet of(ScenarioFile file) {
        return of(file.scenario(), file.provenance());
    }

    /** The term sheet of {@code scenario}, without the provenance of its values. */
    public static TermSheet of(Scenario scenario) {
        return of(scenario, new TreeMap<>());
    }

    private static TermSheet of(Scenario scenario, SortedMap<Address, Provenance> provenance) {
        Names names = new Names(scenario);
        Articles articles = new Articles(names, provenance);
        List<Article> terms = scenario.terms().values().stream()
                .sorted(ORDER)
                .map(term -> term.match(articles))
                .toList();
        List<Article> events = scenario.events().values().stream()
                .flatMap(event -> EventArticle.of(names, event, provenance).stream())
                .toList();
        return new TermSheet(scenario.name(), scenario.title(), scenario.description(), terms, events);
    }

    /** The articles of the terms, then of the events. */
    public List<Article> articles() {
        return Stream.concat(terms.stream(), events.stream()).toList();
    }

    /** The published facts that the values rest on, by id. */
    public List<Fact> facts() {
        SortedMap<String, Fact> facts = new TreeMap<>(NameOrder.INSTANCE);
        provenance().flatMap(provenance -> provenance.facts().stream()).forEach(fact -> facts.put(fact.id(), fact));
        return List.copyOf(facts.values());
    }

    /** The reasons for which values are assumed, in the order of the articles. */
    public List<String> assumptions() {
        return List.copyOf(new LinkedHashSet<>(provenance()
                .flatMap(provenance -> provenance.assumptions().stream())
                .toList()));
    }

    private Stream<Provenance> provenance() {
        return articles().stream()
                .flatMap(article -> article.entries().stream())
                .flatMap(entry -> entry.provenance().stream());
    }

    /** The place of each kind of term in the order in which kinds are listed. */
    private static final class Rank implements Term.Cases<Integer> {

        @Override
        public Integer revenueShare(RevenueShare term) {
            return 1;
        }

        @Override
        public Integer payment(Payment term) {
            return 2;
        }

        @Override
        public Integer licence(Licence term) {
            return 3;
        }

        @Override
        public Integer resale(Resale term) {
            return 4;
        }

        @Override
        public Integer firstAccess(FirstAccess term) {
            return 5;
        }

        @Override
        public Integer primaryCloud(PrimaryCloud term) {
            return 6;
        }

        @Override
        public Integer spendCommitment(SpendCommitment term) {
            return 7;
        }

        @Override
        public Integer equityStake(EquityStake term) {
            return 8;
        }
    }
}
