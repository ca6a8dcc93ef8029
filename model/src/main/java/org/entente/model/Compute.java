package org.entente.model;

import java.time.YearMonth;
import java.util.Optional;
import org.entente.model.process.Process;
import org.entente.model.quantity.Constant;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.Range;

/**
 * The developer's compute: training, the price of compute, and the movement of the mix of clouds (MODEL 8 and 9).
 *
 * @param priceVolatility volatility of the compute price index per square root of a year, at least 0
 * @param training run-rate of training compute in billions per year
 * @param mixFrom the month from which the mix of clouds moves to its target
 * @param mixHalfLife years in which the mix goes half of the way to its target, above 0
 */
public record Compute(Quantity priceVolatility, Optional<Process> training, YearMonth mixFrom, Quantity mixHalfLife) {

    public Compute {
        Range.NOT_NEGATIVE.require("price.volatility", priceVolatility);
        Range.POSITIVE.require("mix.half-life", mixHalfLife);
    }

    /** No training, a constant price, and a mix that moves with a half-life of a year from {@code from}. */
    public static Compute none(YearMonth from) {
        return new Compute(Constant.ZERO, Optional.empty(), from, Constant.ONE);
    }
}
