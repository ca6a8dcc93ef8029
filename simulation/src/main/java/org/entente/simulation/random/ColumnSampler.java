package org.entente.simulation.random;

import org.entente.model.quantity.Quantity;

/**
 * Turns columns of uniform draws into columns of a quantity's values. It agrees with the quantity's own quantile function
 * to 1e-9 of the distribution's spread where that solves by iteration, to rounding elsewhere; each value is a function of
 * its draw alone. Samplers hold no state that changes; threads may share them.
 */
public interface ColumnSampler {

    /** The sampler of {@code quantity}; this is the time to tabulate what is slow, so it may take milliseconds. */
    static ColumnSampler of(Quantity quantity) {
        return new Samplers().of(quantity);
    }

    /**
     * The value that a draw stands for; to rounding the one that {@link #fill} gives.
     *
     * @param u in [2^-53, 1 - 2^-53]
     */
    double quantile(double u);

    /**
     * The values that draws stand for.
     *
     * @param u {@code n} or more draws in [2^-53, 1 - 2^-53]
     * @param values receives {@code n} values; another array than {@code u}
     */
    default void fill(double[] u, double[] values, int n) {
        for (int i = 0; i < n; i++) {
            values[i] = quantile(u[i]);
        }
    }
}
