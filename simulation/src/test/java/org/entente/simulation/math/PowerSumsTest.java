package org.entente.simulation.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PowerSumsTest {

    /** 1 + 2 + ... + 10 less 3 each is 25; the squares of -2 to 7 sum to 145, their cubes to 775. */
    @Test
    void powerSums_byHand_areTheSumsOfPowersAndTheExtremes() {
        double[] x = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        double[] sums = new double[5];
        ColumnMath.powerSums(x, 3, x.length, sums);
        assertThat(sums).containsExactly(25, 145, 775, 1, 10);
    }

    /** Whole numbers below 2^10: no sum of their cubes needs more than 53 bits, so sums in any order are exact. */
    @Test
    void powerSums_ofWholeNumbersOfAnyCount_areExact() {
        SplittableRandom random = new SplittableRandom(20261129);
        for (int n = 0; n < 600; n += 1 + n / 40) {
            double[] x = random.ints(n, 0, 1024).asDoubleStream().toArray();
            double[] expected = {0, 0, 0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
            for (double value : x) {
                double d = value - 100;
                expected[0] += d;
                expected[1] += d * d;
                expected[2] += d * d * d;
                expected[3] = Math.min(expected[3], value);
                expected[4] = Math.max(expected[4], value);
            }
            double[] sums = new double[5];
            ColumnMath.powerSums(x, 100, n, sums);
            assertThat(sums).as("%d numbers", n).containsExactly(expected);
        }
    }
}
