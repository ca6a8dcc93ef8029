package org.entente.simulation.math;

/*
 * Standard normal numbers from 32 random bits each, in single precision.
 *
 * A word w, read as a signed number, stands for the probability u = 1/2 + (w + 1/2) 2^-32. With h = w, or its
 * complement where w is negative, y = |2u - 1| = (h + 1/2) 2^-31 and 1 - y = (2^31 - 1 - h + 1/2) 2^-31; each comes
 * from whole numbers, so that neither loses bits near 0. In the manner of M. Giles, "Approximating the erfinv function"
 * (GPU Computing Gems, 2011),
 *
 *     z = y P(v),   v = -log((1 - y)(1 + y))
 *
 * with the sign of w. For h up to 0.99662 2^31, where v is below 5, P has degree 9 in v - 5/2 and a relative error of
 * 6e-9; beyond, for 0.34 % of the words, it has degree 8 in sqrt(v) - 3.4 and one of 4e-7. The logarithm has degree 9
 * and an error of 3e-8 of its argument's distance from 1. The coefficients are minimax fits in 40-digit arithmetic,
 * rounded. Rounding in single precision leaves a relative error of at most 6.3e-7, hardly any of it of one sign.
 * docs/model.md 12 says what that does to moments, tails and results.
 *
 * Passes over strips of the column: bits are taken apart one word after the other, then the polynomials, which are
 * additions and multiplications alone, are evaluated in a loop that the JVM turns into one over lanes by itself, in
 * less than half the time. The last pass is for the words beyond.
 */
final class ShockQuantile {

    static final int MAX_WORD = Integer.MAX_VALUE;
    static final float WORD_SCALE = 0x1p-31f;
    static final int MAX_MIDDLE_WORD = 2140236604;
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

    private static final ThreadLocal<Strip> STRIPS = ThreadLocal.withInitial(Strip::new);

    private ShockQuantile() {}

    static void apply(int[] words, double[] z, int from, int to) {
        Strip strip = STRIPS.get();
        for (int first = from; first < to; first += Strip.LENGTH) {
            int n = Math.min(Strip.LENGTH, to - first);
            strip.read(words, first, n);
            strip.evaluate(n);
            strip.write(z, first, n);
        }
        tails(words, z, from, to);
    }

    /** The scratch arrays of a thread for a strip of words. */
    private static final class Strip {

        static final int LENGTH = 256;

        /** The significand of (1 - y)(1 + y), less 1. */
        private final float[] f = new float[LENGTH];

        /** The exponent of (1 - y)(1 + y). */
        private final float[] e = new float[LENGTH];

        /** At first y, then the shock, with the sign of the word. */
        private final float[] y = new float[LENGTH];

        void read(int[] words, int first, int n) {
            for (int i = 0; i < n; i++) {
                int word = words[first + i];
                float magnitude = y(word);
                int bits = Float.floatToRawIntBits(rest(word) * (1 + magnitude));
                int exponent = exponent(bits);
                f[i] = significand(bits, exponent) - 1;
                e[i] = exponent;
                y[i] = signed(magnitude, word);
            }
        }

        void evaluate(int n) {
            for (int i = 0; i < n; i++) {
                y[i] = y[i] * middle(-log(e[i], f[i]));
            }
        }

        void write(double[] z, int first, int n) {
            for (int i = 0; i < n; i++) {
                z[first + i] = y[i];
            }
        }
    }

    /** Replaces the numbers of words beyond the middle. */
    static void tails(int[] words, double[] z, int from, int to) {
        for (int i = from; i < to; i++) {
            if (h(words[i]) > MAX_MIDDLE_WORD) {
                float magnitude = y(words[i]) * tail((float) Math.sqrt(v(words[i])));
                z[i] = signed(magnitude, words[i]);
            }
        }
    }

    private static int h(int word) {
        return word ^ (word >> 31);
    }

    private static float y(int word) {
        return (h(word) + 0.5f) * WORD_SCALE;
    }

    /** 1 - y. */
    private static float rest(int word) {
        return (MAX_WORD - h(word) + 0.5f) * WORD_SCALE;
    }

    /** The magnitude with the sign of the word, by its bits, as a branch would be predicted half of the time. */
    private static float signed(float magnitude, int word) {
        return Float.intBitsToFloat(Float.floatToRawIntBits(magnitude) | (word & Integer.MIN_VALUE));
    }

    private static float v(int word) {
        int bits = Float.floatToRawIntBits(rest(word) * (1 + y(word)));
        int exponent = exponent(bits);
        return -log(exponent, significand(bits, exponent) - 1);
    }

    private static int exponent(int bits) {
        return (bits - SQRT_HALF) >> SIGNIFICAND_BITS;
    }

    /** The significand, from the root of 1/2 to the root of 2. */
    private static float significand(int bits, int exponent) {
        return Float.intBitsToFloat(bits - (exponent << SIGNIFICAND_BITS));
    }

    /** The logarithm of (1 + f) 2^e. */
    private static float log(float e, float f) {
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
