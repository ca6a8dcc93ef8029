package org.entente.simulation.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShockQuantileTest {

    /** Every 2^12th word, and the thousand at either end. */
    private static final int[] WORDS = IntStream.concat(
                    IntStream.range(0, 1 << 20).map(k -> Integer.MIN_VALUE + 2048 + (k << 12)),
                    IntStream.range(-1000, 1000).map(k -> Integer.MIN_VALUE + k))
            .toArray();

    /** Against the quantile in double precision, at 1/2 + (w + 1/2) 2^-32. */
    @Test
    void shocks_relativeError_isAtMostTwelveInAHundredMillion() {
        double[] u =
                IntStream.of(WORDS).mapToDouble(w -> 0.5 + (w + 0.5) * 0x1p-32).toArray();
        double[] exact = new double[u.length];
        ColumnMath.normalQuantile(u, exact, u.length);
        double[] z = shocks(WORDS);
        for (int i = 0; i < u.length; i++) {
            assertThat(Math.abs(z[i] - exact[i]))
                    .as("shock of word %d", WORDS[i])
                    .isLessThanOrEqualTo(1.2e-7 * Math.abs(exact[i]));
        }
    }

    @Test
    void shocks_areAntisymmetricToTheBit() {
        double[] z = shocks(WORDS);
        double[] mirrored = shocks(IntStream.of(WORDS).map(w -> ~w).toArray());
        for (int i = 0; i < z.length; i++) {
            assertThat(mirrored[i]).as("shock of word %d", ~WORDS[i]).isEqualTo(-z[i]);
        }
    }

    /**
     * The midpoints of 2^20 equal classes have the moments of the normal distribution but for the width of the last
     * classes: 1 - 1.28e-6 and 3 - 6.87e-5, by the same sums over quantiles in double precision.
     */
    @Test
    void shocks_ofEvenlySpreadWords_haveTheMomentsOfTheNormalDistribution() {
        double second = 0;
        double fourth = 0;
        for (double z : shocks(IntStream.of(WORDS).limit(1 << 20).toArray())) {
            second += z * z;
            fourth += z * z * z * z;
        }
        assertThat(second / (1 << 20)).isCloseTo(1 - 1.28e-6, within(1e-7));
        assertThat(fourth / (1 << 20)).isCloseTo(3 - 6.87e-5, within(3e-6));
    }

    /** The last word stands for 1 - 2^-33, whose quantile is 6.337957754 in 30-digit arithmetic. */
    @Test
    void shocks_ofTheLastWord_areTheQuantileThere() {
        assertThat(shocks(new int[] {Integer.MAX_VALUE})[0]).isCloseTo(6.337957754, within(4e-6));
    }

    private static double[] shocks(int[] words) {
        double[] z = new double[words.length];
        ColumnMath.shocks(words, z, words.length);
        return z;
    }
}
