package org.entente.model.term;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.Range;

/**
 * The limits of what accrues under a {@link RevenueShare} in a year (MODEL 7).
 *
 * @param year the year by which they count, and tiers by year too
 * @param cap the most that accrues in a year, billions, at least 0; no annual cap when empty
 * @param minimum the least that accrues in a year, billions, at least 0; no minimum when empty
 */
public record YearlyLimits(TermYear year, Optional<Quantity> cap, Optional<YearlyAmount> minimum) {

    /** The key of the cap in the term. */
    public static final String CAP = "annual-cap";

    /** The key of the minimum in the term. */
    public static final String MINIMUM = "minimum";

    /** No limits, and fiscal years. */
    public static final YearlyLimits NONE = new YearlyLimits(TermYear.FISCAL, Optional.empty(), Optional.empty());

    public YearlyLimits {
        cap.ifPresent(quantity -> Range.NOT_NEGATIVE.require(CAP, quantity));
        minimum.ifPresent(
                amount -> amount.inputs(MINIMUM).forEach((key, quantity) -> Range.NOT_NEGATIVE.require(key, quantity)));
    }

    /** Whether there is a cap or a minimum. */
    public boolean areSet() {
        return cap.isPresent() || minimum.isPresent();
    }

    /** The quantities by their key in the term. */
    public SortedMap<String, Quantity> inputs() {
        SortedMap<String, Quantity> inputs = new TreeMap<>();
        cap.ifPresent(quantity -> inputs.put(CAP, quantity));
        minimum.ifPresent(amount -> inputs.putAll(amount.inputs(MINIMUM)));
        return inputs;
    }
}
