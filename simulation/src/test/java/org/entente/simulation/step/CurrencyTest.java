package org.entente.simulation.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.entente.model.Maps;
import org.entente.model.Scenario;
import org.entente.simulation.Simulation;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.metric.Period;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.results.ScenarioResults;
import org.entente.simulation.results.Summary;
import org.junit.jupiter.api.Test;

/**
 * MODEL 17, worked by hand: sales in the developer's channel and what is diverted to it are 0.8 a month. The pound is
 * worth 2 in the first month, and doubles in a month: its drift is 2^12 − 1 = 4095 a year.
 */
class CurrencyTest {

    private static final String POUND = "currencies: { GBP: { rate: 2, drift: 4095 } }\n";
    private static final SimulationPlan PLAN =
            SimulationPlan.withDefaults().withPaths(512).withThreads(1);

    private static Worked pound(String terms) {
        return Worked.with(POUND + "terms: " + terms);
    }

    @Test
    void rate_drift_growsByItEachYear() {
        pound("{}").expect("currencies.GBP", 2, 4, 8, 16);
    }

    /** Half of 0.8 is 0.4: 0.2, 0.1 and 0.05 pounds. The cap of 0.32 leaves 0.02 in the third month, worth 8 each. */
    @Test
    void share_capInACurrencyWhoseRateMoves_isReachedInThatCurrency() {
        pound("{ share: { kind: revenue-share, payer: maker, payee: seller, rate: 0.5, cap: 0.32, currency: GBP } }")
                .expect("share.share.accrued", 0.2, 0.1, 0.02, 0)
                .expect("share.share.cumulative", 0.2, 0.3, 0.32, 0.32)
                .expect("share.share", 0.4, 0.4, 0.16, 0) // 0.2 * 2, 0.1 * 4, 0.02 * 8
                .expect("gain.seller.shares", 0.4, 0.4, 0.16, 0);
    }

    /** Half of each accrual is paid a month later, at that month's rate. */
    @Test
    void share_deferral_isConvertedWhenItIsPaid() {
        pound("""
                { share: { kind: revenue-share, payer: maker, payee: seller, rate: 0.5, currency: GBP,
                           deferral: { fraction: 0.5, months: 1 } } }
                """).expect("share.share", 0.2, 0.6, 0.6); // 0.1 * 2; (0.05 + 0.1) * 4; (0.025 + 0.05) * 8
    }

    /** The advance of 0.4 is worth 0.2 pounds in January, which the accrual of that month recovers. */
    @Test
    void share_advanceInTheScenariosMoney_isRecoveredInTheCurrency() {
        pound("""
                {
                  upfront: { kind: payment, payer: maker, payee: seller, amount: 0.4, at: 2026-01 },
                  share: { kind: revenue-share, payer: maker, payee: seller, rate: 0.5, recoups: upfront, currency: GBP }
                }
                """).expect("advance.share", 0, 0).expect("share.share", 0, 0.4); // 0.1 * 4
    }

    /** The first share takes 0.4 of 0.8 each month, whatever the pound is worth. */
    @Test
    void share_afterOneInACurrency_isOfWhatThatLeavesInTheScenariosMoney() {
        pound("""
                {
                  first: { kind: revenue-share, payer: maker, payee: seller, rate: 0.5, currency: GBP },
                  second: { kind: revenue-share, payer: maker, payee: rival, rate: 0.5, after: first }
                }
                """).expect("share.second", 0.2, 0.2, 0.2); // 0.5 * (0.8 - 0.4)
    }

    @Test
    void payment_inACurrency_isConvertedInTheMonthInWhichItIsPaid() {
        pound("{ fee: { kind: payment, payer: maker, payee: seller, amount: 3, at: 2026-03, currency: GBP } }")
                .expect("payment.fee", 0, 0, 24); // 3 * 8
        pound("{ fee: { kind: payment, payer: maker, payee: seller, amount: 3, every: month, currency: GBP } }")
                .expect("payment.fee", 6, 12, 24);
    }

    /** Paid two months after the event of November 2026, in the month after the horizon, at the rate of December. */
    @Test
    void payment_dueAfterTheHorizon_isConvertedAtTheLastRate() {
        Scenario scenario = Worked.scenario("""
                currencies: { GBP: { rate: 2, drift: 0 } }
                events: { launch: { date: 2026.875 } }
                terms:
                  fee: { kind: payment, payer: maker, payee: seller, amount: 3, on: launch, delay: 2, currency: GBP }
                """);
        assertThat(mean(scenario, new Outcome(Metrics.payment("fee"), Period.AFTER)))
                .isCloseTo(6, within(1e-12));
        assertThat(mean(scenario, new Outcome(Metrics.gain("seller"), Period.AFTER)))
                .isCloseTo(6, within(1e-12));
    }

    /** E X(11) = 2 · 1.1^(11/12); its standard deviation is 0.19 of it, so the error of 512 paths is 0.02. */
    @Test
    void rate_volatile_hasItsDriftOnAverage() {
        Scenario scenario = Worked.scenario("""
                currencies: { GBP: { rate: 2, drift: 0.1, volatility: 0.2 } }
                terms: { fee: { kind: payment, payer: maker, payee: seller, amount: 1, at: 2026-12, currency: GBP } }
                """);
        double expected = 2 * Math.pow(1.1, 11 / 12.0);
        assertThat(mean(scenario, new Outcome(Metrics.payment("fee"), Period.TOTAL)))
                .isCloseTo(expected, within(4.0 * 0.2 * expected / Math.sqrt(512)));
    }

    @Test
    void currency_unknown_isRefusedWithTheNearest() {
        assertThatThrownBy(
                        () -> pound(
                                "{ fee: { kind: payment, payer: maker, payee: seller, amount: 1, at: 2026-02, currency: GPB } }"))
                .hasMessageContaining(
                        "terms.fee.currency must be a known currency, but was 'GPB'; did you mean 'GBP'?");
        assertThatThrownBy(() -> Worked.with("currencies: { GPB: { rate: 1 } }"))
                .hasMessageContaining("currencies.GPB must be called by a currency code of ISO 4217, but was 'GPB'");
        assertThatThrownBy(() -> Worked.with("currencies: { USD: { rate: 1 } }"))
                .hasMessageContaining("currencies.USD must be of another currency than that of money, but was of USD");
    }

    private static double mean(Scenario scenario, Outcome outcome) {
        return Maps.require(results(scenario).summaries(), outcome).mean();
    }

    private static ScenarioResults results(Scenario scenario) {
        return Simulation.of(List.of(scenario)).run(PLAN).scenarios().get(0);
    }

    /** The law: a rate of 1 changes no bit, and a rate of c with amounts divided by c changes nothing but rounding. */
    @Test
    void share_constantRate_paysWhatOneWithoutACurrencyPays() {
        String share =
                "terms: { share: { kind: revenue-share, payer: maker, payee: seller, rate: { uniform: { min: 0.1,"
                        + " max: 0.6 } }, deferral: { fraction: 0.3, months: 5 }, ";
        Map<Outcome, Summary> plain =
                results(Worked.scenario(share + "cap: 2 } }")).summaries();
        Map<Outcome, Summary> atOne = results(
                        Worked.scenario("currencies: { GBP: { rate: 1 } }\n" + share + "cap: 2, currency: GBP } }"))
                .summaries();
        Map<Outcome, Summary> atFour = results(
                        Worked.scenario("currencies: { GBP: { rate: 4 } }\n" + share + "cap: 0.5, currency: GBP } }"))
                .summaries();
        plain.forEach((outcome, summary) -> {
            assertThat(atOne.get(outcome)).isEqualTo(summary);
            boolean isInTheBooks = outcome.metric().equals(Metrics.shareCumulative("share"))
                    || outcome.metric().equals(Metrics.shareAccrued("share"));
            double mean = Maps.require(atFour, outcome).mean() * (isInTheBooks ? 4 : 1);
            assertThat(mean).as("%s", outcome).isCloseTo(summary.mean(), within(1e-9));
        });
    }
}
