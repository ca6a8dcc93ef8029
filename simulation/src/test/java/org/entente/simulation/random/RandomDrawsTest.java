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

    /**
     * Threefry4x32-20 makes 9c6ca96a e17eae66 fc10ecd4 5256a7d8 of nothing but zeros (Random123's file kat_vectors). Of
     * each two words, in their order, the highest 52 bits and a half; as the first is signed, 1/2 more or less turns
     * its 9 into 1, and its f into 7.
     */
    @Test
    void uniforms_ofTwoPaths_areTheWordsOfOneCounter() {
        double[] u = new double[256];
        new RandomDraws(0).uniforms(0, 0, 256, u);
        assertThat(u[0]).isEqualTo((0x1c6ca96ae17eaL + 0.5) * 0x1p-52);
        assertThat(u[128]).isEqualTo((0x7c10ecd45256aL + 0.5) * 0x1p-52);
    }

    @Test
    void uniforms_anyNumberAndGroupingOfPaths_areTheSame() {
        double[] all = new double[1000];
        DRAWS.uniforms(STREAM, 0xFFFFFFF1L, 1000, all);
        for (int first = 0; first < 400; first += 37) {
            for (int n = 0; n < 600; n += 41) {
                double[] part = new double[n];
                DRAWS.uniforms(STREAM, 0xFFFFFFF1L + first, n, part);
                assertThat(part).containsExactly(Arrays.copyOfRange(all, first, first + n));
            }
        }
    }

    @Test
    void uniforms_areOddMultiplesOfTheirGridStrictlyInside() {
        double[] column = new double[10_000];
        DRAWS.uniforms(STREAM, 0, column.length, column);
        for (double u : column) {
            assertThat(u).isStrictlyBetween(0.0, 1.0);
            assertThat((long) (u * 0x1p53) & 1).as("parity of %a", u).isEqualTo(1);
            assertThat(u * 0x1p53 % 1).as("fraction of %a", u).isZero();
        }
    }

    @Test
    void shocks_anyNumberAndGroupingOfPaths_areTheSame() {
        double[][] all = shocks(STREAM, 4, 0, 1000);
        double[][] some = shocks(STREAM, 4, 300, 10);
        for (int k = 0; k < DRAWS.monthsAtOnce(); k++) {
            assertThat(some[k]).containsExactly(Arrays.copyOfRange(all[k], 300, 310));
        }
    }

    @Test
    void shocks_otherMonthStreamOrSeed_differ() {
        double[] shocks = shocks(STREAM, 0, 0, 100)[0];
        for (int k = 1; k < DRAWS.monthsAtOnce(); k++) {
            assertThat(shocks(STREAM, 0, 0, 100)[k]).doesNotContain(shocks);
        }
        assertThat(shocks(STREAM, 4, 0, 100)[0]).doesNotContain(shocks);
        assertThat(shocks(STREAM + 1, 0, 0, 100)[0]).doesNotContain(shocks);
        double[][] otherSeed = new double[DRAWS.monthsAtOnce()][100];
        new RandomDraws(2).shocks(new int[] {STREAM}, 0, 0, 100, otherSeed);
        assertThat(otherSeed[0]).doesNotContain(shocks);
    }

    @Test
    void shocks_monthThatBeginsNoGroup_isRefused() {
        for (int month : new int[] {3, -4}) {
            assertThatThrownBy(() -> shocks(STREAM, month, 0, 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the first month must be a multiple of 4, but was " + month);
        }
    }

    /** Chi-square with 999 degrees of freedom over a thousand equal classes; false alarm for one seed in 1,000. */
    @Test
    void uniforms_fillTheIntervalEvenly() {
        double[] u = new double[PATHS];
        DRAWS.uniforms(STREAM, 0, PATHS, u);
        assertThat(pValue(u)).isGreaterThan(0.001);
    }

    /**
     * As {@link #uniforms_fillTheIntervalEvenly}, over months of one path instead of paths: 4 x 250 x 100 shocks put
     * through the normal distribution function.
     */
    @Test
    void shocks_ofOnePathOverMonths_areNormal() {
        NormalDistribution normal = new NormalDistribution();
        double[] u = IntStream.range(0, 250)
                .mapToObj(b -> shocks(STREAM, 4 * b, 7000, 100))
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
    void shocks_haveTheMomentsOfTheNormalDistribution() {
        double[] z = shocks(STREAM, 8, 0, PATHS)[3];
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
    void shocks_ofMonthsAndStreams_areUncorrelated() {
        double[][] columns = {
            shocks(STREAM, 0, 0, PATHS)[0],
            shocks(STREAM, 0, 0, PATHS)[1],
            shocks(STREAM, 4, 0, PATHS)[0],
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
        double[][] shocks = new double[DRAWS.monthsAtOnce()][n];
        DRAWS.shocks(new int[] {stream}, month, firstPath, n, shocks);
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
