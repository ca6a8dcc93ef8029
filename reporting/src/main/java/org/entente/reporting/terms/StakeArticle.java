package org.entente.reporting.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.model.quantity.Constant;
import org.entente.model.quantity.Quantity;
import org.entente.model.term.EquityStake;
import org.entente.model.term.Holding;
import org.entente.model.term.Moment;
import org.entente.reporting.words.Words;

/** The article of a stake in the developer (MODEL 11). */
final class StakeArticle {

    private final Names names;
    private final EquityStake term;
    private final Holding holding;
    private final Entries entries;
    private final String holder;
    private final String developer;

    StakeArticle(Names names, EquityStake term, Entries entries) {
        this.names = names;
        this.term = term;
        this.holding = term.holding();
        this.entries = entries;
        this.holder = names.party(term.holder());
        this.developer = names.developer();
    }

    Article article() {
        String base = holding.of() == Holding.Base.REVENUE ? "revenue" : "contribution";
        entries.with("Holder", holder, "holder")
                .with("Part of " + developer, term.fraction(), PlainUnit.PERCENT, "fraction")
                .with("Multiple of " + base, term.multiple(), PlainUnit.NUMBER, "multiple", "of")
                .with("Valued", "once, " + valued(), "realised");
        List<String> sentences = new ArrayList<>();
        sentences.add(holder + " holds " + part(term.fraction(), developer) + ".");
        sentences.add("The stake is valued once, " + valued() + ", at this multiple of " + Words.possessive(developer)
                + " " + base + " of the last 12 months: " + QuantityWords.text(term.multiple(), PlainUnit.NUMBER) + "."
                + (holding.of() == Holding.Base.REVENUE ? "" : " A negative contribution is worth nothing."));
        sentences.addAll(beginning());
        sentences.addAll(amounts());
        sentences.addAll(vesting());
        return new Article(term.name(), "Equity stake of " + holder, sentences, entries.list());
    }

    private static String part(Quantity fraction, String developer) {
        String words = QuantityWords.text(fraction, PlainUnit.PERCENT);
        return fraction instanceof Constant ? words + " of " + developer : "a part of " + developer + ": " + words;
    }

    private String valued() {
        String last = "at the end of " + Months.words(names.scenario().horizon().to());
        Optional<Moment> realised = holding.realised();
        if (realised.isEmpty()) {
            return last;
        }
        return realised.get()
                .date()
                .map(month -> "at the end of " + Months.words(month))
                .orElseGet(() -> "in the month of "
                        + names.firstOf(realised.get().events()) + ", or " + last + " if it does not happen before");
    }

    private List<String> beginning() {
        List<String> sentences = new ArrayList<>();
        if (!Months.hasNoBeginning(term.span())) {
            String from = "from " + Months.words(term.span().from());
            entries.with("Held", from, "from");
            sentences.add(holder + " has the stake " + from + " on.");
        }
        if (!term.span().beginsOn().isEmpty()) {
            entries.with("Begins", "on " + names.firstOf(term.span().beginsOn()), "begins-on");
            sentences.addAll(Articles.events(names, term.span()));
        }
        return sentences;
    }

    private List<String> amounts() {
        List<String> sentences = new ArrayList<>();
        holding.cost().ifPresent(cost -> {
            entries.with("Cost", cost, names.money(term), "cost");
            sentences.add("When it begins, " + holder + " pays " + developer + " for it: "
                    + QuantityWords.text(cost, names.money(term)) + ".");
        });
        holding.strike().ifPresent(strike -> {
            entries.with("Strike", strike, names.money(term), "strike");
            sentences.add("The stake is a warrant: it is worth what its value is above "
                    + QuantityWords.text(strike, names.money(term)) + ".");
        });
        holding.dilution().ifPresent(dilution -> {
            entries.with("Dilution a year", dilution, PlainUnit.PERCENT, "dilution");
            sentences.add("From its beginning on, the part falls by this part of itself a year: "
                    + QuantityWords.text(dilution, PlainUnit.PERCENT) + ".");
        });
        sentences.addAll(Articles.currency(names, term));
        Articles.withCurrency(entries, term);
        return sentences;
    }

    private List<String> vesting() {
        if (holding.vests().isEmpty()) {
            return List.of();
        }
        List<String> tranches = holding.vests().stream()
                .map(tranche -> QuantityWords.text(tranche.part(), PlainUnit.PERCENT) + " " + when(tranche.when()))
                .toList();
        entries.with("Vests", String.join("; ", tranches), "vests");
        return List.of("It vests in tranches: " + String.join("; ", tranches)
                + ". What has not vested when it is valued is worth nothing.");
    }

    private String when(Moment moment) {
        return moment.date()
                .map(month -> "in " + Months.words(month))
                .orElseGet(() -> "in the month of " + names.firstOf(moment.events()));
    }
}
