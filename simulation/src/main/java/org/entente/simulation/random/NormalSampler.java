package org.entente.simulation.random;

import org.entente.model.quantity.Normal;
import org.entente.simulation.math.ColumnMath;

/** The sampler of a normal quantity. */
record NormalSampler(Normal distribution) implements ColumnSampler {

    @Override
    public double quantile(double u) {
        return distribution.quantile(u);
    }

    @Override
    public void fill(double[] u, double[] values, int n) {
        double mean = distribution.mean();
        double standardDeviation = distribution.standardDeviation();
        ColumnMath.normalQuantile(u, values, n);
        for (int i = 0; i < n; i++) {
            values[i] = mean + standardDeviation * values[i];
        }
    }
}
