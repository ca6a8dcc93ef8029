package org.entente.simulation.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioReader;
import org.entente.model.file.Setting;
import org.entente.simulation.Simulation;
import org.entente.simulation.experiment.Experiment.Variant;
import org.entente.simulation.metric.Measure;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Period;
import org.entente.simulation.plan.Precision;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.results.Comparison;
import org.entente.simulation.results.Convergence;
import org.entente.simulation.results.Difference;
import org.entente.simulation.results.Results;
import org.entente.simulation.sensitivity.Tornado;
import org.junit.jupiter.api.Test;

/** Measures that are differences between scenarios, on the same paths. */
class DifferencesTest {

    private static final Scenario AMENDED =
            ScenarioReader.read("amended-2026", List.of()).scenario();
    private static final Scenario OCTOBER =
            ScenarioReader.read("october-2025", List.of()).scenario();
    private static final SimulationPlan PLAN =
            SimulationPlan.withDefaults().withPaths(1000).withSampling(Sampling.RANDOM, 1);
    private static final Variant BOTH = Variant.of(AMENDED, Optional.of(OCTOBER));

    private static Sample sample(String measure) {
        return Experiment.of(PLAN, BOTH.scenarios())
                .samples(List.of(BOTH), List.of(Measure.parse(measure)))
                .get(0)
                .get(0);
    }

    /** A comparison counts what the experiment keeps; their sums differ in order and so in last bits. */
    @Test
    void samples_difference_hasTheMeanOfTheComparison() {
        Comparison comparison = Simulation.of(List.of(OCTOBER, AMENDED))
                .comparedTo("october-2025")
                .run(PLAN)
                .comparisons()
                .get(0);
        for (String text : List.of("npv of gain.microsoft", "2028 of share.microsoft-share", "total of spend.azure")) {
            Measure measure = Measure.parse(text).less("october-2025");
            Difference expected = comparison
                    .difference(
                            Metrics.named(measure.metric()).orElseThrow(),
                            measure.period().orElseThrow())
                    .orElseThrow();
            Estimate mean = sample(measure.toString()).mean();
            assertThat(mean.value()).isCloseTo(expected.mean(), within(1e-9 * Math.abs(expected.mean())));
            assertThat(mean.standardError())
                    .isCloseTo(expected.standardError(), within(1e-6 * expected.standardError()));
        }
    }

    @Test
    void samples_differenceBesideOtherMeasures_isTheirDifferenceOnEachPath() {
        List<Measure> measures = List.of(
                Measure.parse("gain.microsoft"),
                Measure.parse("2029 of event.agi-declared less october-2025"),
                Measure.parse("gain.microsoft less october-2025"));
        Experiment experiment = Experiment.of(PLAN, BOTH.scenarios());
        List<Sample> found = experiment.samples(List.of(BOTH), measures).get(0);
        Sample there = experiment.sample(OCTOBER, Measure.parse("gain.microsoft"));
        assertThat(found.get(2).raw()).containsExactly(found.get(0).minus(there).raw());
        assertThat(found.get(1).raw()).containsOnly(0);
        assertThat(experiment.observe(BOTH, measures).measures().get(2).raw())
                .containsExactly(found.get(2).raw());
    }

    /** October has no such payment: what is less is 0. */
    @Test
    void samples_sourceOfGainThatTheOtherLacks_isTheWholeSource() {
        Scenario paid = ScenarioReader.read(
                        "amended-2026",
                        List.of(new Setting(
                                "terms.fee",
                                "{ kind: payment, payer: openai, payee: microsoft, amount: 1, at: 2027-01 }")))
                .scenario();
        Variant variant = Variant.of(paid, Optional.of(OCTOBER));
        List<Measure> measures = List.of(
                Measure.parse("gain.microsoft.payments"), Measure.parse("gain.microsoft.payments less october-2025"));
        List<Sample> found = Experiment.of(PLAN, variant.scenarios())
                .samples(List.of(variant), measures)
                .get(0);
        assertThat(found.get(1).raw()).containsExactly(found.get(0).raw());
    }

    @Test
    void samples_differenceThatIsNone_isRefused() {
        assertThatThrownBy(() -> sample("date of cap.microsoft-share less october-2025"))
                .hasMessage("a difference of a date must be in a year or at the end, where it is one of probabilities,"
                        + " but was 'date of cap.microsoft-share less october-2025'");
        assertThatThrownBy(() -> sample("gain.microsoft less cap-60"))
                .hasMessage("a difference must be from october-2025, but was 'gain.microsoft less cap-60'");
        assertThatThrownBy(() -> Experiment.of(PLAN, List.of(AMENDED))
                        .sample(AMENDED, Measure.parse("gain.microsoft less october-2025")))
                .hasMessage("a difference must be from a scenario that is given, but was 'gain.microsoft less"
                        + " october-2025'");
        Variant reversed = Variant.of(AMENDED, Optional.of(without("aws-commitment-2026")));
        assertThatThrownBy(() -> Experiment.of(PLAN, reversed.scenarios())
                        .samples(List.of(reversed), List.of(Measure.parse("shortfall.aws-commitment-2026 less bare"))))
                .hasMessage("the metric of a difference must be one of both scenarios, but bare has no"
                        + " 'shortfall.aws-commitment-2026'");
    }

    private static Scenario without(String term) {
        return ScenarioReader.read(
                        "amended-2026", List.of(new Setting("terms." + term, "null"), new Setting("name", "bare")))
                .scenario();
    }

    /** What both scenarios have alike moves both, so that nothing moves the difference of two that are the same. */
    @Test
    void tornado_differenceOfTheSame_hasNoEffect() {
        String file = "../docs/examples/drug-licence.yaml";
        Scenario licence = ScenarioReader.read(file, List.of()).scenario();
        Scenario same =
                ScenarioReader.read(file, List.of(new Setting("name", "same"))).scenario();
        Objective gain =
                Objective.of(Measure.parse("gain.calder"), Statistic.MEAN).less(same);
        Tornado tornado = Tornado.run(licence, gain, PLAN.withPaths(100));
        assertThat(tornado.base().value()).isZero();
        assertThat(tornado.bars()).isNotEmpty().noneMatch(Tornado.Bar::effective);
    }

    @Test
    void until_differenceFromTheBaseline_endsWhenItsErrorIsSmallEnough() {
        Simulation simulation = Simulation.of(List.of(OCTOBER, AMENDED)).comparedTo("october-2025");
        Precision wanted = Precision.parse("gain.microsoft less october-2025 within 0.6");
        Results results = simulation.until(wanted).run(PLAN.withPaths(20_000));
        Convergence convergence = results.convergences().get(0);
        assertThat(convergence.scenario()).isEqualTo("amended-2026");
        assertThat(convergence.last().standardError()).isLessThanOrEqualTo(0.6);
        assertThat(results.plan().paths()).isLessThan(20_000);
        Difference difference = results.comparisons()
                .get(0)
                .difference(Metrics.gain("microsoft"), Period.NPV)
                .orElseThrow();
        assertThat(convergence.last().mean()).isEqualTo(difference.mean());
        assertThatThrownBy(() -> simulation
                        .until(Precision.parse("gain.microsoft less cap-60 within 0.6"))
                        .run(PLAN))
                .hasMessage("a precision of a difference must be from the baseline of the run, october-2025, but was"
                        + " from cap-60");
    }
}
