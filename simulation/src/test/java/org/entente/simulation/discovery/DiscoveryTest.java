package org.entente.simulation.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.entente.model.Scenario;
import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.experiment.InputKind;
import org.entente.simulation.experiment.Stake;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.junit.jupiter.api.Test;

/** Rules of a scenario in which it is known what leads to an outcome. */
class DiscoveryTest {

    private static final SimulationPlan PLAN =
            SimulationPlan.withDefaults().withSampling(Sampling.RANDOM).withPaths(4096);

    /**
     * The gain is 12 · fraction · multiple: above 36 if the fraction is 0.3 and the multiple above 10, which it is on
     * 1/4 of the paths.
     */
    private static final Scenario TWO_FRACTIONS =
            Stake.with("terms: { stake: { fraction: { discrete: { values: [0.1, 0.3], weights: [0.5, 0.5] } } } }");

    private static final Criterion ABOVE_36 = Criterion.parse("gain.holder > 36");

    /**
     * The box is where it is known to be: from 0.3 on, and from 10 on within one move of 5 % of the rest, a width of 5
     * in 15. Half of the paths have the fraction, a quarter lies in the box.
     */
    @Test
    void run_knownBox_isFound() {
        Discovery discovery = Discovery.run(TWO_FRACTIONS, ABOVE_36, PLAN);
        assertThat(discovery.criterion()).hasToString("npv of gain.holder > 36");
        assertThat(discovery.threshold()).isEqualTo(new Estimate(36, 0));
        assertThat(discovery.share().value())
                .isCloseTo(0.25, within(5 * discovery.share().standardError()));
        Rule rule = discovery.rules().get(0);
        assertThat(rule.restrictions()).hasSize(2);
        TestedRestriction fraction = restriction(rule, Stake.FRACTION);
        assertThat(fraction.kind()).isEqualTo(InputKind.TERM);
        assertThat(fraction.restriction().low()).isEqualTo(0.3);
        assertThat(fraction.below()).isEqualTo(0.5);
        assertThat(fraction.within()).isEqualTo(1);
        TestedRestriction multiple = restriction(rule, Stake.MULTIPLE);
        assertThat(multiple.kind()).isEqualTo(InputKind.DRIVER);
        assertThat(multiple.restriction().low()).isCloseTo(10, within(0.05 * 5));
        assertThat(multiple.below()).isCloseTo(0.5, within(0.05 * 5 / 10));
        assertThat(rule.box().density().value()).isGreaterThan(0.95);
        assertThat(rule.box().coverage().value()).isGreaterThan(0.95);
    }

    /** With replicates of Sobol's sequence the box is the same, and its mass has a smaller error. */
    @Test
    void run_sobolPaths_findsTheSameBox() {
        Rule rule = Discovery.run(TWO_FRACTIONS, ABOVE_36, PLAN.withSampling(Sampling.SOBOL))
                .rules()
                .get(0);
        Rule random = Discovery.run(TWO_FRACTIONS, ABOVE_36, PLAN).rules().get(0);
        assertThat(restriction(rule, Stake.MULTIPLE).restriction().low()).isCloseTo(10, within(0.05 * 5));
        assertThat(rule.box().mass().standardError())
                .isLessThan(random.box().mass().standardError());
    }

    /** A percentile is that of the training half, and is met on about as many paths of the test half. */
    @Test
    void threshold_percentile_isEstimatedOnTheTrainingHalf() {
        Discovery discovery = Discovery.run(Stake.scenario(), Criterion.parse("gain.holder < p10"), PLAN);
        assertThat(discovery.threshold().standardError()).isPositive();
        assertThat(discovery.share().value())
                .isCloseTo(0.1, within(5 * Math.sqrt(2) * discovery.share().standardError()));
        assertThat(discovery.rules().get(0).restrictions())
                .extracting(tested -> tested.restriction().input())
                .containsExactlyInAnyOrder(Stake.FRACTION, Stake.MULTIPLE);
    }

    /** What the host gains depends on its margin alone, which is no term. */
    @Test
    void run_irrelevantKind_claimsNoRule() {
        Criterion high = Criterion.parse("gain.host > p90");
        assertThat(Discovery.run(
                                Stake.scenario(),
                                high,
                                DiscoveryOptions.withDefaults().among(Set.of(InputKind.TERM)),
                                PLAN)
                        .rules()
                        .get(0)
                        .restrictions())
                .isEmpty();
        assertThat(Discovery.run(Stake.scenario(), high, PLAN).rules().get(0).restrictions())
                .extracting(tested -> tested.restriction().input())
                .containsExactly("clouds.hosting.margin");
    }

    /**
     * An event comes sooner the more often it does; its own date is no explanation of it, but would be one of a gain.
     */
    @Test
    void run_outcomeOfAnEvent_leavesOutItsDate() {
        Scenario eventful = Stake.with("events: { boom: { hazard: { uniform: { min: 0, max: 2 } } } }");
        Discovery discovery = Discovery.run(eventful, Criterion.parse("event.boom by 2026"), PLAN);
        assertThat(discovery.criterion()).hasToString("event.boom by 2026");
        assertThat(discovery.rules().get(0).restrictions())
                .extracting(tested -> tested.restriction().input())
                .containsExactly("events.boom.hazard");
    }

    @Test
    void run_otherThreadsOrSeed_dependsOnTheSeedAlone() {
        Discovery one = Discovery.run(TWO_FRACTIONS, ABOVE_36, PLAN.withThreads(1));
        assertThat(Discovery.run(TWO_FRACTIONS, ABOVE_36, PLAN.withThreads(3)).rules())
                .isEqualTo(one.rules());
        assertThat(Discovery.run(TWO_FRACTIONS, ABOVE_36, PLAN.withSeed(2)).rules())
                .isNotEqualTo(one.rules());
    }

    @Test
    void run_unknownMeasure_isRefused() {
        assertThatThrownBy(() -> Discovery.run(Stake.scenario(), Criterion.parse("gain.hodler > 1"), PLAN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("did you mean 'gain.holder'?");
        assertThatThrownBy(() -> Discovery.run(Stake.scenario(), Criterion.parse("2030 of gain.holder > 1"), PLAN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "a period of gain.holder must be one of 2026, 2027, total, npv, but was '2030'");
    }

    private static TestedRestriction restriction(Rule rule, String input) {
        List<TestedRestriction> found = rule.restrictions().stream()
                .filter(tested -> tested.restriction().input().equals(input))
                .toList();
        return found.get(0);
    }
}
