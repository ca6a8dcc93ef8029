package org.entente.simulation.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.entente.simulation.results.Series;
import org.junit.jupiter.api.Test;

/** MODEL 3, 5, 8, 10 and 11, worked by hand or by the closed form of the text. */
class MarketTest {

    @Test
    void fadingGrowth_withoutVolatility_followsItsClosedForm() {
        Series demand = Worked.with("""
                        products:
                          app: { demand: { kind: fading-growth, run-rate: 12, growth: 0.9, long-run-growth: 0.1, half-life: 0.5, volatility: 0 } }
                        """).series("demand.app");
        double log = 0;
        for (int t = 0; t < 12; t++) {
            assertThat(demand.get(t)).isCloseTo(Math.exp(log), within(1e-12 * Math.exp(log)));
            log += (Math.log(1.1) + (Math.log(1.9) - Math.log(1.1)) * Math.pow(2, -t / 6.0))
                    / 12; // half a year is 6 months
        }
    }

    @Test
    void fadingGrowth_withVolatility_hasAMedianBelowItsMeanByHalfTheVariance() {
        Worked.with("""
                        products:
                          app: { demand: { kind: fading-growth, run-rate: 12, growth: 0, long-run-growth: 0, half-life: 1, volatility: 0.2 } }
                        """).expect("demand.app", 1, Math.exp(-0.02 / 12), Math.exp(-0.04 / 12)); // -σ²/2 a year
    }

    @Test
    void logistic_withoutVolatility_followsItsRecursion() {
        Series demand = Worked.with("""
                        products:
                          app: { demand: { kind: logistic, run-rate: 12, ceiling: 24, rate: 1.2, volatility: 0 } }
                        """).series("demand.app");
        double rate = 12;
        for (int t = 0; t < 12; t++) {
            assertThat(demand.get(t)).isCloseTo(rate / 12, within(1e-12 * rate));
            rate *= Math.exp(1.2 * (1 - rate / 24) / 12);
        }
    }

    @Test
    void plan_betweenPoints_isLinearInItsLogarithmAndFlatOutside() {
        Worked.with(
                        "products: { app: { demand: { kind: plan, points: { 2026-03: 12, 2026-05: 48 }, volatility: 0 } } }")
                .expect("demand.app", 1, 1, 1, 2, 4, 4); // from 12 to 48 in two months, by way of 24
    }

    @Test
    void plan_attainment_isThePartOfThePlannedGrowth() {
        Worked.with(
                        "products: { app: { demand: { kind: plan, points: { 2026-01: 12, 2026-03: 48 }, attainment: 0.5, volatility: 0 } } }")
                .expect("demand.app", 1, Math.sqrt(2), 2); // half of the growth in logarithms
    }

    @Test
    void mix_fromAMonth_movesFromInitialToTargetAfterIt() {
        Worked.with("""
                        products:
                          app:
                            channels:
                              from: 2026-02
                              half-life: 0.25
                              mix: { direct: { initial: 3, target: 1 }, shop: 1, store: 0 }
                            diversion: 0
                        """)
                .expect("sales.app.direct", 3 / 4.0, 3 / 4.0) // 3 of 4 until February
                .expectIn("2026-05", "sales.app.direct", 2 / 3.0) // three months on: half way, 2 of 3
                .expectIn("2026-08", "sales.app.direct", 1.5 / 2.5)
                .expect("lost.app", 1 / 4.0, 1 / 4.0);
    }

    @Test
    void mix_fromBeforeTheHorizon_isUnderWay() {
        Worked.with("""
                        products:
                          app:
                            channels:
                              from: 2025-10
                              half-life: 0.25
                              mix: { direct: { initial: 3, target: 1 }, shop: 1, store: 0 }
                        """).expect("mix.app.direct", 2 / 3.0); // three months on: half way
    }

    @Test
    void sales_beforeTheLaunch_areZeroWhileTheProcessRuns() {
        Worked.with("""
                        products:
                          app: { launch: 2026-03, demand: { kind: plan, points: { 2026-01: 12, 2026-03: 48 }, volatility: 0 } }
                        """).expect("demand.app", 0, 0, 4, 4);
    }

    private static final String EVENT = """
            products: { app: { inference-cost: { initial: 0.5, floor: 0.5, half-life: 1 } } }
            events:
              shock:
                hazard: 0.1
                effects:
                  products.app.demand: { multiply: 0.25, half-life: 0.25 }
                  products.app.inference-cost: { multiply: 2 }
                  compute.training: { multiply: 3 }
            """;

    @Test
    void effect_withHalfLife_beginsInTheMonthOfTheEventAndFades() {
        Worked.with(EVENT, Map.of("shock", "2026-02"))
                .expect("demand.app", 1, 0.25)
                .expectIn("2026-05", "demand.app", 0.5) // half of log 0.25 is left after three months
                .expectIn("2026-08", "demand.app", Math.sqrt(0.5))
                .expect("compute.training", 1, 3, 3) // for good
                .expect(
                        "compute.inference",
                        0.5 * 0.8,
                        2 * 0.5 * 0.8 * 0.25); // twice the cost of a quarter of the sales
    }

    @Test
    void effect_eventNeverHappens_isNone() {
        Worked.with(EVENT).expect("demand.app", 1, 1, 1).expect("compute.training", 1, 1, 1);
    }

    @Test
    void effect_severalEvents_multiply() {
        Worked.with("""
                        events:
                          boom: { hazard: 0.1, effects: { products.app.demand: { multiply: 3 } } }
                          bust: { hazard: 0.1, effects: { products.app.demand: { multiply: 0.5 } } }
                        """, Map.of("boom", "2026-02", "bust", "2026-03")).expect("demand.app", 1, 3, 1.5);
    }

    @Test
    void effect_effectsThatCancel_leaveNothing() {
        Worked.with("""
                        events:
                          boom: { hazard: 0.1, effects: { products.app.demand: { multiply: 2 } } }
                          bust: { hazard: 0.1, effects: { products.app.demand: { multiply: 0.5 } } }
                        """, Map.of("boom", "2026-02", "bust", "2026-04"))
                .expect("demand.app", 1, 2, 2, 1, 1); // log 2 + log 0.5 = 0
    }

    @Test
    void inferenceCost_overTime_fallsToItsFloor() {
        Worked.with("products: { app: { inference-cost: { initial: 0.6, floor: 0.2, half-life: 0.25 } } }")
                .expectIn("2026-01", "compute.inference", 0.6 * 0.8)
                .expectIn("2026-04", "compute.inference", 0.4 * 0.8) // half way after three months
                .expectIn("2026-07", "compute.inference", 0.3 * 0.8);
    }

    @Test
    void stake_inTheLastMonth_isAFractionOfAMultipleOfTwelveMonthsRevenue() {
        Worked.with("""
                        horizon: { to: 2027-06 }
                        terms: { stake: { kind: equity-stake, holder: seller, fraction: 0.25, multiple: 10 } }
                        """)
                .expectIn("2027-05", "equity.stake", 0)
                .expectIn("2027-06", "equity.stake", 0.25 * 10 * 12 * 0.8)
                .expectIn("2027-06", "gain.seller", 24 + 0.4 * 0.5);
    }

    @Test
    void discountFactor_ofAMonth_isTakenAtItsEnd() {
        Worked.with("discount-rate: 0.21")
                .expectIn("2026-06", "discount-factor", 1 / 1.1) // half a year
                .expectIn("2026-12", "discount-factor", 1 / 1.21);
    }

    @Test
    void gain_developerOwnsACloud_isItsContribution() {
        Worked.with("clouds: { gamma: { owner: maker, margin: 0.5 } }").expect("gain.maker", 0.8 - 1);
    }
}
