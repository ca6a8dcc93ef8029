package org.entente.benchmarks.peers;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The reference problem in plain Java, written for speed: the JDK's fastest generator with its ziggurat, whatever does
 * not depend on the path computed beforehand, and nothing allocated.
 *
 * <p>As all correlations are equal, all rows of their factor L have the same number in a column below the diagonal. So
 * σ √Δ L Z takes two multiplications a product, which other correlations would not allow.
 */
final class ScalarJava {

    private static final int MONTHS = ReferenceProblem.MONTHS;
    private static final int PRODUCTS = ReferenceProblem.PRODUCTS;

    private final SplittableRandom random = new SplittableRandom(1);
    private final double[] drift = ReferenceProblem.drift();
    private final double[] discount = ReferenceProblem.discount();
    private final double[] onDiagonal = new double[PRODUCTS];
    private final double[] belowDiagonal = new double[PRODUCTS];
    private final double[] logs = new double[PRODUCTS];
    private double revenue;
    private double share;

    ScalarJava() {
        double[][] factor = ReferenceProblem.factor();
        double scale = ReferenceProblem.VOLATILITY * Math.sqrt(ReferenceProblem.DELTA);
        for (int i = 0; i < PRODUCTS; i++) {
            onDiagonal[i] = scale * factor[i][i];
            belowDiagonal[i] = scale * factor[PRODUCTS - 1][i];
        }
    }

    Answer solve(int paths) {
        double revenues = 0;
        double revenuesSquared = 0;
        double shares = 0;
        double sharesSquared = 0;
        for (int i = 0; i < paths; i++) {
            nextPath();
            revenues += revenue;
            revenuesSquared += revenue * revenue;
            shares += share;
            sharesSquared += share * share;
        }
        return new Answer(estimate(revenues, revenuesSquared, paths), estimate(shares, sharesSquared, paths));
    }

    private void nextPath() {
        Arrays.fill(logs, 0);
        double total = 0;
        double value = 0;
        double left = ReferenceProblem.CAP;
        for (int t = 0; t < MONTHS; t++) {
            double month = 0;
            double common = drift[t];
            for (int i = 0; i < PRODUCTS; i++) {
                month += Math.exp(logs[i]);
                double z = random.nextGaussian();
                logs[i] += common + onDiagonal[i] * z;
                common += belowDiagonal[i] * z;
            }
            month *= ReferenceProblem.DELTA;
            double paid = Math.min(ReferenceProblem.RATE * month, left);
            left -= paid;
            total += month;
            value += paid * discount[t];
        }
        revenue = total;
        share = value;
    }

    private static Answer.Estimate estimate(double sum, double sumOfSquares, int n) {
        double mean = sum / n;
        double variance = (sumOfSquares - sum * mean) / (n - 1);
        return new Answer.Estimate(mean, Math.sqrt(variance / n));
    }
}
