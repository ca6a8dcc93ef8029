package org.entente.simulation.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.entente.simulation.experiment.InputKind;
import org.entente.simulation.experiment.Stake;
import org.entente.simulation.metric.Measure;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.junit.jupiter.api.Test;

class RankedInputsTest {

    private static final SimulationPlan PLAN =
            SimulationPlan.withDefaults().withSampling(Sampling.RANDOM).withPaths(4096);

    /** The host gains margin · 12, so that its rank is the margin's. */
    @Test
    void run_outcomeThatFollowsOneInput_ranksThatFirst() {
        RankedInputs ranked = RankedInputs.run(Stake.scenario(), Measure.parse("gain.host"), PLAN);
        assertThat(ranked.inputs().get(0))
                .isEqualTo(
                        new RankedInputs.Entry("clouds.hosting.margin", InputKind.DRIVER, new RankCorrelation(1, 0)));
        assertThat(ranked.inputs().get(1).correlation().value())
                .isCloseTo(0, within(4.5 / 64)); // false in 150,000 seeds
    }

    /** Errors of replicates are smaller than those of independent paths where paths are spread evenly. */
    @Test
    void run_sobolPaths_haveTheErrorsOfTheirReplicates() {
        Measure gain = Measure.parse("gain.holder");
        RankedInputs.Entry sobol = RankedInputs.run(Stake.scenario(), gain, PLAN.withSampling(Sampling.SOBOL))
                .inputs()
                .get(0);
        RankedInputs.Entry random =
                RankedInputs.run(Stake.scenario(), gain, PLAN).inputs().get(0);
        assertThat(sobol.correlation().standardError())
                .isPositive()
                .isLessThan(random.correlation().standardError() / 3);
        assertThat(sobol.correlation().value()).isCloseTo(random.correlation().value(), within(0.1));
    }

    @Test
    void run_constantOutcome_hasNoCorrelations() {
        RankedInputs ranked = RankedInputs.run(Stake.scenario(), Measure.parse("2026 of gain.holder"), PLAN);
        assertThat(ranked.inputs())
                .allMatch(entry -> Double.isNaN(entry.correlation().value()));
    }
}
