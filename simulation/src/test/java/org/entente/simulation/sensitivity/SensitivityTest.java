package org.entente.simulation.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.model.Address;
import org.entente.model.Scenario;
import org.entente.simulation.experiment.Objective;
import org.entente.simulation.experiment.Stake;
import org.entente.simulation.experiment.Statistic;
import org.entente.simulation.metric.Measure;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Period;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.junit.jupiter.api.Test;

class SensitivityTest {

    private static final SimulationPlan PLAN =
            SimulationPlan.withDefaults().withSampling(Sampling.RANDOM).withPaths(4096);

    /** Its parts are what each analysis finds by itself. */
    @Test
    void run_oneMeasure_isTheThreeAnalyses() {
        Measure measure = Measure.parse("npv of gain.holder");
        Sensitivity sensitivity =
                Sensitivity.run(Stake.scenario(), Objective.of(Measure.parse("gain.holder"), Statistic.MEAN), PLAN);
        assertThat(sensitivity.measure()).isEqualTo(measure);
        assertThat(sensitivity.kind()).isEqualTo(Metric.Kind.FLOW);
        assertThat(sensitivity.period()).isEqualTo(Period.NPV);
        assertThat(sensitivity.indices().groups())
                .isEqualTo(
                        SobolAnalysis.run(Stake.scenario(), "gain.holder", PLAN).groups());
        assertThat(sensitivity.ranked()).isEqualTo(RankedInputs.run(Stake.scenario(), measure, PLAN));
        assertThat(sensitivity.tornado())
                .isEqualTo(Tornado.run(Stake.scenario(), Objective.of(measure, Statistic.MEAN), PLAN.withPaths(2048)));
        assertThat(sensitivity.correlated()).isEmpty();
    }

    @Test
    void fixedTerms_oneConstant_isNamed() {
        Scenario fixed = Stake.with("terms: { stake: { fraction: 0.2 } }");
        assertThat(Sensitivity.run(
                                fixed, Objective.of(Measure.parse("gain.holder"), Statistic.MEAN), PLAN.withPaths(256))
                        .fixedTerms())
                .containsExactly(new Address(Stake.FRACTION));
    }

    /** Indices have no period for the date itself, but tell whether it comes at all. */
    @Test
    void period_ofADate_isTheEnd() {
        Scenario eventful = Stake.with("events: { boom: { hazard: 0.5 } }");
        Sensitivity sensitivity = Sensitivity.run(
                eventful,
                Objective.of(Measure.parse("date of event.boom"), Statistic.parse("p25")),
                PLAN.withPaths(1024).withSampling(Sampling.SOBOL));
        assertThat(sensitivity.period()).isEqualTo(Period.END);
        assertThat(sensitivity.ranked().inputs().get(0).input()).isEqualTo("events.boom");
    }
}
