package org.entente.simulation.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.junit.jupiter.api.Test;

class SampleTest {

    private static final int PATHS = 20_000;
    private static final SimulationPlan PLAN =
            SimulationPlan.withDefaults().withSampling(Sampling.RANDOM).withPaths(PATHS);

    /** 1, 2, 3, 6: mean 3, sd sqrt(14/3), error half of that. */
    @Test
    void mean_independentPaths_hasTheErrorOfTheirSpread() {
        Estimate mean = new Sample(PLAN, new double[] {1, 2, 3, 6}).mean();
        assertThat(mean.value()).isEqualTo(3);
        assertThat(mean.standardError()).isCloseTo(Math.sqrt(14 / 3.0) / 2, within(1e-15));
    }

    /**
     * The median of n standard normal numbers has the error sqrt(pi/2n), known from 32 sections to 1/sqrt(62) = 13 %;
     * four of these are 51 %, with a false alarm in 16,000 seeds.
     */
    @Test
    void estimate_median_hasTheErrorOfSections() {
        Estimate median = normal(1).estimate(Statistic.parse("p50"));
        assertThat(median.standardError()).isCloseTo(Math.sqrt(Math.PI / 2 / PATHS), within(0.51 * 0.0089));
    }

    /** What two samples have in common cancels: they differ by 1 on each path, whatever the statistic. */
    @Test
    void difference_shiftedSample_hasNoError() {
        Sample low = normal(2);
        Sample high = new Sample(PLAN, low.values().clone());
        double[] shifted = high.values();
        for (int i = 0; i < shifted.length; i++) {
            shifted[i] += 1;
        }
        Sample higher = new Sample(PLAN, shifted);
        for (String statistic : new String[] {"mean", "p10", "es95"}) {
            Estimate difference = higher.difference(Statistic.parse(statistic), low);
            assertThat(difference.value()).isCloseTo(1, within(1e-12));
            assertThat(difference.standardError()).isLessThan(1e-12);
        }
    }

    /** Two samples that are 1 higher than two others on each path are 2 higher together, whatever the statistic. */
    @Test
    void contrast_twoAboveTwo_addsTheDifferences() {
        Sample first = normal(2);
        Sample second = normal(3);
        for (String statistic : new String[] {"mean", "p10", "es95"}) {
            Estimate contrast = Sample.contrast(
                    Statistic.parse(statistic), List.of(raised(first), raised(second)), List.of(second, first));
            assertThat(contrast.value()).isCloseTo(2, within(1e-12));
            assertThat(contrast.standardError()).isLessThan(1e-12);
        }
    }

    private static Sample raised(Sample sample) {
        return new Sample(
                PLAN, Arrays.stream(sample.values()).map(value -> value + 1).toArray());
    }

    /** Two replicates of 256 paths each, all 0 and all 1: means differ by 1, so that the error of their mean is 1/2. */
    @Test
    void mean_dependentPaths_hasTheErrorOfReplicates() {
        double[] values = new double[512];
        Arrays.fill(values, 256, 512, 1);
        SimulationPlan plan = SimulationPlan.withDefaults().withPaths(512).withSampling(Sampling.SOBOL, 2);
        assertThat(new Sample(plan, values).mean()).isEqualTo(new Estimate(0.5, 0.5));
    }

    private static Sample normal(long seed) {
        Random random = new Random(seed);
        double[] values = new double[PATHS];
        Arrays.setAll(values, i -> random.nextGaussian());
        return new Sample(PLAN, values);
    }
}
