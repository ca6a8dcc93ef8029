package org.entente.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.entente.model.Scenario;
import org.entente.simulation.Simulation;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.random.RandomDraws;
import org.entente.simulation.random.Streams;
import org.entente.simulation.results.ScenarioResults;
import org.entente.simulation.results.Summary;
import org.junit.jupiter.api.Test;

class ShockEffectTest {

    private static final int PATHS = 300;

    /** Word 0x80000000 is the lowest when signed: the first 52-bit class; word 0 begins the upper half. */
    @Test
    void uniform_hasTheSignedWordInItsHighestBits() {
        assertThat(FineDraws.uniform(Integer.MIN_VALUE, 0)).isEqualTo(0x1p-53);
        assertThat(FineDraws.uniform(Integer.MAX_VALUE, -1)).isEqualTo(1 - 0x1p-53);
        assertThat(FineDraws.uniform(0, 0)).isEqualTo(0.5 + 0x1p-53);
        assertThat(FineDraws.uniform(0, 0xFFF)).isEqualTo(0.5 + 0x1p-53);
        assertThat(FineDraws.uniform(1, 0x1000)).isEqualTo(0.5 + 0x1p-32 + 0x1p-52 + 0x1p-53);
    }

    /**
     * Within 4.2, beyond which lies one shock in 37,000 and none of these: half a class of 2^-32, over the density of
     * 5.9e-5 there, is 2e-6; the error of the usual shock is at most 1.2e-7 of 4.2, which is 5e-7.
     */
    @Test
    void shocks_ofMoreBits_areNearTheUsual() {
        int stream = Streams.idOf(Scenario.COMPUTE_PRICE);
        double[][] usual = new double[4][PATHS];
        double[][] fine = new double[4][PATHS];
        new RandomDraws(1).shocks(new int[] {stream}, 8, 5, PATHS, usual);
        new FineDraws(1).shocks(new int[] {stream}, 8, 5, PATHS, fine);
        for (int k = 0; k < usual.length; k++) {
            assertThat(fine[k]).isNotEqualTo(usual[k]).containsExactly(usual[k], within(1e-5));
        }
    }

    @Test
    void values_means_areThoseOfASimulation() {
        Scenario scenario = StreamWords.scenario();
        ScenarioResults results = Simulation.of(List.of(scenario))
                .run(SimulationPlan.withDefaults()
                        .withSampling(Sampling.RANDOM)
                        .withPaths(PATHS)
                        .withSeed(3))
                .scenarios()
                .get(0);
        PathValues values = new PathValues(scenario, new RandomDraws(3), PATHS);
        values.outcomes().forEach((outcome, k) -> {
            Summary summary =
                    results.summary(outcome.metric(), outcome.period()).orElseThrow();
            double mean = summary.mean();
            assertThat(ShockEffect.mean(values.values(k))).isCloseTo(mean, within(1e-13 + 1e-13 * Math.abs(mean)));
        });
    }

    @Test
    void values_shocksOfMoreBits_changeALittle() {
        ShockEffect effect = new ShockEffect(StreamWords.scenario(), PATHS, 1);
        assertThat(effect.datesMoved()).isZero();
        double largest = effect.effects(ShockEffect::mean).stream()
                .filter(ShockEffect.Effect::isAmount)
                .mapToDouble(ShockEffect.Effect::relative)
                .max()
                .orElseThrow();
        assertThat(largest).isBetween(1e-12, 1e-5);
    }

    /** Of 1 to 200 the second is at 1 %, the 198th at 99 %. */
    @Test
    void quantile_hasTheRankOfTheModel() {
        double[] values = new double[200];
        Arrays.setAll(values, i -> i + 1);
        assertThat(ShockEffect.quantile(values, 1)).isEqualTo(2);
        assertThat(ShockEffect.quantile(values, 99)).isEqualTo(198);
    }
}
