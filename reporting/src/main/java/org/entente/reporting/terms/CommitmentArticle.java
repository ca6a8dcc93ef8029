package org.entente.reporting.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.model.Horizon;
import org.entente.model.quantity.Constant;
import org.entente.model.quantity.Quantity;
import org.entente.model.term.Profile;
import org.entente.model.term.SpendCommitment;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.Words;

/** The article of a spend commitment, with the part of it that is simulated (MODEL 9). */
final class CommitmentArticle {

    private final Names names;
    private final SpendCommitment term;
    private final Entries entries;
    private final String buyer;
    private final Horizon horizon;

    CommitmentArticle(Names names, SpendCommitment term, Entries entries) {
        this.names = names;
        this.term = term;
        this.entries = entries;
        this.buyer = names.party(term.buyer());
        this.horizon = names.scenario().horizon();
    }

    Article article() {
        String cloud = names.cloud(term.cloud());
        List<String> sentences = new ArrayList<>();
        sentences.add(promise(cloud));
        sentences.add("The schedule is " + schedule() + ".");
        SettlementWords settlement = new SettlementWords(names, term);
        sentences.addAll(settlement.sentences());
        DiscountWords discounts = new DiscountWords(names, term);
        term.discount().ifPresent(discount -> sentences.add(discounts.sentence(discount)));
        sentences.addAll(events());
        sentences.addAll(horizon());
        sentences.addAll(Articles.currency(names, term));
        entries.with("Buyer", buyer, "buyer")
                .with("Cloud", cloud, "cloud")
                .with("Total", term.total(), names.money(term), "total")
                .with("Schedule", schedule(), "profile")
                .with("Paid of a shortfall", term.settlement().takeOrPay(), PlainUnit.PERCENT, "take-or-pay");
        settlement.addTo(entries);
        term.discount().ifPresent(discount -> entries.with("Discount", discounts.rates(discount), "discount"));
        term.terminationFee()
                .ifPresent(fee ->
                        entries.with("Paid of the rest at an early end", fee, PlainUnit.PERCENT, "termination-fee"));
        Articles.withCurrency(entries, term);
        entries.with("Part in the simulated months", PlainUnit.PERCENT.rough(simulated()));
        return new Article(
                term.name(),
                "Spend commitment at " + cloud,
                sentences,
                Articles.withSeldomEvents(names, entries, term.span()));
    }

    private String promise(String cloud) {
        String words = QuantityWords.text(term.total(), names.money(term));
        boolean known = term.total() instanceof Constant;
        return buyer + " commits to spend " + (known ? words + " " : "") + "at " + cloud + ", "
                + Months.clause(term.span()) + (known ? "." : ". The total is " + words + ".");
    }

    private String schedule() {
        if (term.profile() instanceof Profile.Years years) {
            return byYear(years);
        }
        return term.profile() instanceof Profile.Ramp
                ? "a ramp, which rises from month to month by the same step"
                : "the same amount every month";
    }

    /** The schedule by year: amounts if the weights add up to the total, as they mostly do; otherwise parts of it. */
    private String byYear(Profile.Years years) {
        double sum = years.weights().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        boolean areAmounts = term.total() instanceof Constant total && Math.abs(sum - total.value()) <= 1e-9 * sum;
        List<String> parts = new ArrayList<>();
        years.weights()
                .forEach((year, weight) -> parts.add(
                        (areAmounts ? names.money(term).exact(weight) : Amounts.exact(weight / sum * 100) + " %")
                                + " in " + year));
        return (areAmounts ? "" : "these parts of the total: ") + Words.all(parts)
                + ", within a year the same every month";
    }

    private List<String> events() {
        List<String> sentences = new ArrayList<>(Articles.events(names, term.span()));
        if (!term.span().beginsOn().isEmpty()) {
            sentences.add("What the schedule asks for in months before it begins is not owed.");
        }
        if (!term.span().endsOn().isEmpty()) {
            sentences.add("In the month of an early end it is settled for the last time; " + rest());
        }
        return sentences;
    }

    /** What is owed of the rest of the schedule at an early end. */
    private String rest() {
        return term.terminationFee().map(this::fee).orElse("the rest of the schedule is not owed.");
    }

    private String fee(Quantity part) {
        String words = QuantityWords.text(part, PlainUnit.PERCENT);
        boolean isKnown = part instanceof Constant;
        return buyer + " then pays " + (isKnown ? words : "a part") + " of the rest of the schedule, from that month on"
                + (term.settlement().forfeits() ? "" : " and less what is bought ahead") + ", and owes nothing more"
                + (isKnown ? "." : ". The part is " + words + ".");
    }

    private List<String> horizon() {
        List<String> sentences = new ArrayList<>();
        if (term.span().from().isBefore(horizon.from())) {
            sentences.add("Months before " + Months.words(horizon.from()) + " are taken as bought on schedule.");
        }
        if (term.span().until().isAfter(horizon.to())) {
            sentences.add("Months after " + Months.words(horizon.to())
                    + " are not simulated, nor is what is settled at the end of the commitment.");
        }
        return sentences;
    }

    private double simulated() {
        return IntStream.range(0, horizon.months())
                .mapToDouble(t -> term.part(horizon.month(t)))
                .sum();
    }
}
