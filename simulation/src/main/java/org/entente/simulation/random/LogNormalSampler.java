package org.entente.simulation.random;

import org.entente.model.quantity.LogNormal;
import org.entente.model.quantity.Support;
import org.entente.simulation.math.ColumnMath;

/** The sampler of a lognormal quantity. */
record LogNormalSampler(LogNormal distribution) implements ColumnSampler {

    @Override
    public double quantile(double u) {
        return distribution.quantile(u);
    }

    @Override
    public void fill(double[] u, double[] values, int n) {
        double[] logarithms = ScratchColumns.ofThread(n).first;
        double median = distribution.median();
        double sigma = distribution.sigma();
        Support support = distribution.support();
        ColumnMath.normalQuantile(u, logarithms, n);
        for (int i = 0; i < n; i++) {
            logarithms[i] *= sigma;
        }
        ColumnMath.exp(logarithms, values, n);
        for (int i = 0; i < n; i++) {
            values[i] = support.nearest(median * values[i]);
        }
    }
}
