package org.entente.reporting.terms;

import java.util.ArrayList;
import java.util.List;
import org.entente.model.Event;
import org.entente.model.Occurrence;
import org.entente.model.quantity.Constant;
import org.entente.reporting.words.Words;

/** The article of an event that ends terms (MODEL 10). */
final class EventArticle {

    private final Names names;
    private final Event event;
    private final Entries entries;
    private final List<String> ended;

    /** @param ended the names of the terms that the event ends */
    EventArticle(Names names, Event event, Entries entries, List<String> ended) {
        this.names = names;
        this.event = event;
        this.entries = entries;
        this.ended = ended;
    }

    Article article() {
        List<String> sentences = new ArrayList<>();
        sentences.add("“" + event.title() + "” ends " + Words.all(ended) + ".");
        sentences.add(event.occurrence().<String>match(this::hazard, this::dated));
        entries.with("Ends", Words.all(ended));
        return new Article(event.name(), "Event: " + event.title(), sentences, entries.list());
    }

    private String hazard(Occurrence.Hazard hazard) {
        String rate = QuantityWords.text(hazard.rate(), Unit.NUMBER);
        String from =
                Months.words(hazard.from().orElse(names.scenario().horizon().from()));
        entries.with("Rate a year", rate, "hazard").with("Counted from", from, "from");
        return hazard.rate().equals(Constant.ZERO)
                ? "In this scenario it never happens."
                : "It happens at most once, from " + from + " on. Its rate a year is " + rate + ".";
    }

    private String dated(Occurrence.Dated dated) {
        String date = QuantityWords.text(dated.date(), Unit.DATE);
        String probability = QuantityWords.text(dated.probability(), Unit.PERCENT);
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
}
