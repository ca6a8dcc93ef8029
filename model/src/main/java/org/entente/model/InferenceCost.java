package org.entente.model;

import org.entente.model.quantity.Constant;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.Range;

/**
 * The cost of serving, in dollars of compute per dollar of sales, which moves towards a floor (MODEL 8).
 *
 * @param initial the cost in the first month, at least 0
 * @param floor the cost in the long run, at least 0
 * @param halfLife years in which the cost goes half of the way to the floor, above 0
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
