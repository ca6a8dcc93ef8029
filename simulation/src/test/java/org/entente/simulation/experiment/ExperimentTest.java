package org.entente.simulation.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.entente.model.Address;
import org.entente.model.Maps;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioReader;
import org.entente.simulation.Simulation;
import org.entente.simulation.metric.Measure;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Period;
import org.entente.simulation.plan.Conditions;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.results.ScenarioResults;
import org.entente.simulation.results.Summary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExperimentTest {

    private static final Scenario AMENDED =
            ScenarioReader.read("amended-2026", List.of()).scenario();
    private static final SimulationPlan PLAN =
            SimulationPlan.withDefaults().withSampling(Sampling.RANDOM).withPaths(1000);

    /** The simulation counts what the experiment keeps; their sums differ in order and so in last bits. */
    @ParameterizedTest
    @EnumSource(Sampling.class)
    void sample_anyMeasure_hasTheMeanOfTheSimulation(Sampling sampling) {
        SimulationPlan plan = PLAN.withSampling(sampling, sampling == Sampling.RANDOM ? 1 : 2);
        ScenarioResults results =
                Simulation.of(List.of(AMENDED)).run(plan).scenarios().get(0);
        Experiment experiment = Experiment.of(plan, List.of(AMENDED));
        for (String text : List.of("npv of gain.microsoft", "2028 of revenue", "end of balance.aws-commitment-2026")) {
            Measure measure = Measure.parse(text);
            Estimate mean = experiment.sample(AMENDED, measure).mean();
            Metric metric = Metrics.named(measure.metric()).orElseThrow();
            Summary summary =
                    results.summary(metric, measure.period().orElseThrow()).orElseThrow();
            assertThat(mean.value()).isCloseTo(summary.mean(), within(1e-9 * Math.abs(summary.mean())));
            assertThat(mean.standardError())
                    .isCloseTo(summary.standardError(), within(1e-6 * summary.standardError() + 1e-12));
        }
    }

    @Test
    void sample_dateByAYear_isWhetherItHasCome() {
        ScenarioResults results =
                Simulation.of(List.of(AMENDED)).run(PLAN).scenarios().get(0);
        Experiment experiment = Experiment.of(PLAN, List.of(AMENDED));
        double by2028 =
                results.date(Metrics.cap("microsoft-share")).orElseThrow().probabilityBy(2028);
        assertThat(experiment
                        .sample(AMENDED, Measure.parse("2028 of cap.microsoft-share"))
                        .mean()
                        .value())
                .isEqualTo(by2028);
        Sample dates = experiment.sample(AMENDED, Measure.of("cap.microsoft-share", Period.DATE));
        assertThat(dates.estimate(Statistic.parse("below 2029")).value()).isEqualTo(by2028);
    }

    @Test
    void sample_anyNumberOfThreads_isTheSame() {
        Measure measure = Measure.parse("gain.openai");
        assertThat(Experiment.of(PLAN.withThreads(3), List.of(AMENDED))
                        .sample(AMENDED, measure)
                        .values())
                .isEqualTo(Experiment.of(PLAN.withThreads(1), List.of(AMENDED))
                        .sample(AMENDED, measure)
                        .values());
    }

    /** The sum of 84 shocks over sqrt(84) is standard normal: its mean is within 4.5 errors, false in 150,000 seeds. */
    @Test
    void observe_allInputs_areStandardised() {
        Observations observations = Experiment.of(PLAN, List.of(AMENDED)).observe(AMENDED, List.of());
        assertThat(observations.inputs())
                .containsKeys("products.api.demand.growth", "events.agi-declared", "products.api.demand.shock");
        Estimate shock =
                Maps.require(observations.inputs(), "products.api.demand.shock").mean();
        assertThat(Math.abs(shock.value())).isLessThan(4.5 * shock.standardError());
        assertThat(shock.standardError() * Math.sqrt(1000)).isBetween(0.9, 1.1);
    }

    @Test
    void sample_heldQuantity_leavesOtherDrawsAlone() {
        Experiment experiment = Experiment.of(PLAN, List.of(AMENDED));
        Conditions held = Conditions.NONE.holding(new Address("products.api.demand.growth"), 0.5);
        Measure consumer = Measure.parse("2032 of demand.consumer");
        assertThat(experiment.sample(AMENDED, held, List.of(consumer)).get(0).values())
                .isEqualTo(experiment.sample(AMENDED, consumer).values());
    }

    @Test
    void sample_unknownMeasure_isRefused() {
        Experiment experiment = Experiment.of(PLAN, List.of(AMENDED));
        assertThatThrownBy(() -> experiment.sample(AMENDED, Measure.parse("gain.microsft")))
                .hasMessage("a metric must be one of the scenario's, but was 'gain.microsft';"
                        + " did you mean 'gain.microsoft'?");
        assertThatThrownBy(() -> experiment.sample(AMENDED, Measure.parse("2033 of revenue")))
                .hasMessage(
                        "a period of revenue must be one of 2026, 2027, 2028, 2029, 2030, 2031, 2032, total, npv, but"
                                + " was '2033'; did you mean '2030'?");
    }
}
