package org.entente.model.term;

import java.time.YearMonth;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.Range;

/**
 * A promise to buy compute at a cloud on a schedule (MODEL 9).
 *
 * @param name the key of the term
 * @param buyer the developer
 * @param cloud the cloud where compute is bought
 * @param total the total over the whole span, billions, at least 0
 * @param span the months of the schedule; both ends are dates, and events may begin it later or end it earlier
 * @param profile the spread of the total over the months
 * @param settlement how it is settled against the schedule
 * @param discount the part of what is spent that the buyer gets back; empty if nothing is
 * @param terminationFee the part of the rest of the schedule that is paid when an event ends the term, in [0, 1];
 *     empty if nothing is
 * @param currency the currency in which it is kept: of its total, the limits of its tiers, and its balance; empty for
 *     the scenario's
 */
public record SpendCommitment(
        String name,
        String buyer,
        String cloud,
        Quantity total,
        Span span,
        Profile profile,
        Settlement settlement,
        Optional<Discount> discount,
        Optional<Quantity> terminationFee,
        Optional<String> currency)
        implements Term {

    public SpendCommitment {
        Range.NOT_NEGATIVE.require("total", total);
        terminationFee.ifPresent(fee -> Range.FRACTION.require("termination-fee", fee));
        if (span.endsOn().isEmpty() && terminationFee.isPresent()) {
            throw new IllegalArgumentException(
                    "termination-fee must stand beside ends-on, whose event makes it due, but no event ends the term");
        }
        if (span.from().equals(Span.BEGINNING_OF_TIME) || span.until().equals(Span.END_OF_TIME)) {
            throw new IllegalArgumentException("a spend commitment must have from and until");
        }
    }

    /** The part of the total to be bought in {@code month}, 0 outside the span. */
    public double part(YearMonth month) {
        return span.contains(month) ? profile.part(span.from(), span.until(), month) : 0;
    }

    /** The part of the total to be bought after {@code month}. */
    public double partAfter(YearMonth month) {
        double part = 0;
        YearMonth first = month.isBefore(span.from()) ? span.from() : month.plusMonths(1);
        for (YearMonth later = span.until(); !later.isBefore(first); later = later.minusMonths(1)) {
            part += part(later);
        }
        return part;
    }

    /**
     * Whether a shortfall is settled in {@code month} on every path, where fiscal years end in month {@code
     * fiscalYearEnd}.
     */
    public boolean settlesIn(YearMonth month, int fiscalYearEnd) {
        return span.contains(month) && settlement.settlesIn(month, span, fiscalYearEnd);
    }

    /** Whether the months of settlement depend on the event that begins the term: see {@link TermYear#CONTRACT}. */
    public boolean settlesByItsBeginning() {
        return settlement.dependsOnBeginning(span);
    }

    /**
     * The part of the total to be bought after {@code month} and up to the next settlement, {@code month} being none;
     * the months of settlement must be the same on all paths.
     */
    public double partUntilSettlement(YearMonth month, int fiscalYearEnd) {
        double part = 0;
        for (YearMonth next = month; span.contains(next) && !settlesIn(next, fiscalYearEnd); ) {
            next = next.plusMonths(1);
            part += part(next);
        }
        return part;
    }

    @Override
    public SortedMap<String, Quantity> inputs() {
        SortedMap<String, Quantity> inputs = new TreeMap<>();
        inputs.put("total", total);
        inputs.put("take-or-pay", settlement.takeOrPay());
        discount.ifPresent(part -> inputs.putAll(part.inputs()));
        terminationFee.ifPresent(fee -> inputs.put("termination-fee", fee));
        return Collections.unmodifiableSortedMap(inputs);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.spendCommitment(this);
    }
}
