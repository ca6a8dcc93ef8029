package org.entente.simulation.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.inference.TestUtils;
import org.junit.jupiter.api.Test;

/** Seeds are fixed, so these tests pass always or never; false-alarm rates are those over seeds. */
class RandomDrawsTest {

    private static final int PATHS = 100_000;
    private static final int STREAM = 0x1234;
    private static final Draws DRAWS = new RandomDraws(1);

    /** The first words of {@link PhiloxTest}'s vector of zeros: ((6627e8d5 e169c58d >>> 12) + 1/2) / 2^52. */
    @Test
    void uniformIsTheFirstOfBlockZero() {
        double[] u = new double[1];
        new RandomDraws(0).uniforms(0, 0, 1, u);
        assertThat(u[0]).isEqualTo((0x6627e8d5e169cL + 0.5) * 0x1p-52);
    }

    @Test
    void shocksAreTheSameForAnyNumberAndGroupingOfPaths() {
        double[][] all = shocks(STREAM, 4, 0, 1000);
        double[][] some = shocks(STREAM, 4, 300, 10);
        assertThat(some[0]).containsExactly(Arrays.copyOfRange(all[0], 300, 310));
        assertThat(some[1]).containsExactly(Arrays.copyOfRange(all[1], 300, 310));
    }

    @Test
    void shocksDifferBetweenMonthsStreamsAndSeeds() {
        double[] shocks = shocks(STREAM, 0, 0, 100)[0];
        assertThat(shocks(STREAM, 0, 0, 100)[1]).doesNotContain(shocks);
        assertThat(shocks(STREAM, 2, 0, 100)[0]).doesNotContain(shocks);
        assertThat(shocks(STREAM + 1, 0, 0, 100)[0]).doesNotContain(shocks);
        double[] otherSeed = new double[100];
        new RandomDraws(2).shocks(STREAM, 0, 0, 100, otherSeed, new double[100]);
        assertThat(otherSeed).doesNotContain(shocks);
    }

    @Test
    void oddAndNegativeMonthsAreRefused() {
        for (int month : new int[] {3, -2}) {
            assertThatThrownBy(() -> shocks(STREAM, month, 0, 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("month must be even and at least 0, but was " + month);
        }
    }

    /** Chi-square with 999 degrees of freedom over a thousand equal classes; false alarm for one seed in 1,000. */
    @Test
    void uniformsFillTheIntervalEvenly() {
        double[] u = new double[PATHS];
        DRAWS.uniforms(STREAM, 0, PATHS, u);
        assertThat(pValue(u)).isGreaterThan(0.001);
    }

    /**
     * As {@link #uniformsFillTheIntervalEvenly}, over months of one path instead of paths: 2 x 500 x 100 shocks put
     * through the normal distribution function.
     */
    @Test
    void shocksOfOnePathAreNormalOverMonths() {
        NormalDistribution normal = new NormalDistribution();
        double[] u = IntStream.range(0, 500)
                .mapToObj(b -> shocks(STREAM, 2 * b, 7000, 100))
                .flatMap(Arrays::stream)
                .flatMapToDouble(Arrays::stream)
                .map(normal::cumulativeProbability)
                .toArray();
        assertThat(pValue(u)).isGreaterThan(0.001);
    }

    /**
     * Mean, variance, skewness and kurtosis of normal draws are 0, 1, 0 and 3, with standard errors of sqrt(1, 2, 15,
     * 96 / n) for the raw moments. Within 4 of them: false alarm for one seed in 4,000.
     */
    @Test
    void shocksHaveTheMomentsOfTheNormalDistribution() {
        double[] z = shocks(STREAM, 10, 0, PATHS)[1];
        double[] expected = {0, 1, 0, 3};
        double[] variance = {1, 2, 15, 96};
        for (int k = 0; k < 4; k++) {
            int power = k + 1;
            double mean = Arrays.stream(z).map(x -> Math.pow(x, power)).sum() / PATHS;
            assertThat(mean).as("moment %d", power).isCloseTo(expected[k], within(4 * Math.sqrt(variance[k] / PATHS)));
        }
    }

    /** Correlations of independent draws have a standard error of 1/sqrt(n); 6 of them within 4: one seed in 2,600. */
    @Test
    void shocksOfMonthsAndStreamsAreUncorrelated() {
        double[][] columns = {
            shocks(STREAM, 0, 0, PATHS)[0],
            shocks(STREAM, 0, 0, PATHS)[1],
            shocks(STREAM, 2, 0, PATHS)[0],
            shocks(STREAM + 1, 0, 0, PATHS)[0]
        };
        for (int i = 0; i < columns.length; i++) {
            for (int j = 0; j < i; j++) {
                assertThat(new PearsonsCorrelation().correlation(columns[i], columns[j]))
                        .as("correlation of %d and %d", i, j)
                        .isCloseTo(0, within(4 / Math.sqrt(PATHS)));
            }
        }
    }

    private static double[][] shocks(int stream, int month, long firstPath, int n) {
        double[][] shocks = new double[2][n];
        DRAWS.shocks(stream, month, firstPath, n, shocks[0], shocks[1]);
        return shocks;
    }

    private static double pValue(double[] u) {
        long[] counts = new long[1000];
        Arrays.stream(u).forEach(x -> counts[(int) (x * counts.length)]++);
        double[] expected = new double[counts.length];
        Arrays.fill(expected, (double) u.length / counts.length);
        return TestUtils.chiSquareTest(expected, counts);
    }
}
