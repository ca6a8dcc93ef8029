package org.entente.simulation.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.entente.model.Horizon;
import org.entente.model.Maps;
import org.entente.model.ObservedAmounts;
import org.entente.model.Scenario;
import org.entente.simulation.Simulation;
import org.entente.simulation.explain.Explanation;
import org.entente.simulation.explain.Trace;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.plan.Conditions;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.results.DateCurve;
import org.entente.simulation.results.Results;
import org.junit.jupiter.api.Test;

/**
 * Events of MODEL 10 that the path brings about, worked by hand. The developer's revenue is 0.8 a month and compute 1,
 * so the contribution is -0.2 a month without terms.
 */
class TriggerTest {

    /** An event that waits for {@code when}, with a payment of 0.6 that shows its month. */
    private static Worked trigger(String when) {
        return Worked.with(triggered("hurdle: { when: { " + when + " } }"));
    }

    private static String triggered(String events) {
        return """
                horizon: { from: 2026-01, to: 2027-12 }
                events: { %s }
                terms: { fee: { kind: payment, payer: rival, payee: seller, amount: 0.6, on: hurdle } }
                """.formatted(events);
    }

    private static void expectPaidIn(String month, Worked worked) {
        int paid = new Horizon(YearMonth.of(2026, 1), YearMonth.of(2027, 12)).indexOf(YearMonth.parse(month));
        double[] fee = new double[24];
        fee[paid] = 0.6;
        worked.expect("payment.fee", fee).expect("event.hurdle", never(paid));
    }

    private static void expectNever(Worked worked) {
        worked.expect("payment.fee", new double[24]);
    }

    /** The months before the last of {@code known}, in which the event has not happened and is not known to. */
    private static double[] never(int known) {
        double[] months = new double[Math.max(0, known - 1)];
        Arrays.fill(months, Double.POSITIVE_INFINITY);
        return months;
    }

    @Test
    void when_sumOfTheLastMonths_happensInTheMonthAfterItIsMet() {
        expectPaidIn("2026-04", trigger("metric: revenue, over: 3, at-least: 2.4")); // 3 * 0.8 at the end of March
        expectPaidIn("2026-02", trigger("metric: revenue, over: 1, at-least: 0.8"));
        expectNever(trigger("metric: revenue, over: 3, at-least: 2.5"));
    }

    @Test
    void when_sumIsAtMost_waitsUntilAllItsMonthsLieInTheHorizon() {
        expectPaidIn("2026-04", trigger("metric: revenue, over: 3, at-most: 3")); // 0.8 in January is no answer
        expectPaidIn("2026-04", trigger("metric: contribution, over: 3, at-most: -0.6"));
    }

    @Test
    void when_total_addsUpTheHorizon() {
        expectPaidIn("2026-11", trigger("metric: revenue, over: total, at-least: 8")); // 10 * 0.8 at the end of October
        expectPaidIn("2026-02", trigger("metric: revenue, over: total, at-most: 8"));
    }

    @Test
    void when_yearToDate_beginsAgainEachJanuary() {
        expectPaidIn("2026-11", trigger("metric: revenue, over: year-to-date, at-least: 8"));
        expectNever(trigger("metric: revenue, over: year-to-date, at-least: 10")); // a year has 9.6
    }

    @Test
    void when_yearToDateIsAtMost_isAskedWhenTheYearIsOver() {
        expectPaidIn("2027-01", trigger("metric: revenue, over: year-to-date, at-most: 9.6"));
        expectNever(trigger("metric: revenue, over: year-to-date, at-most: 9"));
    }

    @Test
    void when_fiscalYearEndsInJune_beginsAgainInJuly() {
        String year = "fiscal-year-end: 6\n";
        expectPaidIn( // the year that began before the horizon is not known; 4 at the end of November
                "2026-12",
                Worked.with(
                        year + triggered("hurdle: { when: { metric: revenue, over: year-to-date, at-least: 4 } }")));
        expectPaidIn(
                "2027-07",
                Worked.with(
                        year + triggered("hurdle: { when: { metric: revenue, over: year-to-date, at-most: 10 } }")));
    }

    @Test
    void when_yearBeganBeforeTheHorizon_isNotKnown() {
        Worked.with("""
                        horizon: { from: 2026-03, to: 2027-12 }
                        events: { hurdle: { when: { metric: revenue, over: year-to-date, at-least: 4 } } }
                        terms: { fee: { kind: payment, payer: rival, payee: seller, amount: 0.6, on: hurdle } }
                        """)
                // 5 * 0.8 at the end of May 2027, the 15th month: June 2027 is the 16th
                .expect("payment.fee", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.6, 0);
    }

    @Test
    void when_from_isNotAskedBefore() {
        expectPaidIn(
                "2026-07",
                Worked.with(triggered("hurdle: { when: { metric: revenue, over: 1, at-least: 0.8 }, from: 2026-06 }")));
    }

    @Test
    void when_metInTheLastMonth_happensAfterTheHorizon() {
        expectNever(
                Worked.with(triggered("hurdle: { when: { metric: revenue, over: 1, at-least: 0.8 }, from: 2027-12 }")));
    }

    @Test
    void when_level_isThatOfTheEndOfTheMonth() {
        Worked.with("""
                        events: { repaid: { when: { metric: share.royalty.cumulative, at-least: 1.2 } } }
                        terms:
                          royalty: { kind: revenue-share, payer: maker, payee: seller, rate: 0.5, ends-on: repaid }
                        """)
                // 0.5 of 0.8 is 0.4: 1.2 at the end of March
                .expect("share.royalty", 0.4, 0.4, 0.4, 0, 0)
                .expect("event.repaid", Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 3, 3);
    }

    /** The end of the share raises the contribution, which brings about the event that begins the next share. */
    @Test
    void when_itsOwnConsequence_isOneMonthLater() {
        Worked.with("""
                        events:
                          hardship: { when: { metric: contribution, over: 1, at-most: -0.6 } }
                          recovery: { when: { metric: contribution, over: 1, at-least: -0.2 } }
                        terms:
                          old: { kind: revenue-share, payer: maker, payee: seller, rate: 0.5, ends-on: hardship }
                          new: { kind: revenue-share, payer: maker, payee: seller, rate: 0.1, begins-on: recovery }
                        """)
                // January: 0.8 - 1 - 0.4 = -0.6, so hardship in February: 0.8 - 1 = -0.2, so recovery in March
                .expect("contribution", -0.6, -0.2, -0.28, -0.28)
                .expect("share.old", 0.4, 0, 0, 0)
                .expect("share.new", 0, 0, 0.08, 0.08);
    }

    @Test
    void when_oneBeginsAndAnotherEnds_theTermLiesBetween() {
        Worked.with("""
                        events:
                          start: { when: { metric: revenue, over: total, at-least: 1.6 } }
                          stop: { when: { metric: share.royalty, over: total, at-least: 0.8 } }
                        terms:
                          royalty:
                            { kind: revenue-share, payer: maker, payee: seller, rate: 0.5, begins-on: start, ends-on: stop }
                        """)
                // 1.6 at the end of February, so it begins in March; 2 * 0.4 at the end of April, so it is over in May
                .expect("share.royalty", 0, 0, 0.4, 0.4, 0, 0);
    }

    @Test
    void when_noticeAndDelay_countFromTheMonthOfTheEvent() {
        Worked.with("""
                        events: { hurdle: { when: { metric: revenue, over: 2, at-least: 1.6 } } }
                        terms:
                          fee: { kind: payment, payer: rival, payee: seller, amount: 0.6, on: hurdle, delay: 2 }
                          royalty: { kind: revenue-share, payer: maker, payee: seller, rate: 0.5, ends-on: hurdle, notice: 2 }
                        """)
                // March, and two months more
                .expect("payment.fee", 0, 0, 0, 0, 0.6, 0)
                .expect("share.royalty", 0.4, 0.4, 0.4, 0.4, 0, 0);
    }

    @Test
    void when_paymentIsDueAfterTheHorizon_isCounted() {
        Worked worked = Worked.with("""
                        events: { hurdle: { when: { metric: revenue, over: total, at-least: 8.8 } } }
                        terms: { fee: { kind: payment, payer: rival, payee: seller, amount: 0.6, on: hurdle, delay: 2 } }
                        """);
        worked.expect("payment.fee", new double[12]); // December, and two months more
        assertThat(worked.series("event.hurdle").get(11)).isEqualTo(11);
    }

    @Test
    void when_effects_multiplyFromTheMonthOfTheEvent() {
        Worked.with("""
                        events:
                          boom:
                            when: { metric: demand, over: 2, at-least: 2 }
                            effects: { products.app.demand: { multiply: 4, half-life: 0.25 } }
                        """)
                // March: 4; then log 4 halves every three months: 4^(2^(-1/3)), 4^(2^(-2/3)), 2
                .expect("demand", 1, 1, 4, Math.pow(4, Math.pow(2, -1 / 3.0)), Math.pow(4, Math.pow(2, -2 / 3.0)), 2);
    }

    private static final String COMBINED = """
            events:
              approval: { hazard: 0.1 }
              hurdle: { when: { metric: revenue, over: 3, at-least: 2.4 } }
              either: { any: [approval, hurdle] }
              both: { all: [approval, hurdle] }
              again: { any: [both] }
            terms:
              a: { kind: payment, payer: rival, payee: seller, amount: 0.6, on: either }
              b: { kind: payment, payer: rival, payee: seller, amount: 0.2, on: again }
            """;

    @Test
    void when_combinedWithAnEventOfChance_isTheFirstOrTheLastOfThem() {
        Worked.with(COMBINED, Map.of("approval", "2026-02")) // the threshold is met in March
                .expect("payment.a", 0, 0.6, 0, 0, 0, 0)
                .expect("payment.b", 0, 0, 0, 0.2, 0, 0);
        Worked.with(COMBINED, Map.of("approval", "2026-06"))
                .expect("payment.a", 0, 0, 0, 0.6, 0, 0)
                .expect("payment.b", 0, 0, 0, 0, 0, 0.2);
        Worked.with(COMBINED).expect("payment.a", 0, 0, 0, 0.6).expect("payment.b", new double[12]);
    }

    @Test
    void when_monthIsGiven_happensThen() {
        Worked.with(COMBINED, Map.of("hurdle", "2026-02")).expect("payment.a", 0, 0.6, 0, 0);
    }

    @Test
    void decidedBy_oneMonth_asksAtTheEndOfTheMonthBefore() {
        String decision = "hurdle: { decided-by: seller, at: 2026-04, when: { metric: revenue, over: 3, %s } }";
        expectPaidIn("2026-04", Worked.with(triggered(decision.formatted("at-least: 2.4"))));
        expectNever(Worked.with(triggered(decision.formatted("at-least: 2.5"))));
        expectNever(Worked.with(triggered(decision.formatted("at-most: 2"))));
    }

    @Test
    void decidedBy_severalMonths_isTakenInTheFirstInWhichItMayBe() {
        expectPaidIn(
                "2026-09", // 3.2 at the end of April, 6.4 at the end of August
                Worked.with(triggered("hurdle: { decided-by: seller, at: [2026-01, 2026-05, 2026-09, 2027-01],"
                        + " when: { metric: revenue, over: total, at-least: 4 } }")));
    }

    @Test
    void given_conditionOnIt_isRefused() {
        Simulation simulation = Simulation.of(List.of(Worked.scenario(COMBINED)));
        SimulationPlan plan =
                SimulationPlan.withDefaults().withSampling(Sampling.RANDOM).withPaths(10);
        Conditions never = Conditions.NONE.givenEvent("hurdle never");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulation.given(never).run(plan))
                .withMessage(
                        "a condition must be on an event whose time chance decides, but hurdle of worked happens when"
                                + " a metric comes to a limit");
    }

    @Test
    void explanation_hasATraceOfTheEvent() {
        Explanation explanation = Explanation.run(Worked.scenario(COMBINED), Map.of());
        Trace hurdle = explanation.traces().stream()
                .filter(trace -> trace.address().text().equals("events.hurdle"))
                .findFirst()
                .orElseThrow();
        assertThat(hurdle.lines().stream().map(Trace.Line::label))
                .containsExactly("revenue over 3 months", "at least", "has happened");
        assertThat(hurdle.lines().get(2).values().get(2)).isZero();
        assertThat(hurdle.lines().get(2).values().get(3)).isEqualTo(1);
    }

    @Test
    void simulation_thresholdIsDrawn_happensWhereItIsMet() {
        Scenario scenario = Worked.scenario("""
                events: { hurdle: { when: { metric: revenue, over: total, at-least: { uniform: { min: 0, max: 12 } } } } }
                """);
        DateCurve curve = run(scenario, 1)
                .scenarios()
                .get(0)
                .date(Metrics.event("hurdle"))
                .orElseThrow();
        // 11 * 0.8 = 8.8 at the end of November is the last sum that leads to a month of the horizon
        assertThat(curve.everHappens().value()).isBetween(8.8 / 12 - 0.06, 8.8 / 12 + 0.06); // 4 errors of 1,000 paths
    }

    private static Results run(Scenario scenario, int threads) {
        return Simulation.of(List.of(scenario))
                .run(SimulationPlan.withDefaults()
                        .withSampling(Sampling.RANDOM)
                        .withPaths(1_000)
                        .withThreads(threads));
    }

    @Test
    void simulation_anyThreads_hasTheSameBits() {
        Scenario scenario = Worked.scenario("""
                products: { app: { demand: { volatility: 0.5 } } }
                events:
                  boom: { hazard: 0.3 }
                  hardship: { when: { metric: contribution, over: 2, at-most: -1.2 } }
                  turn: { any: [boom, hardship], effects: { products.app.demand: { multiply: 2 } } }
                terms:
                  royalty: { kind: revenue-share, payer: maker, payee: seller, rate: 0.5, ends-on: turn }
                """);
        assertThat(run(scenario, 2).scenarios()).isEqualTo(run(scenario, 1).scenarios());
    }

    @Test
    void observedAmounts_areTheMetricsThatAreNoDates() {
        Scenario scenario = Worked.scenario("""
                events: { exit: { hazard: 0.1 } }
                terms:
                  royalty:
                    { kind: revenue-share, payer: maker, payee: seller, rate: 0.5, deferral: { fraction: 0.5, months: 2 } }
                  plain: { kind: revenue-share, payer: maker, payee: seller, rate: 0.1 }
                  cloud: { kind: spend-commitment, buyer: maker, cloud: alpha, total: 1, from: 2026-01, until: 2027-12 }
                  other:
                    kind: spend-commitment
                    buyer: maker
                    cloud: beta
                    total: 1
                    from: 2026-01
                    until: 2026-06
                    shortfall: credit
                    credit-months: 6
                    ends-on: exit
                    termination-fee: 0.1
                    discount: 0.1
                  before: { kind: payment, payer: maker, payee: seller, amount: 0.6, at: 2026-01 }
                  recouping: { kind: revenue-share, payer: maker, payee: seller, rate: 0.1, recoups: [before] }
                  fee: { kind: payment, payer: rival, payee: seller, amount: 0.6, at: 2026-03 }
                  stake: { kind: equity-stake, holder: seller, fraction: 0.1, multiple: 5 }
                  shop: { kind: distribution, distributor: seller, take: 0.1 }
                """);
        SortedMap<String, ObservedAmounts.Kind> amounts = ObservedAmounts.of(scenario);
        List<Metric> reported = Simulation.of(List.of(scenario)).metrics().stream()
                .filter(metric -> metric.kind() != Metric.Kind.DATE)
                .filter(metric -> !metric.name().matches("gain\\..*\\..*")) // the sources of gains
                .toList();
        assertThat(amounts.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        reported.stream().map(Metric::name).toList());
        assertThat(reported)
                .allMatch(metric -> metric.kind()
                        == Metric.Kind.valueOf(
                                Maps.require(amounts, metric.name()).name()));
    }
}
