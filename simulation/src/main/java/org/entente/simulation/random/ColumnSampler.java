package org.entente.simulation.random;

import org.entente.model.quantity.Quantity;

/**
 * A sampler that turns columns of uniform draws into columns of a quantity's values. Its values agree with the
 * quantity's own quantile function: to 1e-9 of the distribution's spread where that function iterates, to rounding
 * elsewhere. Each value is a function of its draw alone. Samplers are immutable; threads may share them.
 */
public interface ColumnSampler {

    /**
     * Makes the sampler of {@code quantity}. That may take milliseconds, since slow quantile functions are tabulated.
     */
    static ColumnSampler prepare(Quantity quantity) {
        return new Samplers().sampler(quantity);
    }

    /**
     * The value of a draw: to rounding, the value that {@link #fill} gives.
     *
     * @param u in [2^-53, 1 - 2^-53]
     */
    double quantile(double u);

    /**
     * The values of draws.
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
