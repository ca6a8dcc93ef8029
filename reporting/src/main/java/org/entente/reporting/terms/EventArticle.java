package org.entente.reporting.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entente.model.Address;
import org.entente.model.Event;
import org.entente.model.Occurrence;
import org.entente.model.Threshold;
import org.entente.model.file.Provenance;
import org.entente.model.quantity.Constant;
import org.entente.model.term.EquityStake;
import org.entente.model.term.Holding;
import org.entente.model.term.Moment;
import org.entente.model.term.Span;
import org.entente.model.term.Term;
import org.entente.reporting.words.Words;

/** The article of an event that begins or ends terms, or that a stake waits for (MODEL 10). */
final class EventArticle implements Occurrence.Cases<String> {

    private final Names names;
    private final Event event;
    private final Entries entries;
    private final List<String> begun;
    private final List<String> ended;
    private final List<String> vested;
    private final List<String> valued;

    private EventArticle(Names names, Event event, Entries entries) {
        this.names = names;
        this.event = event;
        this.entries = entries;
        this.begun = terms(span -> span.beginsOn().contains(event.name()));
        this.ended = terms(span -> span.endsOn().contains(event.name()));
        this.vested = stakes(holding -> holding.vests().stream().map(Holding.Tranche::when));
        this.valued = stakes(holding -> holding.realised().stream());
    }

    /**
     * The article about {@code event}; empty if no term begins or ends on it, no stake waits for it, and nothing agreed
     * brings it about.
     */
    static Optional<Article> of(Names names, Event event, SortedMap<Address, Provenance> provenance) {
        Entries entries = new Entries(Address.of("events", event.name()), provenance);
        EventArticle article = new EventArticle(names, event, entries);
        boolean isUsed = !article.verbs().isEmpty() || event.isBroughtAbout();
        return isUsed ? Optional.of(article.article()) : Optional.empty();
    }

    private List<String> terms(Predicate<Span> wanted) {
        return names.scenario().terms().values().stream()
                .filter(term -> wanted.test(term.span()))
                .map(Term::name)
                .toList();
    }

    /** The stakes with a moment that waits for the event. */
    private List<String> stakes(Function<Holding, Stream<Moment>> moments) {
        return names.scenario().terms(EquityStake.class).stream()
                .filter(stake -> moments.apply(stake.holding())
                        .anyMatch(moment -> moment.events().contains(event.name())))
                .map(Term::name)
                .toList();
    }

    private Article article() {
        List<String> sentences = new ArrayList<>();
        if (!verbs().isEmpty()) {
            sentences.add("“" + event.title() + "” " + Words.all(verbs()) + ".");
        }
        sentences.add(event.occurrence().match(this));
        if (!begun.isEmpty()) {
            entries.with("Begins", Words.all(begun));
        }
        if (!ended.isEmpty()) {
            entries.with("Ends", Words.all(ended));
        }
        if (!vested.isEmpty()) {
            entries.with("Vests", Words.all(vested));
        }
        if (!valued.isEmpty()) {
            entries.with("Values", Words.all(valued));
        }
        return new Article(event.name(), "Event: " + event.title(), sentences, entries.list());
    }

    private List<String> verbs() {
        List<String> verbs = new ArrayList<>();
        if (!begun.isEmpty()) {
            verbs.add("begins " + Words.all(begun));
        }
        if (!ended.isEmpty()) {
            verbs.add("ends " + Words.all(ended));
        }
        if (!vested.isEmpty()) {
            verbs.add("lets a part of " + Words.all(vested) + " vest");
        }
        if (!valued.isEmpty()) {
            verbs.add("sets the month in which " + Words.all(valued)
                    + (valued.size() == 1 ? " is valued" : " are valued"));
        }
        return verbs;
    }

    @Override
    public String hazard(Occurrence.Hazard hazard) {
        String rate = QuantityWords.text(hazard.rate(), PlainUnit.NUMBER);
        String from =
                Months.words(hazard.from().orElse(names.scenario().horizon().from()));
        entries.with("Rate a year", rate, "hazard").with("Counted from", from, "from");
        return hazard.rate().equals(Constant.ZERO)
                ? "In this scenario it never happens."
                : "It happens at most once, from " + from + " on. Its rate a year is " + rate + ".";
    }

    @Override
    public String dated(Occurrence.Dated dated) {
        String date = QuantityWords.text(dated.date(), PlainUnit.DATE);
        String probability = QuantityWords.text(dated.probability(), PlainUnit.PERCENT);
        entries.with("Date", date, "date").with("Probability", probability, "probability");
        if (dated.probability().equals(Constant.ZERO)) {
            return "In this scenario it never happens.";
        }
        String when = dated.date() instanceof Constant ? "in " + date : "on a date that is not known: " + date;
        return "It happens " + when
                + (dated.probability().equals(Constant.ONE)
                        ? "."
                        : ", if at all; the probability is " + probability + ".");
    }

    @Override
    public String combined(Occurrence.Combined combined) {
        String events = Words.all(combined.events().stream()
                .map(name -> "“" + names.event(name) + "”")
                .toList());
        String which = combined.which() == Occurrence.Which.ANY ? "the first" : "the last";
        entries.with("Happens", "with " + which + " of " + events, "any", "all");
        return "It happens with " + which + " of these: " + events + ".";
    }

    @Override
    public String observed(Occurrence.Observed observed) {
        String condition = condition(observed.when(), "first reaches", "is first");
        observed.from().ifPresent(from -> entries.with("Asked from", Months.words(from), "from"));
        String from = observed.from()
                .map(month -> ", asked from the end of " + Months.words(month) + " on")
                .orElse("");
        return "It happens in the month after " + condition + from + ".";
    }

    @Override
    public String decided(Occurrence.Decided decided) {
        String decider = names.party(decided.decider());
        String months =
                QuantityWords.either(decided.at().stream().map(Months::words).toList());
        String condition = condition(decided.when(), "has reached", "is");
        entries.with("Decided by", decider, "decided-by").with("In", months, "at");
        return decider + " decides on it: it happens in " + months + " if " + condition
                + " at the end of the month before" + (decided.at().size() == 1 ? "." : ", in the first such month.");
    }

    @Override
    public String worthwhile(Occurrence.Worthwhile worthwhile) {
        String decider = names.party(worthwhile.decider());
        String months =
                QuantityWords.either(worthwhile.at().stream().map(Months::words).toList());
        entries.with("Decided by", decider, "decided-by")
                .with("In", months, "at")
                .with("When", "worthwhile", "when");
        return decider + " decides on it: it happens in " + months + " if " + decider
                + " then expects to gain more with it than without.";
    }

    /** {@code contribution over 12 months first reaches $100 billion}. */
    private String condition(Threshold when, String reaches, String is) {
        String limit = QuantityWords.text(when.limit(), names.money(when.metric()));
        boolean isAtLeast = when.side() == Threshold.Side.AT_LEAST;
        entries.with("When", when.amount(), "when.metric", "when.over")
                .with(
                        isAtLeast ? "At least" : "At most",
                        limit,
                        "when." + when.side().key());
        return when.amount() + " " + (isAtLeast ? reaches + " " : is + " at most ") + limit;
    }
}
