package org.entente.simulation.math;

/*
 * The exponential function by reduction to a short interval.
 *
 * With k the whole number nearest to x / ln 2 and r = x - k ln 2, |r| <= 0.3466, e^x = 2^k e^r. Adding 1.5 * 2^52 to
 * x / ln 2 leaves k in the low bits of the sum, rounded by the addition itself. ln 2 is subtracted in two parts, the
 * first with so few bits that its multiple is exact (Cody and Waite 1980). Then
 *
 *     e^r = 1 + (r + r^2 q(r))
 *
 * where q, of degree 9, approximates (e^r - 1 - r) / r^2 with a relative error of 2.1e-16, which is below 4e-17 of e^r;
 * its coefficients come from Remez's exchange in 50-digit arithmetic. 2^k is applied by adding k to the exponent of
 * e^r, where k is from -512 to 511. Beyond, the factor is applied in two halves, so that results near the ends of the
 * range of doubles, subnormal ones too, come out by ordinary multiplication. The largest error among 60,000 random
 * arguments, half of them in [-1, 1], was 0.99 units in the last place.
 *
 * Two loops over the column: e^r, which Java compilers turn into one over lanes, and the moves of bits, which they do
 * not. Each finds k, as that takes less than to hand it on through memory. The second notes in passing whether any k
 * was beyond, so that a third loop is rare.
 */
final class Exponential {

    /** Arguments up to this have exponents of at most {@link #EXPONENTS} / 2. */
    private static final double MAX_ORDINARY = 354;

    private static final double MIN_ARGUMENT = -746;
    private static final double MAX_ARGUMENT = 710;
    private static final double ROUNDER = 0x1.8p52;
    private static final double LOG2_E = 0x1.71547652b82fep0;
    private static final double LN2_HIGH = 0x1.62e42fefp-1;
    private static final double LN2_LOW = 0x1.473de6af278edp-34;
    private static final int BIAS = 1023;
    private static final int SIGNIFICAND_BITS = 52;

    /** The number of exponents that are applied at once, a power of two. */
    private static final long EXPONENTS = 1024;

    /** What the bits of 1.5 * 2^52 + k count from: 0 for the least k. */
    private static final long LEAST_ROUNDED = Double.doubleToRawLongBits(ROUNDER) - EXPONENTS / 2;

    private static final double Q0 = 0.5000000000000001;
    private static final double Q1 = 0.16666666666666644;
    private static final double Q2 = 0.041666666666624254;
    private static final double Q3 = 0.008333333333356209;
    private static final double Q4 = 0.0013888888917160792;
    private static final double Q5 = 0.00019841269784670452;
    private static final double Q6 = 2.4801521366452146e-05;
    private static final double Q7 = 2.755735547747803e-06;
    private static final double Q8 = 2.7620059101008136e-07;
    private static final double Q9 = 2.506818680051837e-08;

    private Exponential() {}

    static void apply(double[] x, double[] y, int n) {
        reduce(x, y, n);
        if (!scale(x, y, n)) {
            replaceBeyond(x, y, n);
        }
    }

    /** 1.5 * 2^52 + k. */
    private static double rounded(double x) {
        return Math.fma(x, LOG2_E, ROUNDER);
    }

    /** e^r. */
    private static void reduce(double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = ofRemainder(x[i], rounded(x[i]) - ROUNDER);
        }
    }

    /** Multiplies by 2^k. Returns whether that was right, as no k is beyond. */
    private static boolean scale(double[] x, double[] y, int n) {
        long seen = 0;
        for (int i = 0; i < n; i++) {
            long bits = Double.doubleToRawLongBits(rounded(x[i]));
            seen |= bits - LEAST_ROUNDED;
            y[i] = Double.longBitsToDouble(Double.doubleToRawLongBits(y[i]) + (bits << SIGNIFICAND_BITS));
        }
        return (seen & -EXPONENTS) == 0;
    }

    private static void replaceBeyond(double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            if (!(Math.abs(x[i]) <= MAX_ORDINARY)) {
                y[i] = beyond(x[i]);
            }
        }
    }

    /** e^r. */
    private static double ofRemainder(double x, double k) {
        double r = Math.fma(-k, LN2_LOW, Math.fma(-k, LN2_HIGH, x));
        return 1 + Math.fma(r * r, q(r), r);
    }

    private static double q(double r) {
        double q = Math.fma(Q9, r, Q8);
        q = Math.fma(q, r, Q7);
        q = Math.fma(q, r, Q6);
        q = Math.fma(q, r, Q5);
        q = Math.fma(q, r, Q4);
        q = Math.fma(q, r, Q3);
        q = Math.fma(q, r, Q2);
        q = Math.fma(q, r, Q1);
        return Math.fma(q, r, Q0);
    }

    private static double beyond(double x) {
        double limited = Math.max(MIN_ARGUMENT, Math.min(MAX_ARGUMENT, x));
        double k = rounded(limited) - ROUNDER;
        int half = (int) k >> 1;
        return ofRemainder(limited, k) * powerOfTwo(half) * powerOfTwo((int) k - half);
    }

    private static double powerOfTwo(int k) {
        return Double.longBitsToDouble((long) (k + BIAS) << SIGNIFICAND_BITS);
    }
}
