package org.entente.simulation.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.entente.model.Scenario;
import org.entente.simulation.Simulation;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Period;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.Summary;
import org.junit.jupiter.api.Test;

/**
 * MODEL 7 and 11, worked by hand: what accrues in the twelve months of 2026 and is due after them. Revenue is 0.8 a
 * month, so a share of a quarter accrues 0.2 a month.
 */
class AfterHorizonTest {

    private static final double ROUNDING = 1e-12;
    private static final Metric SHARE = Metrics.share("cut");
    private static final Metric SELLER = Metrics.gain("seller");
    private static final Metric MAKER = Metrics.gain("maker");
    private static final SimulationPlan PLAN = SimulationPlan.withDefaults()
            .withSampling(Sampling.RANDOM)
            .withPaths(3)
            .withThreads(1);

    private static Scenario scenario(String name, String world, String more) {
        return Worked.scenario("name: " + name + "\n" + world + "\nclouds: null\ncompute: null\n"
                + "terms: { cut: { kind: revenue-share, payer: maker, payee: seller, rate: 0.25" + more + " } }\n");
    }

    private static Results run(String world, String more) {
        return Simulation.of(List.of(scenario("one", world, more))).run(PLAN);
    }

    private static void expect(Results results, Metric metric, Period period, double value) {
        assertThat(results.scenarios().get(0).summary(metric, period))
                .as("%s of %s", period, metric.name())
                .hasValueSatisfying(found -> assertThat(found.mean()).isCloseTo(value, within(ROUNDING)));
    }

    /** A quarter of each 0.2 is due six years later: 12 · 0.15 is paid inside the horizon, 12 · 0.05 after it. */
    @Test
    void deferral_longerThanTheHorizon_isDueAfterIt() {
        Results results = run("", ", deferral: { fraction: 0.25, months: 72 }");
        expect(results, SHARE, Period.TOTAL, 1.8);
        expect(results, SHARE, Period.AFTER, 0.6);
        expect(results, SHARE, Period.NPV, 2.4);
        expect(results, SELLER, Period.AFTER, 0.6);
        expect(results, MAKER, Period.AFTER, -0.6);
        expect(results, Metrics.CONTRIBUTION, Period.AFTER, -0.6);
        expect(results, MAKER, Period.NPV, 9.6 - 2.4); // a year's revenue less the share
    }

    /** At a discount rate of 0 nothing is lost by paying later: 12 · 0.2 in both cases. */
    @Test
    void npv_withAndWithoutDeferral_isTheSameWithoutDiscount() {
        for (String deferral : List.of("", ", deferral: { fraction: 0.7, months: 72 }")) {
            Results results = run("", deferral);
            expect(results, SHARE, Period.NPV, 2.4);
            expect(results, SELLER, Period.NPV, 2.4);
        }
    }

    /**
     * All of the 0.2 of month s is due in month s + 6: of months 0 to 5 in the horizon, of months 6 to 11 in the months
     * 12 to 17, each discounted by 1.1^(−(m + 1)/12).
     */
    @Test
    void npv_deferral_isDiscountedFromTheMonthsInWhichItIsDue() {
        Results results = run("discount-rate: 0.1", ", deferral: { fraction: 1, months: 6 }");
        double npv = 0;
        for (int m = 6; m <= 17; m++) {
            npv += 0.2 * Math.pow(1.1, -(m + 1) / 12.0);
        }
        expect(results, SHARE, Period.TOTAL, 1.2);
        expect(results, SHARE, Period.AFTER, 1.2);
        expect(results, SHARE, Period.NPV, npv);
    }

    /** The last accrual, of June, is due in December; that of July would be due in January. */
    @Test
    void after_shareThatEndsEarlyEnough_isNotReported() {
        assertThat(run("", ", until: 2026-06, deferral: { fraction: 0.25, months: 6 }")
                        .scenarios()
                        .get(0)
                        .summaries()
                        .keySet())
                .noneMatch(outcome -> outcome.period().equals(Period.AFTER));
        expect(run("", ", until: 2026-07, deferral: { fraction: 0.25, months: 6 }"), SHARE, Period.AFTER, 0.05);
    }

    /** The cap of 0.5 leaves 0.2, 0.2 and 0.1; half of each is due after a year. */
    @Test
    void after_capReached_isDueOfWhatAccrued() {
        expect(run("", ", cap: 0.5, deferral: { fraction: 0.5, months: 12 }"), SHARE, Period.AFTER, 0.25);
    }

    /** The baseline defers nothing, so all 0.6 that are due after the horizon are a difference. */
    @Test
    void comparison_withAScenarioWithoutDeferral_countsItsNothing() {
        Results results = Simulation.of(List.of(
                        scenario("at-once", "", ""),
                        scenario("later", "", ", deferral: { fraction: 0.25, months: 72 }")))
                .comparedTo("at-once")
                .run(PLAN);
        assertThat(results.comparisons().get(0).difference(SELLER, Period.AFTER))
                .hasValueSatisfying(gap -> assertThat(gap.mean()).isCloseTo(0.6, within(ROUNDING)));
        assertThat(results.comparisons().get(0).difference(SELLER, Period.NPV))
                .hasValueSatisfying(gap -> assertThat(gap.mean()).isCloseTo(0, within(ROUNDING)));
        assertThat(results.scenarios().get(0).summary(SELLER, Period.AFTER).map(Summary::mean))
                .isEmpty();
    }

    /** The event of December, month 11, makes 0.6 due in March, month 14: 0.6 · 1.1^(−15/12). */
    @Test
    void payment_delayedPastTheHorizon_isDueAfterIt() {
        Results results = Simulation.of(List.of(Worked.scenario("""
                        discount-rate: 0.1
                        events: { approval: { date: 2026.96 } }
                        terms:
                          fee: { kind: payment, payer: maker, payee: seller, amount: 0.6, on: approval, delay: 3 }
                        """))).run(PLAN);
        Metric fee = Metrics.payment("fee");
        expect(results, fee, Period.TOTAL, 0);
        expect(results, fee, Period.AFTER, 0.6);
        expect(results, fee, Period.NPV, 0.6 * Math.pow(1.1, -1.25));
        expect(results, MAKER, Period.AFTER, -0.6);
        expect(results, SELLER, Period.AFTER, 0.6);
    }

    /** Half of ten times a year's revenue of 9.6: six months earn 4.8, which is a run-rate of 9.6 a year. */
    @Test
    void stake_onHalfAYear_isWorthTheRunRateOfAYear() {
        String stake = "terms: { stake: { kind: equity-stake, holder: seller, fraction: 0.5, multiple: 10 } }\n";
        for (String world : List.of("", "horizon: { to: 2026-06 }\n", "horizon: { to: 2026-01 }\n")) {
            Results results =
                    Simulation.of(List.of(Worked.scenario(world + stake))).run(PLAN);
            expect(results, Metrics.equity("stake"), Period.TOTAL, 48);
        }
    }
}
