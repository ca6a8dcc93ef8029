package org.entente.simulation.math;

/*
 * The quantile function of the standard normal distribution by two rational approximations, of the form of Wichura's
 * AS 241 (1988) with a wider middle, so that fewer arguments need the logarithm.
 *
 * Middle, q = u - 1/2, |q| <= 0.492: z = q C(0.492^2 - q^2), where C has degree 11 over 11 and a relative error of
 * 2.6e-16. Tails, p the smaller of u and 1 - u, s = sqrt(-log p) - 2.19: z = -+ T(s), where T has degree 6 over 6 and a
 * relative error of 9.4e-17 down to p = 2^-53. Coefficients come from Remez's exchange in 50-digit arithmetic; all of
 * them are positive, so that nothing cancels. q and 1 - u are exact for arguments that are multiples of 2^-53, and both
 * branches treat u and 1 - u alike. The largest relative error among 60,000 random arguments, in equal parts evenly
 * spread, near 1/2 and near 0, was 9.2e-16.
 *
 * Two passes over the column: the middle for every element, in vector code, then the tails for the 1.6 % in them.
 */
final class NormalQuantile {

    private static final double MAX_MIDDLE_OFFSET = 0.492;
    private static final double MIDDLE_SQUARED = 0.242064;
    private static final double TAIL_ORIGIN = 2.19;

    private static final double N0 = 4.896169808568009;
    private static final double N1 = 1952.0038934064953;
    private static final double N2 = 310139.14363534487;
    private static final double N3 = 25310737.73760179;
    private static final double N4 = 1146002011.7918344;
    private static final double N5 = 29239923489.086395;
    private static final double N6 = 412683417908.0347;
    private static final double N7 = 3075638297224.0493;
    private static final double N8 = 11170635629956.902;
    private static final double N9 = 17214957781489.79;
    private static final double N10 = 8544500554476.229;
    private static final double N11 = 604562282967.332;

    private static final double D0 = 1;
    private static final double D1 = 415.86069102504854;
    private static final double D2 = 69466.54435626572;
    private static final double D3 = 6020840.760221065;
    private static final double D4 = 293299256.27251554;
    private static final double D5 = 8188586501.393859;
    private static final double D6 = 129324369025.84247;
    private static final double D7 = 1112289964805.7083;
    private static final double D8 = 4878608772959.132;
    private static final double D9 = 9785329588031.416;
    private static final double D10 = 7353866869971.359;
    private static final double D11 = 1298442283996.6711;

    private NormalQuantile() {}

    static void apply(double[] u, double[] z, int n) {
        middle(u, z, n);
        tails(u, z, n);
    }

    private static void middle(double[] u, double[] z, int n) {
        for (int i = 0; i < n; i++) {
            double q = u[i] - 0.5;
            double v = Math.fma(-q, q, MIDDLE_SQUARED);
            z[i] = q * (middleNumerator(v) / middleDenominator(v));
        }
    }

    private static void tails(double[] u, double[] z, int n) {
        for (int i = 0; i < n; i++) {
            if (!(Math.abs(u[i] - 0.5) <= MAX_MIDDLE_OFFSET)) {
                z[i] = outside(u[i]);
            }
        }
    }

    private static double middleNumerator(double v) {
        double p = Math.fma(N11, v, N10);
        p = Math.fma(p, v, N9);
        p = Math.fma(p, v, N8);
        p = Math.fma(p, v, N7);
        p = Math.fma(p, v, N6);
        p = Math.fma(p, v, N5);
        p = Math.fma(p, v, N4);
        p = Math.fma(p, v, N3);
        p = Math.fma(p, v, N2);
        p = Math.fma(p, v, N1);
        return Math.fma(p, v, N0);
    }

    private static double middleDenominator(double v) {
        double p = Math.fma(D11, v, D10);
        p = Math.fma(p, v, D9);
        p = Math.fma(p, v, D8);
        p = Math.fma(p, v, D7);
        p = Math.fma(p, v, D6);
        p = Math.fma(p, v, D5);
        p = Math.fma(p, v, D4);
        p = Math.fma(p, v, D3);
        p = Math.fma(p, v, D2);
        p = Math.fma(p, v, D1);
        return Math.fma(p, v, D0);
    }

    /** The quantile of a u that is not in the middle: in a tail, at an end, or no probability at all. */
    private static double outside(double u) {
        double p = Math.min(u, 1 - u);
        double magnitude = p > 0 ? tail(p) : p == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
        return u < 0.5 ? -magnitude : magnitude;
    }

    /** The distance from 0 of the quantile at p, at most 0.008. */
    static double tail(double p) {
        double s = Math.sqrt(-Logarithm.log(p)) - TAIL_ORIGIN;
        return tailNumerator(s) / tailDenominator(s);
    }

    private static double tailNumerator(double s) {
        double p = 0.0012459734336418798;
        p = Math.fma(p, s, 0.03872821552992704);
        p = Math.fma(p, s, 0.40920777355765037);
        p = Math.fma(p, s, 1.9750478859644103);
        p = Math.fma(p, s, 4.731962166722915);
        p = Math.fma(p, s, 5.4477594045658915);
        return Math.fma(p, s, 2.3971355110724706);
    }

    private static double tailDenominator(double s) {
        double q = 1.1265186623967703e-09;
        q = Math.fma(q, s, 0.0008809193159391656);
        q = Math.fma(q, s, 0.02546543332131655);
        q = Math.fma(q, s, 0.23595793264699774);
        q = Math.fma(q, s, 0.9263147428276128);
        q = Math.fma(q, s, 1.6031348186508076);
        return Math.fma(q, s, 1);
    }
}
