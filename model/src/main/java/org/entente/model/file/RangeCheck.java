package org.entente.model.file;

import java.math.BigDecimal;
import java.math.MathContext;
import org.entente.model.quantity.Constant;
import org.entente.model.quantity.Continuous;
import org.entente.model.quantity.Metalog;
import org.entente.model.quantity.Mixture;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.Range;
import org.entente.model.quantity.Support;

/** Compares the values that a quantity can take with the range of its field (MODEL 2). */
final class RangeCheck {

    private RangeCheck() {}

    /** Whether {@code quantity}, written as {@code node}, stays within {@code range}; a violation is reported. */
    static boolean isWithin(Range range, Quantity quantity, Node node, String address, Problems problems) {
        boolean within = range.admits(quantity.support());
        if (!within) {
            String found = quantity instanceof Constant ? "was " + NodeText.found(node) : excess(range, quantity, node);
            problems.addViolation(node.location(), address, "must be " + range + ", but " + found);
        }
        return within;
    }

    private static String excess(Range range, Quantity quantity, Node node) {
        Support support = quantity.support();
        boolean tooLow = !range.admits(new Support(support.low(), range.high(), support.attained()));
        boolean tooHigh = support.high() > range.high();
        String down = tooLow ? " down to " + number(support.low()) : "";
        String up = tooHigh ? " up to " + number(support.high()) : "";
        return NodeText.found(node) + " reaches" + down + (tooLow && tooHigh ? " and" : "") + up
                + remedy(range, quantity);
    }

    private static String remedy(Range range, Quantity quantity) {
        if (quantity instanceof Continuous) {
            return "; put truncate: [" + bound(range.low()) + ", " + bound(range.high()) + "] beside its parameters";
        }
        if (quantity instanceof Metalog) {
            return "; give it min and max";
        }
        return quantity instanceof Mixture ? "; truncate its components" : "";
    }

    private static String bound(double value) {
        return Double.isInfinite(value) ? "null" : number(value);
    }

    private static String number(double value) {
        return Double.isInfinite(value)
                ? (value < 0 ? "-infinity" : "infinity")
                : new BigDecimal(value)
                        .round(new MathContext(6))
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
