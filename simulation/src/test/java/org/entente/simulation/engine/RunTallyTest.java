package org.entente.simulation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.entente.model.Scenario;
import org.entente.simulation.PartialRun;
import org.entente.simulation.Simulation;
import org.entente.simulation.metric.GainSource;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.metric.Period;
import org.entente.simulation.plan.Kept;
import org.entente.simulation.plan.Progress;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.results.Comparison;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.ScenarioResults;
import org.entente.simulation.step.Worked;
import org.junit.jupiter.api.Test;

/** Payments in one month; the discount rate is 0 and nothing is uncertain. */
class RunTallyTest {

    private static final SimulationPlan PLAN =
            SimulationPlan.withDefaults().withPaths(64).withThreads(1);
    private static final Metric PAYMENTS = Metrics.gain("rival", GainSource.PAYMENTS);

    private static Scenario scenario(String name, String... terms) {
        return Worked.scenario("name: " + name + "\nevents: { boom: { date: 2026.5, probability: 1 } }\nterms: {"
                + String.join(", ", terms) + " }\n");
    }

    private static String payment(String name, String payer, String payee, double amount) {
        return "%s: { kind: payment, payer: %s, payee: %s, amount: %s, at: 2026-03 }"
                .formatted(name, payer, payee, amount);
    }

    /** 0.3 in one payment or in two, whose sum is 0.30000000000000004. */
    private static final Scenario WHOLE = scenario("whole", payment("a", "maker", "rival", 0.3));

    private static final Scenario SPLIT =
            scenario("split", payment("a", "maker", "rival", 0.1), payment("b", "maker", "rival", 0.2));
    private static final Scenario MORE = scenario("more", payment("a", "maker", "rival", 0.4));

    @Test
    void comparisons_areOfAllButTheBaseline() {
        Results results =
                Simulation.of(List.of(SPLIT, WHOLE, MORE)).comparedTo("whole").run(PLAN);
        assertThat(results.comparisons())
                .extracting(Comparison::baseline, Comparison::scenario)
                .containsExactly(tuple("whole", "split"), tuple("whole", "more"));
    }

    @Test
    void comparisons_differenceThatIsRounding_isNone() {
        Results results =
                Simulation.of(List.of(WHOLE, SPLIT)).comparedTo("whole").run(PLAN);
        assertThat(0.1 + 0.2).isNotEqualTo(0.3);
        assertThat(results.comparison("split")
                        .orElseThrow()
                        .difference(PAYMENTS, Period.TOTAL)
                        .orElseThrow()
                        .mean())
                .isZero();
    }

    /** 0.3 less 0.1 and 0.2 is below 0 in any order of these, and a loss of 0.1 is one. */
    @Test
    void results_belowZeroByRounding_isNotNegative() {
        String in = payment("in", "maker", "rival", 0.3);
        Scenario even = scenario("even", in, payment("a", "rival", "maker", 0.1), payment("b", "rival", "maker", 0.2));
        Scenario loss = scenario("loss", in, payment("a", "rival", "maker", 0.4));
        Results results = Simulation.of(List.of(even, loss)).run(PLAN);
        assertThat(negatives(results.scenarios().get(0))).isZero();
        assertThat(negatives(results.scenarios().get(1))).isEqualTo(64);
    }

    private static long negatives(ScenarioResults results) {
        return results.summary(PAYMENTS, Period.TOTAL).orElseThrow().negative().count();
    }

    @Test
    void results_datesAndGains_haveTheirCurves() {
        ScenarioResults results =
                Simulation.of(List.of(WHOLE)).run(PLAN).scenarios().get(0);
        assertThat(results.date(Metrics.event("boom"))
                        .orElseThrow()
                        .everHappens()
                        .count())
                .isEqualTo(64);
        assertThat(results.summary(Metrics.event("boom"), Period.DATE)
                        .orElseThrow()
                        .mean())
                .isEqualTo(2026.5);
        assertThat(results.exceedances().keySet())
                .containsExactly(
                        new Outcome(Metrics.gain("maker"), Period.NPV),
                        new Outcome(Metrics.gain("rival"), Period.NPV),
                        new Outcome(Metrics.gain("seller"), Period.NPV));
    }

    @Test
    void keptColumns_beforeTheRun_areThoseOfItsTable() {
        SimulationPlan keeping = PLAN.withKept(Kept.first(5));
        Simulation simulation = Simulation.of(List.of(WHOLE, SPLIT));
        assertThat(simulation.keptColumns(keeping))
                .isEqualTo(simulation.run(keeping).scenarios().stream()
                        .map(results -> results.paths().columns())
                        .toList())
                .noneMatch(List::isEmpty);
    }

    /** Both have one amount, in columns of the same number. */
    @Test
    void layout_otherOutcomesInTheSameColumns_isAnother() {
        PartialRun part = reporting(Metrics.DEMAND);
        part.run(0, 1, Progress.NONE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reporting(Metrics.SALES).add(part.toBytes()))
                .withMessage("the bytes of a part of a run must be of the same run, but are of another");
    }

    private static PartialRun reporting(Metric metric) {
        return Simulation.of(List.of(WHOLE)).reporting(metric::equals).partial(PLAN);
    }
}
