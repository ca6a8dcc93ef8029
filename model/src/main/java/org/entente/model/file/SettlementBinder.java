package org.entente.model.file;

import java.util.Optional;
import org.entente.model.Horizon;
import org.entente.model.quantity.Constant;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.Range;
import org.entente.model.term.Settlement;
import org.entente.model.term.TermYear;
import org.entente.model.term.TrueUp;

/** Reads how a commitment is settled (MODEL 9). */
final class SettlementBinder {

    private static final String MONTHS = "credit-months";

    private SettlementBinder() {}

    /** What becomes of what was paid for a shortfall. */
    private enum Shortfall {
        LOST,
        CREDIT
    }

    /** The settlement; empty if it could not be read. */
    static Optional<Settlement> bind(MapReader reader) {
        Quantity takeOrPay = reader.quantity("take-or-pay", Range.FRACTION, Constant.ONE);
        TrueUp trueUp = reader.choice("true-up", TrueUp.class, TrueUp.ANNUAL);
        TermYear year = reader.choice("year", TermYear.class, TermYear.FISCAL);
        Settlement.Surplus surplus = reader.choice("surplus", Settlement.Surplus.class, Settlement.Surplus.CARRIED);
        Optional<Integer> months = creditMonths(reader);
        return reader.build(() -> new Settlement(takeOrPay, trueUp, year, surplus, months));
    }

    private static Optional<Integer> creditMonths(MapReader reader) {
        boolean isCredit = reader.choice("shortfall", Shortfall.class, Shortfall.LOST) == Shortfall.CREDIT;
        Optional<Integer> months = reader.optionalWholeNumber(MONTHS, 1, Horizon.MAX_MONTHS);
        if (isCredit) {
            reader.need(MONTHS);
        } else if (reader.has(MONTHS)) {
            reader.refuse(MONTHS, "must stand beside shortfall: credit");
        }
        return months;
    }
}
