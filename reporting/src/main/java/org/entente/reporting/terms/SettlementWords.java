package org.entente.reporting.terms;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.entente.model.quantity.Constant;
import org.entente.model.quantity.Quantity;
import org.entente.model.term.Settlement;
import org.entente.model.term.SpendCommitment;
import org.entente.model.term.TrueUp;

/** The words about how a commitment is settled against its schedule (MODEL 9). */
final class SettlementWords {

    private final SpendCommitment term;
    private final Settlement settlement;
    private final String buyer;
    private final int fiscalYearEnd;

    SettlementWords(Names names, SpendCommitment term) {
        this.term = term;
        this.settlement = term.settlement();
        this.buyer = names.party(term.buyer());
        this.fiscalYearEnd = names.scenario().fiscalYear().endMonth();
    }

    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(paid());
        sentences.add(
                settlement.forfeits()
                        ? "What is bought ahead of the schedule counts until then, and no longer."
                        : "What is bought ahead of the schedule counts towards later months.");
        settlement.creditMonths().ifPresent(months -> sentences.add(credit(months)));
        return sentences;
    }

    private String credit(int months) {
        return "What is paid for a shortfall is a credit: in the " + Months.count(months) + " that follow, what "
                + buyer
                + " spends beyond the schedule up to the next settlement draws on it, the oldest first, and is not paid"
                + " again. What is left when the commitment ends is lost.";
    }

    void addTo(Entries entries) {
        entries.with("Settled", settled(), "true-up", "year");
        if (settlement.forfeits()) {
            entries.with("Bought ahead", "forfeited when settled", "surplus");
        }
        settlement
                .creditMonths()
                .ifPresent(months -> entries.with(
                        "Shortfall paid", "a credit for " + Months.count(months), "shortfall", "credit-months"));
    }

    private String paid() {
        String when = capitalised(settled());
        Quantity part = settlement.takeOrPay();
        if (part.equals(Constant.ZERO)) {
            return when + ", a shortfall against the schedule is forgiven: nothing is paid for it.";
        }
        String shortfall = " of the shortfall against the schedule (take or pay), and the rest of it is forgiven.";
        if (part.equals(Constant.ONE)) {
            return when + ", " + buyer + " pays for the whole shortfall against the schedule (take or pay).";
        }
        return part instanceof Constant
                ? when + ", " + buyer + " pays " + QuantityWords.text(part, PlainUnit.PERCENT) + shortfall
                : when + ", " + buyer + " pays a part" + shortfall + " The part is "
                        + QuantityWords.text(part, PlainUnit.PERCENT) + ".";
    }

    private String settled() {
        YearMonth last = term.span().until();
        if (settlement.trueUp() == TrueUp.MONTHLY) {
            return "at the end of every month";
        }
        if (term.settlesByItsBeginning()) {
            return "at the end of every year from its first month in force, and of " + Months.words(last);
        }
        YearMonth before = lastBefore(last);
        return before.isBefore(term.span().from())
                ? "at the end of " + Months.words(last)
                : "at the end of every " + Months.name(before.getMonth())
                        + (before.getMonth() == last.getMonth() ? "" : " and of " + Months.words(last));
    }

    /** The last month of settlement before {@code last}; a month before the commitment if there is none. */
    private YearMonth lastBefore(YearMonth last) {
        YearMonth month = last.minusMonths(1);
        while (!month.isBefore(term.span().from()) && !term.settlesIn(month, fiscalYearEnd)) {
            month = month.minusMonths(1);
        }
        return month;
    }

    private static String capitalised(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
