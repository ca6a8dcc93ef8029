package org.entente.simulation.math;

/*
 * Standard normal numbers from 32 random bits each.
 *
 * A word w, read as a signed number, stands for the probability u = 1/2 + q, q = (w + 1/2) 2^-32, which is exact in
 * doubles. For all words but the 1/2048 nearest to either end of their range, |q| < 1/2 - 2^-11,
 *
 *     z = q C(1/4 - q^2)
 *
 * where C is a rational function of degree 7 over 7, with a relative error of 1.2e-7. It is a minimax fit in doubles,
 * by least squares whose weights follow the error. All coefficients are positive, so that nothing cancels. The words
 * beyond take the tails of the normal quantile, which have some 15 digits. docs/model.md 12 says what that does to
 * moments, tails and results.
 *
 * Three loops over the column, and a fourth where any word is beyond the middle: a fifth of columns of 256. The
 * conversion of words has a loop of its own, since it is the only part that some Java compilers do not turn into a loop
 * over lanes.
 */
final class ShockQuantile {

    private static final double WORD_SCALE = 0x1p-32;

    /** The first word beyond the middle; on the other side it is the complement. */
    private static final int FIRST_BEYOND = 0x7fe00000;

    private static final double N0 = 8.138704638166;
    private static final double N1 = 65534.47916508;
    private static final double N2 = 77168277.83677;
    private static final double N3 = 20675711891.23;
    private static final double N4 = 1422784088162.0;
    private static final double N5 = 2.473763190785e+13;
    private static final double N6 = 9.058401651596e+13;
    private static final double N7 = 3.35297784857e+13;

    private static final double D1 = 9540.728635589;
    private static final double D2 = 12975997.31751;
    private static final double D3 = 4068198950.526;
    private static final double D4 = 339730093641.2;
    private static final double D5 = 7686028957131.0;
    private static final double D6 = 4.244359251947e+13;
    private static final double D7 = 3.875161735804e+13;

    private ShockQuantile() {}

    static void apply(int[] words, double[] z, int n) {
        convert(words, z, n);
        middle(z, n);
        if (hasBeyond(words, n)) {
            replaceBeyond(words, z, n);
        }
    }

    private static void convert(int[] words, double[] z, int n) {
        for (int i = 0; i < n; i++) {
            z[i] = words[i];
        }
    }

    private static void middle(double[] z, int n) {
        for (int i = 0; i < n; i++) {
            z[i] = middle(z[i]);
        }
    }

    /** Whether there is a word beyond the middle; only such words reach the sign with what is added. */
    private static boolean hasBeyond(int[] words, int n) {
        int seen = 0;
        for (int i = 0; i < n; i++) {
            seen |= magnitude(words[i]) + (Integer.MIN_VALUE - FIRST_BEYOND);
        }
        return seen < 0;
    }

    private static void replaceBeyond(int[] words, double[] z, int n) {
        for (int i = 0; i < n; i++) {
            if (magnitude(words[i]) >= FIRST_BEYOND) {
                z[i] = beyond(words[i]);
            }
        }
    }

    private static double middle(double word) {
        double q = (word + 0.5) * WORD_SCALE;
        double v = Math.fma(-q, q, 0.25);
        return q * (numerator(v) / denominator(v));
    }

    private static double numerator(double v) {
        double p = Math.fma(N7, v, N6);
        p = Math.fma(p, v, N5);
        p = Math.fma(p, v, N4);
        p = Math.fma(p, v, N3);
        p = Math.fma(p, v, N2);
        p = Math.fma(p, v, N1);
        return Math.fma(p, v, N0);
    }

    private static double denominator(double v) {
        double p = Math.fma(D7, v, D6);
        p = Math.fma(p, v, D5);
        p = Math.fma(p, v, D4);
        p = Math.fma(p, v, D3);
        p = Math.fma(p, v, D2);
        p = Math.fma(p, v, D1);
        return Math.fma(p, v, 1);
    }

    /** The word, or its complement where that is the positive one. */
    private static int magnitude(int word) {
        return word ^ (word >> (Integer.SIZE - 1));
    }

    /** The number of a word beyond the middle, from the probability of the shorter tail. */
    private static double beyond(int word) {
        double p = (Integer.MAX_VALUE - magnitude(word) + 0.5) * WORD_SCALE;
        return Math.copySign(NormalQuantile.tail(p), word);
    }
}
