package org.entente.simulation.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SpearmanRankerTest {

    private static final double NEVER = Double.POSITIVE_INFINITY;

    /**
     * From the manual of R's package statpsych 1.6.0, ci.spear(.05, y, x): 0.8699639 with standard error 0.08241326.
     */
    @Test
    void correlation_fifteenPaths_isThatOfStatpsych() {
        double[] y = {21, 4, 9, 12, 35, 18, 10, 22, 24, 1, 6, 8, 13, 16, 19};
        double[] x = {67, 28, 30, 28, 52, 40, 25, 37, 44, 10, 14, 20, 28, 40, 51};
        RankCorrelation correlation = new SpearmanRanker(y).correlation(x);
        assertThat(correlation.value()).isCloseTo(0.8699639, within(5e-8));
        assertThat(correlation.standardError()).isCloseTo(0.08241326, within(5e-9));
    }

    /**
     * Ranks 1, 2.5, 2.5, 4 and 2, 1, 3, 4; less 2.5, their products sum to 0.75 + 0 + 0 + 2.25 = 3, their squares to
     * 4.5 and 5.
     */
    @Test
    void correlation_equalValues_shareTheMeanOfTheirRanks() {
        RankCorrelation correlation =
                new SpearmanRanker(new double[] {20, 10, 30, 40}).correlation(new double[] {1, 5, 5, 9});
        assertThat(correlation.value()).isCloseTo(3 / Math.sqrt(22.5), within(1e-15));
    }

    @Test
    void correlation_outcomeThatAlwaysRisesOrFalls_isFull() {
        SpearmanRanker ranker = new SpearmanRanker(new double[] {1, 10, 100, 1000, 10_000});
        assertThat(ranker.correlation(new double[] {-2, -1, 0, 1, 2})).isEqualTo(new RankCorrelation(1, 0));
        assertThat(ranker.correlation(new double[] {5, 4, 3, 2, 1})).isEqualTo(new RankCorrelation(-1, 0));
    }

    /** Never is later than any date, and as late as never. So ranks are those of the finite numbers. */
    @Test
    void correlation_infiniteValues_rankLikeOthers() {
        SpearmanRanker infinite = new SpearmanRanker(new double[] {2, Double.NEGATIVE_INFINITY, 3, NEVER});
        SpearmanRanker finite = new SpearmanRanker(new double[] {2, 1, 3, 4});
        assertThat(infinite.correlation(new double[] {2, 1, 3, 4}).value()).isEqualTo(1);
        assertThat(infinite.correlation(new double[] {1, NEVER, NEVER, NEVER}))
                .isEqualTo(finite.correlation(new double[] {1, 2, 2, 2}));
    }

    /** Ranks 1.5, 1.5, 3 of both. */
    @Test
    void correlation_zerosOfBothSigns_areEqual() {
        assertThat(new SpearmanRanker(new double[] {0.0, -0.0, 1})
                        .correlation(new double[] {-0.0, 0.0, 1})
                        .value())
                .isEqualTo(1);
    }

    /**
     * Of normals with correlation 0.8, Spearman's is (6/π) asin(0.4) = 0.785939 (M. G. Kendall, "Rank correlation
     * methods", 9.6). In 500 runs of 400 paths, 95 % lie within 1.96 errors, give or take 4 √(0.95 · 0.05 / 500) = 3.9
     * %; outside that once in 16,000 times, with a fixed seed.
     */
    @Test
    void standardError_ofManyRuns_coversTheTruth() {
        SplittableRandom random = new SplittableRandom(1);
        int covered = 0;
        for (int run = 0; run < 500; run++) {
            double[] x = normals(random);
            double[] noise = normals(random);
            double[] y = new double[x.length];
            Arrays.setAll(y, i -> 0.8 * x[i] + 0.6 * noise[i]);
            RankCorrelation correlation = new SpearmanRanker(y).correlation(x);
            covered += Math.abs(correlation.value() - 0.785939) < 1.96 * correlation.standardError() ? 1 : 0;
        }
        assertThat(covered / 500.0).isCloseTo(0.95, within(0.039));
    }

    @Test
    void correlation_constantColumn_isNaN() {
        RankCorrelation correlation = new SpearmanRanker(new double[] {1, 2, 3, 4, 5}).correlation(new double[5]);
        assertThat(correlation.value()).isNaN();
        assertThat(correlation.standardError()).isNaN();
        assertThat(new SpearmanRanker(new double[5])
                        .correlation(new double[] {1, 2, 3, 4, 5})
                        .value())
                .isNaN();
    }

    @Test
    void standardError_threePaths_isNaN() {
        assertThat(new SpearmanRanker(new double[] {1, 2, 3}).correlation(new double[] {1, 3, 2}))
                .isEqualTo(new RankCorrelation(0.5, Double.NaN)); // 1 - 6 (0 + 1 + 1) / (3 · 8)
    }

    @Test
    void correlation_columnsThatCannotBeRanked_areRefused() {
        SpearmanRanker ranker = new SpearmanRanker(new double[] {1, 2, 3});
        assertThatThrownBy(() -> ranker.correlation(new double[] {1, 2}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("input must hold as many values as the outcome, which are 3, but held 2");
        assertThatThrownBy(() -> ranker.correlation(new double[] {1, Double.NaN, 3}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("input must be a number on each path, but was NaN on path 1");
        assertThatThrownBy(() -> new SpearmanRanker(new double[] {Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("outcome must be a number on each path, but was NaN on path 0");
    }

    private static double[] normals(SplittableRandom random) {
        double[] normals = new double[400];
        Arrays.setAll(normals, i -> random.nextGaussian());
        return normals;
    }
}
