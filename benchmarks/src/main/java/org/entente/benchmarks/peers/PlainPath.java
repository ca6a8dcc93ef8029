package org.entente.benchmarks.peers;

import java.util.Arrays;
import java.util.function.DoubleSupplier;

/** A path as one writes it in plain Java around a library's normal numbers: product by product, month by month. */
final class PlainPath {

    private final DoubleSupplier normal;
    private final double[] drift = ReferenceProblem.drift();
    private final double[] discount = ReferenceProblem.discount();
    private final double[][] factor = ReferenceProblem.factor();
    private final double scale = ReferenceProblem.VOLATILITY * Math.sqrt(ReferenceProblem.DELTA);
    private final double[] logs = new double[ReferenceProblem.PRODUCTS];
    private final double[] z = new double[ReferenceProblem.PRODUCTS];
    private double revenue;
    private double share;

    PlainPath(DoubleSupplier normal) {
        this.normal = normal;
    }

    /** Goes along another path. */
    void next() {
        Arrays.fill(logs, 0);
        revenue = 0;
        share = 0;
        double left = ReferenceProblem.CAP;
        for (int t = 0; t < ReferenceProblem.MONTHS; t++) {
            double month = revenueOfMonth();
            double paid = Math.min(ReferenceProblem.RATE * month, left);
            left -= paid;
            revenue += month;
            share += paid * discount[t];
            grow(drift[t]);
        }
    }

    private double revenueOfMonth() {
        double sum = 0;
        for (double log : logs) {
            sum += Math.exp(log);
        }
        return sum * ReferenceProblem.DELTA;
    }

    private void grow(double drift) {
        for (int i = 0; i < z.length; i++) {
            z[i] = normal.getAsDouble();
            double w = 0;
            for (int j = 0; j <= i; j++) {
                w += factor[i][j] * z[j];
            }
            logs[i] += drift + scale * w;
        }
    }

    /** The revenue of the path. */
    double revenue() {
        return revenue;
    }

    /** The present value of the path's share. */
    double share() {
        return share;
    }
}
