package org.entente.reporting.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.entente.model.quantity.Constant;
import org.entente.model.quantity.Quantity;
import org.entente.model.term.RevenueShare;
import org.entente.model.term.ShareBase;
import org.entente.model.term.ShareRate;
import org.entente.model.term.TermYear;
import org.entente.reporting.words.Words;

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
        TermYear year = term.yearly().year();
        String rate = ShareRateWords.text(term.rate(), year, names.money(term));
        boolean known = term.rate() instanceof ShareRate.Flat flat && flat.rate() instanceof Constant;
        sentences.add(payer + " pays " + payee + " " + (known ? rate : "a share") + " of " + base() + ", "
                + Months.clause(term.span()) + ".");
        if (!known) {
            sentences.add("The share is " + rate + ".");
        }
        sentences.addAll(tiers());
        sentences.addAll(meaningOfRevenue());
        sentences.addAll(after());
        sentences.addAll(Articles.events(names, term.span()));
        sentences.addAll(new YearlyLimitsWords(term.yearly(), names.money(term)).sentences());
        sentences.addAll(cap());
        sentences.addAll(recoupment());
        sentences.addAll(Articles.currency(names, term));
        term.deferral().ifPresent(deferral -> sentences.add(deferral(deferral)));
        return new Article(term.name(), "Revenue share: " + payer + " to " + payee, sentences, entries());
    }

    private String base() {
        return switch (term.base().amount()) {
            case REVENUE -> owner() + " revenue" + source(" from ", " in ");
            case SALES -> "what customers pay" + source(" for ", " in ");
            case KEPT -> "what it keeps of sales" + source(" of ", "") + " in " + ownChannel();
        };
    }

    private String owner() {
        return isDeveloper() ? "its" : Words.possessive(names.developer());
    }

    private boolean isDeveloper() {
        return term.payer().equals(names.scenario().developer());
    }

    private String ownChannel() {
        return names.ownChannel(term.payer()).orElse("its own channel");
    }

    private String source(String products, String channels) {
        ShareBase base = term.base();
        String from = names.isEvery(base.products()) ? "" : products + names.products(base.products());
        boolean isEverywhere = channels.isEmpty() || names.isEveryChannel(base.channels());
        return from + (isEverywhere ? "" : channels + names.channels(base.channels()));
    }

    private List<String> tiers() {
        return term.rate() instanceof ShareRate.Tiered
                ? List.of("A month that crosses a limit has both rates, each for its part.")
                : List.of();
    }

    private List<String> after() {
        return term.base().after().isEmpty()
                ? List.of()
                : List.of("What accrues in the month under "
                        + Words.all(List.copyOf(term.base().after()))
                        + " is taken off first; the share is of what is left.");
    }

    private List<String> recoupment() {
        return term.recoups().isEmpty()
                ? List.of()
                : List.of("What accrues is retained by " + payer + " until it has recovered what was paid under "
                        + Words.all(List.copyOf(term.recoups())) + ".");
    }

    private List<String> meaningOfRevenue() {
        if (term.base().amount() != ShareBase.Amount.REVENUE) {
            return List.of();
        }
        String revenue = isDeveloper() ? "Its revenue" : Words.possessive(names.developer()) + " revenue";
        return List.of(
                revenue + " is all that customers pay in its own channel, and of what they pay elsewhere the part"
                        + " that is passed on to it.");
    }

    private List<String> cap() {
        if (term.cap().isEmpty()) {
            return List.of(
                    term.yearly().cap().isEmpty() ? "There is no cap." : "There is no cap on what accrues in all.");
        }
        Quantity cap = term.cap().get();
        List<String> sentences = new ArrayList<>();
        String words = QuantityWords.text(cap, names.money(term));
        sentences.add("What accrues in all is capped" + (cap instanceof Constant ? " at " + words : "")
                + "; once the cap is reached, nothing more accrues.");
        if (!(cap instanceof Constant)) {
            sentences.add("The cap is " + words + ".");
        }
        if (!term.alreadyPaid().equals(Constant.ZERO)) {
            sentences.add("What was paid before " + beginning + " counts against the cap: "
                    + QuantityWords.text(term.alreadyPaid(), names.money(term)) + ".");
        }
        return sentences;
    }

    private String deferral(RevenueShare.Deferral deferral) {
        String wait = Months.count(deferral.months()) + " later";
        return "Of what accrues in a month a part is paid " + wait + ", even if the share has ended by then, and the"
                + " rest at once. The deferred part is " + QuantityWords.text(deferral.fraction(), PlainUnit.PERCENT)
                + ".";
    }

    private List<Entry> entries() {
        Optional<String> deferred = term.deferral()
                .map(deferral -> QuantityWords.text(deferral.fraction(), PlainUnit.PERCENT) + ", paid "
                        + Months.count(deferral.months()) + " later");
        entries.with("Payer", payer, "payer")
                .with("Payee", payee, "payee")
                .with("Rate", ShareRateWords.text(term.rate(), term.yearly().year(), names.money(term)), "rate")
                .with("Base", baseEntry(), "base", "products", "channels")
                .with(
                        "Cap",
                        term.cap()
                                .map(cap -> QuantityWords.text(cap, names.money(term)))
                                .orElse("none"),
                        "cap")
                .with("Paid before " + beginning, term.alreadyPaid(), names.money(term), "already-paid")
                .with("Deferred", deferred.orElse("nothing"), "deferral");
        Articles.withCurrency(entries, term);
        if (!term.base().after().isEmpty()) {
            entries.with("After", Words.all(List.copyOf(term.base().after())), "after");
        }
        new YearlyLimitsWords(term.yearly(), names.money(term)).addTo(entries);
        if (!term.recoups().isEmpty()) {
            entries.with("Recovers", Words.all(List.copyOf(term.recoups())), "recoups");
        }
        return Articles.withSpan(names, entries, term.span());
    }

    private String baseEntry() {
        String products = names.productsOrAll(term.base().products());
        return switch (term.base().amount()) {
            case REVENUE -> "revenue from " + products + " in " + channels();
            case SALES -> "sales of " + products + " in " + channels();
            case KEPT -> "what " + payer + " keeps of sales of " + products + " in " + ownChannel();
        };
    }

    private String channels() {
        SortedSet<String> channels = term.base().channels();
        return names.isEveryChannel(channels) ? "all channels" : names.channels(channels);
    }
}
