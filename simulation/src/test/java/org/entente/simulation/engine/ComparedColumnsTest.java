package org.entente.simulation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.entente.model.Scenario;
import org.entente.simulation.Simulation;
import org.entente.simulation.metric.GainSource;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Period;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.results.Comparison;
import org.entente.simulation.results.Difference;
import org.entente.simulation.step.Worked;
import org.junit.jupiter.api.Test;

/** What one of two scenarios lacks is 0 in it; the discount rate is 0 and nothing is uncertain. */
class ComparedColumnsTest {

    private static final String FEE = "fee: { kind: payment, payer: maker, payee: seller, amount: 1, at: 2026-03 }";

    private static Comparison compare(String baseline, String terms) {
        Scenario first = Worked.scenario("name: first\nterms: { " + baseline + " }\n");
        Scenario second = Worked.scenario("name: second\nterms: { " + terms + " }\n");
        return Simulation.of(List.of(first, second))
                .comparedTo("first")
                .run(SimulationPlan.withDefaults().withPaths(64).withThreads(1))
                .comparison("second")
                .orElseThrow();
    }

    private static OptionalDouble mean(Comparison comparison, Metric metric, Period period) {
        return comparison.difference(metric, period).stream()
                .mapToDouble(Difference::mean)
                .findFirst();
    }

    @Test
    void column_termOfOneScenario_isZeroInTheOther() {
        assertThat(mean(compare("", FEE), Metrics.payment("fee"), Period.NPV)).hasValue(1);
        assertThat(mean(compare(FEE, ""), Metrics.payment("fee"), Period.TOTAL)).hasValue(-1);
        assertThat(mean(compare(FEE, ""), Metrics.payment("fee"), Period.ofYear(2026)))
                .hasValue(-1);
    }

    /** The seller's one source is its cloud: alpha, with a margin of 0.4 on half of 12. */
    @Test
    void column_onlySourceOfOneScenario_isItsGain() {
        Comparison comparison = compare("", FEE);
        assertThat(mean(comparison, Metrics.gain("seller", GainSource.PAYMENTS), Period.NPV))
                .hasValue(1);
        assertThat(mean(comparison, Metrics.gain("seller", GainSource.CLOUDS), Period.NPV)
                        .orElseThrow())
                .isCloseTo(0, within(1e-12));
    }

    /** The schedule of 3 is over in March, and the other lasts to the month after the horizon. */
    @Test
    void column_whatRemains_isComparedAtTheEndOnly() {
        String spend = "spend: { kind: spend-commitment, buyer: maker, cloud: alpha, total: 3, from: 2026-01, until: ";
        Comparison comparison = compare(spend + "2026-03 }", spend + "2027-01 }");
        assertThat(mean(comparison, Metrics.remaining("spend"), Period.END).orElseThrow())
                .isCloseTo(3 / 13.0, within(1e-12));
        assertThat(mean(comparison, Metrics.remaining("spend"), Period.ofYear(2026)))
                .isEmpty();
    }

    @Test
    void column_dateOfOneScenario_isNotCompared() {
        String share = "share: { kind: revenue-share, payer: maker, payee: seller, rate: 0.5, cap: 1 }";
        assertThat(compare("", share).differences().keySet())
                .noneMatch(outcome -> outcome.metric().kind() == Metric.Kind.DATE)
                .anyMatch(outcome -> outcome.metric().equals(Metrics.shareCumulative("share")));
    }
}
