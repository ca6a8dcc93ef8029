package org.entente.reporting.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.model.quantity.Constant;
import org.entente.model.quantity.Quantity;
import org.entente.model.term.RevenueShare;

/** The article of a revenue share (MODEL 7). */
final class RevenueShareArticle {

    private final Names names;
    private final RevenueShare term;
    private final Entries entries;
    private final String payer;
    private final String payee;
    private final String beginning;

    RevenueShareArticle(Names names, RevenueShare term, Entries entries) {
        this.names = names;
        this.term = term;
        this.entries = entries;
        this.payer = names.party(term.payer());
        this.payee = names.party(term.payee());
        this.beginning = Months.words(names.scenario().horizon().from());
    }

    Article article() {
        List<String> sentences = new ArrayList<>();
        boolean known = term.rate() instanceof Constant;
        sentences.add(payer + " pays " + payee + " " + (known ? rate() : "a share") + " of its revenue" + base() + ", "
                + Months.clause(term.span()) + ".");
        if (!known) {
            sentences.add("The share is " + rate() + ".");
        }
        sentences.add(
                "Its revenue is all that customers pay in its own channel, and of what they pay elsewhere the part"
                        + " that is passed on to it.");
        sentences.addAll(Articles.events(names, term.span()));
        sentences.addAll(cap());
        term.deferral().ifPresent(deferral -> sentences.add(deferral(deferral)));
        return new Article(term.name(), "Revenue share: " + payer + " to " + payee, sentences, entries());
    }

    private String rate() {
        return QuantityWords.text(term.rate(), Unit.PERCENT);
    }

    private String base() {
        String from = names.isEvery(term.products()) ? "" : " from " + names.products(term.products());
        return from + (names.isEveryChannel(term.channels()) ? "" : " in " + names.channels(term.channels()));
    }

    private List<String> cap() {
        if (term.cap().isEmpty()) {
            return List.of("There is no cap.");
        }
        Quantity cap = term.cap().get();
        List<String> sentences = new ArrayList<>();
        String words = QuantityWords.text(cap, Unit.MONEY);
        sentences.add("What accrues in all is capped" + (cap instanceof Constant ? " at " + words : "")
                + "; once the cap is reached, nothing more accrues.");
        if (!(cap instanceof Constant)) {
            sentences.add("The cap is " + words + ".");
        }
        if (!term.alreadyPaid().equals(Constant.ZERO)) {
            sentences.add("What was paid before " + beginning + " counts against the cap: "
                    + QuantityWords.text(term.alreadyPaid(), Unit.MONEY) + ".");
        }
        return sentences;
    }

    private String deferral(RevenueShare.Deferral deferral) {
        String wait = Months.count(deferral.months()) + " later";
        return "Of what accrues in a month a part is paid " + wait + ", even if the share has ended by then, and the"
                + " rest at once. The deferred part is " + QuantityWords.text(deferral.fraction(), Unit.PERCENT) + ".";
    }

    private List<Entry> entries() {
        Optional<String> deferred = term.deferral()
                .map(deferral -> QuantityWords.text(deferral.fraction(), Unit.PERCENT) + ", paid "
                        + Months.count(deferral.months()) + " later");
        entries.with("Payer", payer, "payer")
                .with("Payee", payee, "payee")
                .with("Rate", term.rate(), Unit.PERCENT, "rate")
                .with(
                        "Base",
                        "revenue from " + names.productsOrAll(term.products()) + " in " + channels(),
                        "products",
                        "channels")
                .with(
                        "Cap",
                        term.cap()
                                .map(cap -> QuantityWords.text(cap, Unit.MONEY))
                                .orElse("none"),
                        "cap")
                .with("Paid before " + beginning, term.alreadyPaid(), Unit.MONEY, "already-paid")
                .with("Deferred", deferred.orElse("nothing"), "deferral");
        return Articles.withSpan(names, entries, term.span());
    }

    private String channels() {
        return names.isEveryChannel(term.channels()) ? "all channels" : names.channels(term.channels());
    }
}
