package org.entente.simulation.results;

import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.FastMath;

/*
 * The interval is that of C. J. Clopper and E. S. Pearson, "The use of confidence or fiducial limits illustrated in the
 * case of the binomial", Biometrika 26 (1934): the lower end is the probability at which as many paths or more would
 * have had a chance of 2.5 %, the upper end that at which as few or fewer would have. With the incomplete beta function
 *
 *     I_low(count, paths - count + 1) = 0.025,   I_high(count + 1, paths - count) = 0.975                     [1]
 *
 * Where no path agrees, the upper end is 1 - 0.025^(1/paths), about 3.7 / paths.
 *
 * Where paths depend on each other, replicates tell the standard error s of a part p, and the interval is that of the
 * logit with Student's t (E. L. Korn and B. I. Graubard, "Analysis of Health Surveys", 1999, 3.3), which stays between
 * 0 and 1:
 *
 *     log(p / (1 - p)) ± t s / (p (1 - p))                                                                    [2]
 *
 * FastMath is written in Java, so that it has the same bits on every platform.
 */

/**
 * The part of some paths on which something happens, as an estimate of its probability.
 *
 * @param count the number of paths on which it happens
 * @param paths the number of all paths
 * @param standardError the standard error of the part; NaN without paths
 * @param interval an interval that holds the probability in 95 of 100 simulations, from 0 to 1 without paths
 */
public record Proportion(long count, long paths, double standardError, ConfidenceInterval interval) {

    private static final double TAIL = 0.025;
    private static final int MAX_STEPS = 100;
    private static final double PRECISION = 1e-12;

    public Proportion {
        requireCount(count, paths);
    }

    /**
     * The part of independent paths. Its standard error is √(q (1 - q)/(n + 3)) with q = (count + 1)/(n + 2) and n
     * paths: the posterior standard deviation under a uniform prior (T. Bayes, 1763). It is near that of the binomial
     * distribution, but is not 0 where all paths agree. Its interval is that of Clopper and Pearson: whatever the
     * probability is, it holds it in at least 95 of 100 simulations.
     */
    public Proportion(long count, long paths) {
        this(requireCount(count, paths), paths, posteriorDeviation(count, paths), exactInterval(count, paths));
    }

    /**
     * The part of paths that depend on each other. Where all paths agree, replicates do so too and tell no error: the
     * part is then that of independent paths.
     *
     * @param standardError the standard error of the part, from replicates
     * @param degreesOfFreedom the number of replicates less 1
     */
    public static Proportion ofReplicates(long count, long paths, double standardError, int degreesOfFreedom) {
        if (count == 0 || count == paths || degreesOfFreedom < 1) {
            return new Proportion(count, paths);
        }
        double part = (double) count / paths;
        double logit = FastMath.log(part / (1 - part));
        double reach = StudentT.width(degreesOfFreedom) * standardError / (part * (1 - part));
        return new Proportion(
                count,
                paths,
                standardError,
                new ConfidenceInterval(logistic(logit - reach), logistic(logit + reach))); // [2]
    }

    private static double logistic(double x) {
        return 1 / (1 + FastMath.exp(-x));
    }

    private static long requireCount(long count, long paths) {
        if (!(count >= 0 && count <= paths)) {
            throw new IllegalArgumentException(
                    "the count of a proportion must be from 0 to " + paths + ", but was " + count);
        }
        return count;
    }

    /** The part; NaN without paths. */
    public double value() {
        return (double) count / paths;
    }

    /** Whether it happens on no path, or on every path. */
    public boolean isUnanimous() {
        return count == 0 || count == paths;
    }

    /** The lower end of {@link #interval()}. */
    public double low() {
        return interval.low();
    }

    /** The upper end of {@link #interval()}. */
    public double high() {
        return interval.high();
    }

    private static double posteriorDeviation(long count, long paths) {
        double q = (count + 1.0) / (paths + 2.0);
        return paths == 0 ? Double.NaN : Math.sqrt(q * (1 - q) / (paths + 3.0));
    }

    private static ConfidenceInterval exactInterval(long count, long paths) {
        return new ConfidenceInterval(
                count == 0 ? 0 : end(TAIL, (double) count, paths - count + 1.0),
                count == paths ? 1 : end(1 - TAIL, count + 1.0, (double) paths - count)); // [1]
    }

    /** The x at which I_x(a, b) is {@code probability}, by Newton's method within bounds. */
    private static double end(double probability, double a, double b) {
        if (a == 1) {
            return -FastMath.expm1(FastMath.log1p(-probability) / b);
        }
        if (b == 1) {
            return FastMath.exp(FastMath.log(probability) / a);
        }
        double logBeta = Gamma.logGamma(a) + Gamma.logGamma(b) - Gamma.logGamma(a + b);
        double low = 0;
        double high = 1;
        double x = a / (a + b);
        for (int i = 0; i < MAX_STEPS; i++) {
            double miss = Beta.regularizedBeta(x, a, b) - probability;
            if (miss < 0) {
                low = x;
            } else {
                high = x;
            }
            double density = FastMath.exp((a - 1) * FastMath.log(x) + (b - 1) * FastMath.log1p(-x) - logBeta);
            double next = x - miss / density;
            next = next > low && next < high ? next : low + (high - low) / 2;
            if (Math.abs(next - x) <= PRECISION * x) {
                return next;
            }
            x = next;
        }
        return x;
    }
}
