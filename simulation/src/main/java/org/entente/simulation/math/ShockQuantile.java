package org.entente.simulation.math;

/*
 * Standard normal numbers from 32 random bits each, in single precision.
 *
 * A word w, read as a signed number, stands for the probability u = 1/2 + (w + 1/2) 2^-32. With h = w, or its complement
 * where w is negative, y = |2u - 1| = (h + 1/2) 2^-31 and 1 - y = (2^31 - 1 - h + 1/2) 2^-31; each comes from whole
 * numbers, so that neither loses bits near 0. In the manner of M. Giles, "Approximating the erfinv function" (GPU
 * Computing Gems, 2011),
 *
 *     z = y P(v),   v = -log((1 - y)(1 + y))
 *
 * with the sign of w. For h up to 0.99662 2^31, where v is below 5, P has degree 9 in v - 5/2 and a relative error of
 * 6e-9; beyond, for 0.34 % of the words, it has degree 8 in sqrt(v) - 3.4 and one of 4e-7. The logarithm has degree 9 and an error of 3e-8 of its argument's
 * distance from 1. The coefficients are minimax fits in 40-digit arithmetic, rounded. Rounding in single precision leaves
 * a relative error of at most 6.3e-7, hardly any of it of one sign. docs/model.md 12 says what that does to moments,
 * tails and results.
 *
 * Two passes over the column, the second for the words beyond.
 */
final class ShockQuantile {

    static final int MAX = Integer.MAX_VALUE;
    static final float UNIT = 0x1p-31f;
    static final int MIDDLE = 2140236604;
    static final float MIDDLE_ORIGIN = 2.5f;
    static final float TAIL_ORIGIN = 3.4f;

    static final float P0 = 2.1233134f;
    static final float P1 = 0.34880203f;
    static final float P2 = -0.005907717f;
    static final float P3 = -0.0017716446f;
    static final float P4 = 0.00030878567f;
    static final float P5 = -7.019234e-06f;
    static final float P6 = -4.897003e-06f;
    static final float P7 = 6.592649e-07f;
    static final float P8 = 3.2855798e-08f;
    static final float P9 = -1.243243e-08f;

    private static final float T0 = 4.574674f;
    private static final float T1 = 1.423603f;
    private static final float T2 = 0.005631772f;
    private static final float T3 = -0.003553347f;
    private static final float T4 = 0.0020469655f;
    private static final float T5 = -0.0016117897f;
    private static final float T6 = 0.0010138721f;
    private static final float T7 = -0.00024379049f;
    private static final float T8 = -1.6522352e-05f;

    static final int SQRT_HALF = 0x3f3504f3;
    static final int SIGNIFICAND_BITS = 23;
    static final float LN2 = 0.6931472f;
    static final float L2 = -0.49999982f;
    static final float L3 = 0.33333933f;
    static final float L4 = -0.25002584f;
    static final float L5 = 0.19963478f;
    static final float L6 = -0.16551787f;
    static final float L7 = 0.14883678f;
    static final float L8 = -0.14426886f;
    static final float L9 = 0.08979549f;

    private ShockQuantile() {}

    static void apply(int[] words, double[] z, int from, int to) {
        for (int i = from; i < to; i++) {
            z[i] = signed(words[i], middle(v(words[i])));
        }
        tails(words, z, from, to);
    }

    /** Replaces the numbers of words beyond the middle. */
    static void tails(int[] words, double[] z, int from, int to) {
        for (int i = from; i < to; i++) {
            if (h(words[i]) > MIDDLE) {
                z[i] = signed(words[i], tail((float) Math.sqrt(v(words[i]))));
            }
        }
    }

    private static int h(int word) {
        return word ^ (word >> 31);
    }

    private static float v(int word) {
        int h = h(word);
        float y = (h + 0.5f) * UNIT;
        float rest = (MAX - h + 0.5f) * UNIT;
        return -log(rest * (1 + y));
    }

    /** y times {@code p}, with the sign of {@code word}. */
    private static double signed(int word, float p) {
        float magnitude = (h(word) + 0.5f) * UNIT * p;
        return word < 0 ? -magnitude : magnitude;
    }

    private static float log(float x) {
        int bits = Float.floatToRawIntBits(x);
        int e = (bits - SQRT_HALF) >> SIGNIFICAND_BITS;
        float f = Float.intBitsToFloat(bits - (e << SIGNIFICAND_BITS)) - 1;
        float q = Math.fma(L9, f, L8);
        q = Math.fma(q, f, L7);
        q = Math.fma(q, f, L6);
        q = Math.fma(q, f, L5);
        q = Math.fma(q, f, L4);
        q = Math.fma(q, f, L3);
        q = Math.fma(q, f, L2);
        return Math.fma(e, LN2, Math.fma(f * f, q, f));
    }

    private static float middle(float v) {
        float x = v - MIDDLE_ORIGIN;
        float p = Math.fma(P9, x, P8);
        p = Math.fma(p, x, P7);
        p = Math.fma(p, x, P6);
        p = Math.fma(p, x, P5);
        p = Math.fma(p, x, P4);
        p = Math.fma(p, x, P3);
        p = Math.fma(p, x, P2);
        p = Math.fma(p, x, P1);
        return Math.fma(p, x, P0);
    }

    private static float tail(float root) {
        float x = root - TAIL_ORIGIN;
        float p = Math.fma(T8, x, T7);
        p = Math.fma(p, x, T6);
        p = Math.fma(p, x, T5);
        p = Math.fma(p, x, T4);
        p = Math.fma(p, x, T3);
        p = Math.fma(p, x, T2);
        p = Math.fma(p, x, T1);
        return Math.fma(p, x, T0);
    }
}
