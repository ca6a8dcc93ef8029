package org.entente.model.term;

import java.time.YearMonth;
import java.util.Optional;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.Range;

/**
 * How a {@link SpendCommitment} is settled against its schedule (MODEL 9).
 *
 * @param takeOrPay the part of a shortfall that is paid, in [0, 1]
 * @param trueUp when a shortfall is settled
 * @param year the year at whose end an annual true-up falls
 * @param surplus what becomes of what is bought ahead of the schedule
 * @param creditMonths the months after a true-up for which what was paid for a shortfall can be drawn on, at least 1;
 *     empty if it is lost
 */
public record Settlement(
        Quantity takeOrPay, TrueUp trueUp, TermYear year, Surplus surplus, Optional<Integer> creditMonths) {

    public Settlement {
        Range.FRACTION.require("take-or-pay", takeOrPay);
        creditMonths.ifPresent(months -> {
            if (months < 1) {
                throw new IllegalArgumentException("credit-months must be at least 1, but was " + months);
            }
        });
        if (creditMonths.isPresent() && trueUp == TrueUp.AT_END) {
            throw new IllegalArgumentException(
                    "shortfall must be lost where true-up is at-end, as no spend follows that draws on a credit");
        }
    }

    /** A settlement by fiscal years that carries what is bought ahead, and after which a shortfall is lost. */
    public static Settlement of(Quantity takeOrPay, TrueUp trueUp) {
        return new Settlement(takeOrPay, trueUp, TermYear.FISCAL, Surplus.CARRIED, Optional.empty());
    }

    /** Whether what is bought ahead of the schedule counts no longer once the commitment is settled. */
    public boolean forfeits() {
        return surplus == Surplus.FORFEITED;
    }

    /** What becomes of what is bought ahead of the schedule when a commitment is settled. */
    public enum Surplus {
        /** It counts towards later months. */
        CARRIED,
        /** It counts no longer. */
        FORFEITED
    }

    /**
     * Whether every path settles a term of {@code span} in {@code month}, early ends apart.
     *
     * @param fiscalYearEnd the last month of a fiscal year, from 1 to 12
     */
    boolean settlesIn(YearMonth month, Span span, int fiscalYearEnd) {
        return switch (trueUp) {
            case MONTHLY -> true;
            case ANNUAL -> month.equals(span.until()) || endsYear(month, span, fiscalYearEnd);
            case AT_END -> month.equals(span.until());
        };
    }

    private boolean endsYear(YearMonth month, Span span, int fiscalYearEnd) {
        return year.isKnown(span) && year.place(month, span.from(), fiscalYearEnd) == TermYear.MONTHS - 1;
    }

    /** Whether the months in which a term of {@code span} is settled depend on the event that begins it. */
    boolean dependsOnBeginning(Span span) {
        return trueUp == TrueUp.ANNUAL && !year.isKnown(span);
    }
}
