package org.entente.reporting.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.entente.model.Address;
import org.entente.model.file.Provenance;
import org.entente.model.quantity.Constant;
import org.entente.model.term.EquityStake;
import org.entente.model.term.FirstAccess;
import org.entente.model.term.Licence;
import org.entente.model.term.Payment;
import org.entente.model.term.PrimaryCloud;
import org.entente.model.term.Resale;
import org.entente.model.term.RevenueShare;
import org.entente.model.term.Span;
import org.entente.model.term.SpendCommitment;
import org.entente.model.term.Term;
import org.entente.reporting.words.MoneyWords;
import org.entente.reporting.words.Words;

/** The article of each kind of term. */
final class Articles implements Term.Cases<Article> {

    private final Names names;
    private final SortedMap<Address, Provenance> provenance;

    Articles(Names names, SortedMap<Address, Provenance> provenance) {
        this.names = names;
        this.provenance = provenance;
    }

    @Override
    public Article licence(Licence term) {
        return new SellingRightArticle(names, term, entries(term)).licence(term);
    }

    @Override
    public Article resale(Resale term) {
        return new SellingRightArticle(names, term, entries(term)).resale(term);
    }

    @Override
    public Article firstAccess(FirstAccess term) {
        return new FirstAccessArticle(names, term, entries(term)).article();
    }

    @Override
    public Article revenueShare(RevenueShare term) {
        return new RevenueShareArticle(names, term, entries(term)).article();
    }

    @Override
    public Article spendCommitment(SpendCommitment term) {
        return new CommitmentArticle(names, term, entries(term)).article();
    }

    /** MODEL 9. */
    @Override
    public Article primaryCloud(PrimaryCloud term) {
        String cloud = names.cloud(term.cloud());
        List<String> sentences = new ArrayList<>();
        sentences.add(cloud + " is " + Words.possessive(names.developer()) + " primary cloud "
                + Months.clause(term.span()) + ".");
        String share = QuantityWords.text(term.minimumShare(), PlainUnit.PERCENT);
        String spent = " of what " + names.developer() + " spends on compute in a month goes there";
        sentences.add(
                term.minimumShare() instanceof Constant
                        ? "At least " + share + spent + "."
                        : "At least a part" + spent + ": " + share + "."); // the most that is due of any such term
        sentences.addAll(events(names, term.span()));
        Entries entries = entries(term)
                .with("Cloud", cloud, "cloud")
                .with("Least part of compute", term.minimumShare(), PlainUnit.PERCENT, "minimum-share");
        return new Article(term.name(), "Primary cloud: " + cloud, sentences, withSpan(names, entries, term.span()));
    }

    @Override
    public Article equityStake(EquityStake term) {
        return new StakeArticle(names, term, entries(term)).article();
    }

    @Override
    public Article payment(Payment term) {
        return new PaymentArticle(names, term, entries(term)).article();
    }

    private Entries entries(Term term) {
        return new Entries(Address.of("terms", term.name()), provenance);
    }

    /** The sentences about the events that begin and end a term (MODEL 1); empty if none does. */
    static List<String> events(Names names, Span span) {
        List<String> sentences = new ArrayList<>();
        if (!span.beginsOn().isEmpty()) {
            sentences.add("It begins only when " + names.firstOf(span.beginsOn())
                    + " happens; the month of the event is the first that counts.");
        }
        if (!span.endsOn().isEmpty()) {
            sentences.add("It ends early if " + names.firstOf(span.endsOn()) + " happens; "
                    + (span.notice() == 0
                            ? "the month of the event is the first that no longer counts."
                            : "it goes on for " + Months.count(span.notice()) + " of notice, the month of the event"
                                    + " being the first."));
        }
        return sentences;
    }

    /** The entries, followed by the entries about time. */
    static List<Entry> withSpan(Names names, Entries entries, Span span) {
        return withDates(names, entries, span.endsOn().isEmpty() ? "on no event" : ending(names, span), span)
                .list();
    }

    /** The entries of a term that events seldom begin or end, followed by the entries about time. */
    static List<Entry> withSeldomEvents(Names names, Entries entries, Span span) {
        return withDates(names, entries, span.endsOn().isEmpty() ? "" : ending(names, span), span)
                .list();
    }

    private static Entries withDates(Names names, Entries entries, String ending, Span span) {
        entries.with("In force", Months.range(span), "from", "until");
        if (!span.beginsOn().isEmpty()) {
            entries.with("Begins", "on " + names.firstOf(span.beginsOn()), "begins-on");
        }
        return ending.isEmpty() ? entries : entries.with("Ends early", ending, "ends-on", "notice");
    }

    private static String ending(Names names, Span span) {
        String on = "on " + names.firstOf(span.endsOn());
        return span.notice() == 0 ? on : on + ", with " + Months.count(span.notice()) + " of notice";
    }

    /** A sentence on the currency of a term that has its own; none otherwise. */
    static List<String> currency(Names names, Term term) {
        MoneyWords own = MoneyWords.of(names.scenario());
        return term.currency().stream()
                .map(code -> "Its amounts are in " + own.in(Optional.of(code)).currency()
                        + "; each month is converted from and to " + own.currency() + " at its own rate.")
                .toList();
    }

    /** Adds the currency of a term that has its own. */
    static void withCurrency(Entries entries, Term term) {
        term.currency().ifPresent(code -> entries.with("Currency", code, "currency"));
    }
}
