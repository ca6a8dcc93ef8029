package org.entente.simulation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioReader;
import org.entente.model.file.Setting;
import org.entente.simulation.Simulation;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Period;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.Summary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What sampling plans do to the results of {@code amended-2026}. Seeds are fixed. */
class SamplingTest {

    private static final Scenario SCENARIO =
            ScenarioReader.read("amended-2026", List.of()).scenario();
    private static final SimulationPlan PLAN =
            SimulationPlan.withDefaults().withSampling(Sampling.RANDOM).withPaths(8192);
    private static final Results RANDOM = run(PLAN);

    private static Results run(SimulationPlan plan) {
        return Simulation.of(List.of(SCENARIO)).run(plan);
    }

    private static Summary revenue(Results results) {
        return results.scenarios().get(0).summary(Metrics.REVENUE, Period.TOTAL).orElseThrow();
    }

    /**
     * Every plan estimates the same means and spreads. Of each year's revenue, the mean within 5 standard errors of a
     * random run's, of which the plan's own error is a part, the standard deviation within 8 %, which is 5 times the
     * relative error of about 1.6 % at 8,192 paths with a kurtosis near 6.
     */
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "RANDOM")
    void draws_eachPlan_areUnbiased(Sampling sampling) {
        Results results = run(PLAN.withSeed(2).withSampling(sampling));
        for (int year = 2026; year <= 2032; year++) {
            Period period = Period.ofYear(year);
            Summary found =
                    results.scenarios().get(0).summary(Metrics.REVENUE, period).orElseThrow();
            Summary random =
                    RANDOM.scenarios().get(0).summary(Metrics.REVENUE, period).orElseThrow();
            assertThat(found.mean()).isCloseTo(random.mean(), within(5 * random.standardError()));
            assertThat(found.standardDeviation())
                    .isCloseTo(random.standardDeviation(), within(0.08 * random.standardDeviation()));
        }
    }

    /**
     * How many times the squared error of total revenue is smaller than at random: measured over many seeds 3.0, 7.1
     * and 46 times. An error from R replicates is itself uncertain by 1 / sqrt(2 (R - 1)) of it,
     * 18 % of 16 and 27 % of 8, so these bounds lie 3 of those below.
     */
    @Test
    void draws_balancedPlans_reduceTheVariance() {
        assertThat(reduction(Sampling.ANTITHETIC)).isGreaterThan(1.2);
        assertThat(reduction(Sampling.LATIN_HYPERCUBE)).isGreaterThan(3.0);
        assertThat(reduction(Sampling.SOBOL)).isGreaterThan(14.0);
    }

    private static double reduction(Sampling sampling) {
        double ratio = revenue(RANDOM).standardError()
                / revenue(run(PLAN.withSampling(sampling))).standardError();
        return ratio * ratio;
    }

    /**
     * Errors tell the truth: over 40 seeds, means of Sobol runs of 2,048 paths lie from their average by as much as
     * their errors say, the mean of squared ratios being that of t with 7 degrees of freedom, 7 / 5; its own standard
     * error over 40 seeds is about sqrt((3 · 49 / (5 · 3) - 49 / 25) / 40) = 0.44, and 3.5 of these are allowed.
     */
    @Test
    void standardError_ofReplicates_isTheSpreadOverSeeds() {
        Scenario twoYears = ScenarioReader.read("amended-2026", List.of(new Setting("horizon.to", "2027-12")))
                .scenario();
        double[] means = new double[40];
        double[] errors = new double[40];
        double average = 0;
        for (int seed = 0; seed < 40; seed++) {
            SimulationPlan plan = PLAN.withPaths(2048).withSeed(seed).withSampling(Sampling.SOBOL);
            Summary found = revenue(Simulation.of(List.of(twoYears)).run(plan));
            means[seed] = found.mean();
            errors[seed] = found.standardError();
            average += found.mean() / 40;
        }
        double squares = 0;
        for (int seed = 0; seed < 40; seed++) {
            double ratio = (means[seed] - average) / errors[seed];
            squares += ratio * ratio / 39;
        }
        assertThat(squares).isCloseTo(1.4, within(1.54)).isGreaterThan(0.5);
    }

    /**
     * A correlated quantity that is set to a number leaves the others as they were: the mean demand for another product
     * within 5 standard errors of 2,048 paths, which are larger than those of 8,192.
     */
    @ParameterizedTest
    @EnumSource
    void draws_correlatedQuantitySetToANumber_areUnbiased(Sampling sampling) {
        Scenario set = ScenarioReader.read("amended-2026", List.of(new Setting("products.api.demand.growth", "0.5")))
                .scenario();
        Summary consumer = Simulation.of(List.of(set))
                .run(PLAN.withPaths(2048).withSampling(sampling))
                .scenarios()
                .get(0)
                .summary(Metrics.demand("consumer"), Period.TOTAL)
                .orElseThrow();
        Summary before = RANDOM.scenarios()
                .get(0)
                .summary(Metrics.demand("consumer"), Period.TOTAL)
                .orElseThrow();
        assertThat(consumer.mean()).isCloseTo(before.mean(), within(5 * before.standardDeviation() / Math.sqrt(2048)));
    }

    @ParameterizedTest
    @EnumSource
    void run_anotherNumberOfThreads_hasTheSameBits(Sampling sampling) {
        SimulationPlan plan = PLAN.withPaths(1500).withSampling(sampling);
        Results results = run(plan.withThreads(1));
        assertThat(run(plan.withThreads(3)).scenarios()).isEqualTo(results.scenarios());
    }

    @ParameterizedTest
    @EnumSource
    void run_morePaths_leavesTheFirstAsTheyWere(Sampling sampling) {
        SimulationPlan plan = PLAN.withPaths(300)
                .withSampling(sampling)
                .withKept(Kept.first(300).byMonth());
        assertThat(run(plan.withPaths(1100)).scenarios().get(0).samples())
                .isEqualTo(run(plan).scenarios().get(0).samples());
    }

    @Test
    void constructor_replicatesOutOfRange_areRefused() {
        assertThatThrownBy(() -> PLAN.withSampling(Sampling.SOBOL, 1))
                .hasMessage("replicates must be at least 2, but was 1");
        assertThatThrownBy(() -> PLAN.withSampling(Sampling.RANDOM, 16))
                .hasMessage("random sampling has no replicates, but was given 16");
        SimulationPlan sobol = PLAN.withSampling(Sampling.SOBOL, 2);
        assertThatThrownBy(() -> sobol.withPaths(4_294_967_297L))
                .hasMessage("paths must be at most 4294967296 with sobol sampling in 2 replicates, but was 4294967297");
    }

    @Test
    void ofLabel_isTheInverseOfLabel() {
        assertThat(Sampling.labels()).containsExactly("random", "antithetic", "latin-hypercube", "sobol");
        for (Sampling sampling : Sampling.values()) {
            assertThat(Sampling.ofLabel(sampling.label())).contains(sampling);
        }
        assertThat(Sampling.ofLabel("halton")).isEmpty();
    }
}
