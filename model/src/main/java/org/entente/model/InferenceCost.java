package org.entente.model;

import org.entente.model.quantity.Constant;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.Range;

/**
 * Dollars of compute per dollar of sales, falling to a floor (MODEL 8).
 *
 * @param initial the cost in the first month, at least 0
 * @param floor the cost that it tends to, at least 0
 * @param halfLife years in which half of the way is gone, above 0
 */
public record InferenceCost(Quantity initial, Quantity floor, Quantity halfLife) {

    /** Serving costs nothing. */
    public static final InferenceCost NONE = new InferenceCost(Constant.ZERO, Constant.ZERO, Constant.ONE);

    public InferenceCost {
        Range.NOT_NEGATIVE.require("initial", initial);
        Range.NOT_NEGATIVE.require("floor", floor);
        Range.POSITIVE.require("half-life", halfLife);
    }
}
