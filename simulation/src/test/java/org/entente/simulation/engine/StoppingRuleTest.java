package org.entente.simulation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.entente.model.Scenario;
import org.entente.simulation.Simulation;
import org.entente.simulation.plan.Precision;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.results.Convergence;
import org.entente.simulation.step.Worked;
import org.junit.jupiter.api.Test;

/**
 * A payment of 0 or 1, as likely as each other: the error of its mean is 0.5/√n, which is 0.0078125 after the first
 * 4,096 paths.
 */
class StoppingRuleTest {

    private static final SimulationPlan PLAN = SimulationPlan.withDefaults()
            .withSampling(Sampling.RANDOM)
            .withPaths(20_000)
            .withThreads(1);

    private static final Scenario EVEN = OnePayment.of("even", "discrete: { values: [0, 1], weights: [0.5, 0.5] }");
    private static final Scenario LARGE = OnePayment.of("large", "discrete: { values: [0, 2], weights: [0.5, 0.5] }");

    private static List<Convergence> until(String precision, SimulationPlan plan, Scenario... scenarios) {
        return Simulation.of(List.of(scenarios))
                .reporting(metric -> metric.name().startsWith("payment."))
                .until(Precision.parse(precision))
                .run(plan)
                .convergences();
    }

    private static List<Long> stages(double tolerance, SimulationPlan plan, Scenario scenario) {
        return until("payment.fee within " + tolerance, plan, scenario).get(0).points().stream()
                .map(Convergence.Point::paths)
                .toList();
    }

    /** 1.05 times the square of 0.0078125/0.0076 is 1.1096, which are 17.8 units of 256. */
    @Test
    void reach_largerErrorThanWanted_growsByWhatItCallsFor() {
        assertThat(stages(0.008, PLAN, EVEN)).containsExactly(4096L);
        assertThat(stages(0.0076, PLAN, EVEN)).containsExactly(4096L, 18 * 256L);
    }

    /** At least 1.1 times 16 units where 1.054 times would do, and at most 1.5 times where 1.56 times would. */
    @Test
    void reach_littleOrMuchToGrow_growsWithinBounds() {
        assertThat(stages(0.0078, PLAN, EVEN)).containsExactly(4096L, 18 * 256L);
        assertThat(stages(0.0064, PLAN, EVEN)).containsExactly(4096L, 24 * 256L);
    }

    @Test
    void reach_morePathsThanThePlanHas_endsWithThePlan() {
        assertThat(stages(1e-9, PLAN.withPaths(5000), EVEN)).containsExactly(4096L, 5000L);
        assertThat(stages(1e-9, PLAN.withPaths(300), EVEN)).containsExactly(300L);
    }

    /** Sixteen units in three replicates are six in each; with Sobol's points these are eight, and then 16. */
    @Test
    void reach_replicates_haveWholeUnitsEach() {
        Scenario any = OnePayment.of("any", "uniform: { min: 0, max: 1 }");
        SimulationPlan three = PLAN.withSampling(Sampling.LATIN_HYPERCUBE, 3);
        assertThat(stages(1, three, any)).containsExactly(3 * 6 * 256L);
        assertThat(stages(1e-9, three.withPaths(6000), any)).containsExactly(3 * 6 * 256L, 6000L);
        assertThat(stages(1e-9, PLAN.withSampling(Sampling.SOBOL, 3), any))
                .containsExactly(3 * 8 * 256L, 3 * 16 * 256L, 20_000L);
    }

    /** Twice the payment has twice the error: 0.015625, which 1.05 times 1.0212 squared paths lower to 0.0153. */
    @Test
    void reach_severalScenarios_growForTheOneThatNeedsMost() {
        List<Convergence> found = until("payment.fee within 0.0153", PLAN, EVEN, LARGE, Worked.scenario("name: none"));
        assertThat(found).extracting(Convergence::scenario).containsExactly("even", "large");
        assertThat(found)
                .allSatisfy(
                        convergence -> assertThat(convergence.last().paths()).isEqualTo(18 * 256L));
        assertThat(found.get(1).last().mean()).isEqualTo(2 * found.get(0).last().mean());
    }

    /** On the same draws 0 or 2 less 0 or 1 is 0 or 1. */
    @Test
    void reach_difference_growsForItsError() {
        List<Convergence> found = Simulation.of(List.of(EVEN, LARGE))
                .comparedTo("even")
                .until(Precision.parse("payment.fee less even within 0.0076"))
                .run(PLAN)
                .convergences();
        assertThat(found).singleElement().satisfies(convergence -> {
            assertThat(convergence.scenario()).isEqualTo("large");
            assertThat(convergence.points())
                    .extracting(Convergence.Point::paths)
                    .containsExactly(4096L, 18 * 256L);
        });
    }

    @Test
    void until_measureThatNoScenarioHas_isRefusedWithTheNearest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> until("2027 of payment.fee within 1", PLAN, EVEN))
                .withMessage(
                        "a precision must be of a flow or level of a scenario, but was of '2027 of payment.fee'; did"
                                + " you mean '2026 of payment.fee'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> until("npv of payment.fees within 1", PLAN, EVEN))
                .withMessageEndingWith("but was of 'npv of payment.fees'; did you mean 'npv of payment.fee'?");
    }

    @Test
    void until_differenceThatIsNone_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> until("payment.fee less odd within 1", PLAN, EVEN))
                .withMessage("a precision of a difference must be from the baseline of the run, but was from odd");
        Simulation compared = Simulation.of(List.of(EVEN, LARGE)).comparedTo("even");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> compared.until(Precision.parse("payment.fees less even within 1"))
                        .run(PLAN))
                .withMessage("a precision of a difference must be of a flow or level of both scenarios, but was of"
                        + " 'payment.fees less even'");
    }
}
