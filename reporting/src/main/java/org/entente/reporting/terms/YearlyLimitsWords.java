package org.entente.reporting.terms;

import java.util.ArrayList;
import java.util.List;
import org.entente.model.quantity.Constant;
import org.entente.model.quantity.Quantity;
import org.entente.model.term.YearlyAmount;
import org.entente.model.term.YearlyLimits;

/** The words for the limits of what accrues in a year under a share (MODEL 7). */
final class YearlyLimitsWords {

    private final YearlyLimits limits;
    private final Unit money;
    private final String year;

    /** @param money the unit of the amounts */
    YearlyLimitsWords(YearlyLimits limits, Unit money) {
        this.limits = limits;
        this.money = money;
        this.year = ShareRateWords.year(limits.year());
    }

    /** A sentence or two about the cap and the minimum; none if there are no limits. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        limits.cap().ifPresent(cap -> sentences.add(cap(cap)));
        limits.minimum().ifPresent(minimum -> {
            sentences.add(minimum(minimum));
            sentences.add(
                    "What is missing accrues in the last month of the " + year + " or of the term, or in the month"
                            + " from which on an event ends it, in proportion to the months in force, within the caps.");
        });
        return sentences;
    }

    private String cap(Quantity cap) {
        String words = money(cap);
        return "What accrues in a " + year + " is capped"
                + (cap instanceof Constant ? " at " + words + "." : ". The annual cap is " + words + ".");
    }

    private String minimum(YearlyAmount minimum) {
        if (minimum instanceof YearlyAmount.Steady steady && steady.amount() instanceof Constant) {
            return "At least " + money(steady.amount()) + " accrues in a " + year + ".";
        }
        return "At least a minimum accrues in a " + year + ": " + amounts(minimum) + ".";
    }

    private String amounts(YearlyAmount minimum) {
        List<String> parts = new ArrayList<>();
        if (minimum instanceof YearlyAmount.ByYear byYear) {
            byYear.amounts()
                    .forEach((ending, amount) -> parts.add(money(amount) + " in the one that ends in " + ending));
        } else {
            minimum.inputs("").values().forEach(amount -> parts.add(money(amount)));
        }
        return String.join("; ", parts);
    }

    private String money(Quantity amount) {
        return QuantityWords.text(amount, money);
    }

    /** Adds the limits that there are to the entries of a term. */
    void addTo(Entries entries) {
        limits.cap().ifPresent(cap -> entries.with("Annual cap", money(cap) + " a " + year, YearlyLimits.CAP, "year"));
        limits.minimum()
                .ifPresent(minimum -> entries.with(
                        "Minimum a year", amounts(minimum) + ", by " + year, YearlyLimits.MINIMUM, "year"));
    }
}
