package org.entente.simulation.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.experiment.Statistic;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.junit.jupiter.api.Test;

class TrainTestSplitTest {

    private static final SimulationPlan RANDOM = SimulationPlan.withDefaults().withSampling(Sampling.RANDOM);

    /** 256 paths at a time belong to each replicate in turn. */
    private static final SimulationPlan SOBOL = RANDOM.withPaths(8 * 256 + 10).withSampling(Sampling.SOBOL, 4);

    @Test
    void test_independentPaths_isEveryOtherPath() {
        TrainTestSplit split = new TrainTestSplit(RANDOM.withPaths(5));
        assertThat(split.training()).containsExactly(0, 2, 4);
        assertThat(split.test()).containsExactly(1, 3);
    }

    @Test
    void test_replicates_isEveryOtherReplicate() {
        TrainTestSplit split = new TrainTestSplit(SOBOL);
        assertThat(IntStream.of(split.training())).hasSize(4 * 256 + 10).allMatch(path -> path / 256 % 2 == 0);
        assertThat(IntStream.of(split.test())).hasSize(4 * 256).allMatch(path -> path / 256 % 2 == 1);
    }

    /** With three replicates a half would have one, of which no error is known. */
    @Test
    void trainTestSplit_threeReplicates_isRefused() {
        assertThatThrownBy(() -> new TrainTestSplit(RANDOM.withPaths(1024).withSampling(Sampling.ANTITHETIC, 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the replicates of a discovery must be at least 4, two for each half of the paths, but were 3");
    }

    /** Of the paths 1, 3, ... 19, 7 are below 14, of which 2 are below 4: 2/7, and q = 3/9 with 10 in the divisor. */
    @Test
    void part_independentPaths_hasABinomialError() {
        Estimate part = new TrainTestSplit(RANDOM.withPaths(20)).part(path -> path < 14, path -> path < 4);
        assertThat(part.value()).isEqualTo(2.0 / 7);
        assertThat(part.standardError()).isCloseTo(Math.sqrt(1.0 / 3 * 2 / 3 / 10), within(1e-15));
    }

    /** q = 11/12 with 13 in the divisor. */
    @Test
    void part_allOfFewPaths_hasAnError() {
        Estimate all = new TrainTestSplit(RANDOM.withPaths(20)).part(path -> true, path -> true);
        assertThat(all.value()).isEqualTo(1);
        assertThat(all.standardError()).isCloseTo(Math.sqrt(11.0 / 12 / 12 / 13), within(1e-15));
        Estimate ofReplicates = new TrainTestSplit(SOBOL).part(path -> true, path -> true);
        assertThat(ofReplicates.standardError()).isCloseTo(Math.sqrt(1025.0 / 1026 / 1026 / 1027), within(1e-15));
    }

    @Test
    void part_ofNoPath_isNaN() {
        Estimate none = new TrainTestSplit(RANDOM.withPaths(20)).part(path -> false, path -> true);
        assertThat(none.value()).isNaN();
        assertThat(none.standardError()).isNaN();
    }

    /**
     * The test half has two replicates of 512 paths: 256 to 511 with 1280 to 1535, and 768 to 1023 with 1792 to 2047.
     * In the first 256 paths are below 512, in the other none: 1/4 of all, and each deviates by 128 of 1024 paths; 2/(2
     * - 1) times the sum of the two squares.
     */
    @Test
    void part_replicates_hasTheErrorOfTheirDifferences() {
        Estimate part = new TrainTestSplit(SOBOL).part(path -> true, path -> path < 512);
        assertThat(part.value()).isEqualTo(0.25);
        assertThat(part.standardError()).isCloseTo(Math.sqrt(2 * 2 * 0.125 * 0.125), within(1e-15));
    }

    /** Of 0, 2, ... 998 the median is 498, the 250th; the other half does not count. */
    @Test
    void estimate_median_isThatOfTheTrainingHalf() {
        double[] values =
                IntStream.range(0, 1000).mapToDouble(i -> i % 2 == 0 ? i : 1e9).toArray();
        Estimate median = new TrainTestSplit(RANDOM.withPaths(1000)).estimate(Statistic.parse("p50"), values);
        assertThat(median.value()).isEqualTo(498);
        assertThat(median.standardError()).isPositive().isLessThan(100);
    }

    /**
     * Each replicate of the half has its own value, so that the mean of 0 and 2 has the error 1, whatever the paths.
     */
    @Test
    void estimate_replicates_hasTheErrorOfTheirDifferences() {
        SimulationPlan plan = RANDOM.withPaths(8 * 256).withSampling(Sampling.SOBOL, 4);
        double[] values =
                IntStream.range(0, 8 * 256).mapToDouble(path -> path / 256 % 4).toArray();
        Estimate mean = new TrainTestSplit(plan).estimate(Statistic.MEAN, values);
        assertThat(mean.value()).isEqualTo(1);
        assertThat(mean.standardError()).isCloseTo(1, within(1e-15));
    }
}
