package org.entente.simulation.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.entente.model.Maps;
import org.entente.model.Scenario;
import org.entente.simulation.Simulation;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.metric.Period;
import org.entente.simulation.plan.Sampling;
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
    private static final SimulationPlan PLAN = SimulationPlan.withDefaults()
            .withSampling(Sampling.RANDOM)
            .withPaths(512)
            .withThreads(1);

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

    /** 0.1 pounds a month are 0.2, 0.4, 0.8 and 1.6; the month's compute of 1 is 0.0625 pounds then. */
    @Test
    void commitment_scheduleInACurrency_isBoughtAtTheMonthsRate() {
        pound("""
                { spend: { kind: spend-commitment, buyer: maker, cloud: gamma, total: 0.4, from: 2026-01,
                           until: 2026-04, true-up: monthly, currency: GBP } }
                """)
                .expect("floor.gamma", 0.2, 0.4, 0.8, 1.6)
                .expect("spend.gamma", 0.2, 0.4, 0.8, 1)
                .expect("bought.spend", 0.1, 0.1, 0.1, 0.0625)
                .expect("shortfall.spend.in-currency", 0, 0, 0, 0.0375)
                .expect("shortfall.spend", 0, 0, 0, 0.6) // 0.0375 * 16
                .expect("balance.spend", 0, 0, 0, 0);
    }

    /** In April the needs are 0.1 * 16 and 0.1, so that of the spend of 1 one has 1.6/1.7 and the other 0.1/1.7. */
    @Test
    void commitments_inSeveralCurrencies_divideTheSpendByTheWorthOfTheirNeeds() {
        String spend = "kind: spend-commitment, buyer: maker, cloud: gamma, total: 0.4, from: 2026-01, until: 2026-04";
        pound("{ one: { " + spend + ", currency: GBP }, other: { " + spend + " } }")
                .expect("spend.gamma", 0.3, 0.5, 0.9, 1)
                .expect("bought.one", 0.1, 0.1, 0.1, 1 / 17.0) // 1.6/1.7 / 16
                .expect("bought.other", 0.1, 0.1, 0.1, 1 / 17.0);
    }

    /**
     * The pound is worth 16, and halves in a month. January's 1 is 0.0625 of the 0.1 pounds that are due. In May 0.2
     * buys 0.2 pounds, 0.1 above the schedule: 0.0375 draws on the credit of January.
     */
    @Test
    void commitment_creditAndDiscountInACurrency_areWorthTheRateOfTheirMonth() {
        Worked.with("""
                currencies: { GBP: { rate: 16, drift: -0.999755859375 } }
                terms:
                  spend: { kind: spend-commitment, buyer: maker, cloud: gamma, total: 0.6, from: 2026-01,
                           until: 2026-06, true-up: monthly, shortfall: credit, credit-months: 6, discount: 0.5,
                           currency: GBP }
                """)
                .expect("shortfall.spend", 0.6, 0, 0, 0, 0) // 0.0375 * 16
                .expect("prepaid.spend", 0.0375, 0.0375, 0.0375, 0.0375, 0)
                .expect("credit.spend", 0, 0, 0, 0, 0.0375)
                .expect("discount.spend", 0.5, 0.4, 0.2, 0.1, 0.08125); // 0.5 * (0.2 - 0.0375) in May
    }

    /** Tiers and the fee count pounds: 0.1 a month; in March the rest is 0.2, and half of it is worth 0.8. */
    @Test
    void commitment_tiersAndFeeInACurrency_countInIt() {
        Map<String, String> stop = Map.of("stop", "2026-03");
        Worked.with(POUND + """
                        events: { stop: { hazard: 0.1 } }
                        terms:
                          spend: { kind: spend-commitment, buyer: maker, cloud: gamma, total: 0.4, from: 2026-01,
                                   until: 2026-04, true-up: monthly, ends-on: stop, termination-fee: 0.5,
                                   discount: { tiers: { steps: [ { above: 0, rate: 0.1 }, { above: 0.15, rate: 0.5 } ] } },
                                   currency: GBP }
                        """, stop)
                .expect("discount.spend", 0.02, 0.12, 0) // 2 * 0.1 * 0.1; 4 * (0.05 * 0.1 + 0.05 * 0.5)
                .expect("fee.spend", 0, 0, 0.8, 0); // 0.5 * 0.2 * 8
    }

    /** Sales of 0.8 a month are 9.6 a year, so the stake is worth 0.5 * 2 * 9.6. */
    @Test
    void stake_costAndStrikeInACurrency_areConvertedWhenItIsBoughtAndValued() {
        pound("""
                { stake: { kind: equity-stake, holder: seller, fraction: 0.5, multiple: 2, from: 2026-02, cost: 3,
                           strike: 1, realised: { at: 2026-03 }, currency: GBP } }
                """)
                .expect("cost.stake", 0, 12, 0) // 3 * 4
                .expect("equity.stake", 0, 0, 1.6, 0); // 9.6 - 1 * 8
    }

    @Test
    void stake_currencyWithoutAnAmount_isRefused() {
        assertThatThrownBy(() -> pound(
                        "{ stake: { kind: equity-stake, holder: seller, fraction: 0.5, multiple: 2, currency: GBP } }"))
                .hasMessageContaining("currency must stand beside cost or strike");
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

    @Test
    void share_constantRate_paysWhatOneWithoutACurrencyPays() {
        law(
                (scale, currency) -> """
                terms:
                  share: { kind: revenue-share, payer: maker, payee: seller, rate: { uniform: { min: 0.1, max: 0.6 } },
                           deferral: { fraction: 0.3, months: 5 }, cap: %s%s }
                """.formatted(2 / scale, currency),
                Set.of(Metrics.shareCumulative("share"), Metrics.shareAccrued("share")));
    }

    @Test
    void commitment_constantRate_paysWhatOneWithoutACurrencyPays() {
        law(
                (scale, currency) -> """
                events: { stop: { hazard: 0.5 } }
                compute: { training: { volatility: 0.5 } }
                terms:
                  spend: { kind: spend-commitment, buyer: maker, cloud: alpha, from: 2026-01, until: 2027-03,
                           total: { uniform: { min: %s, max: %s } }, true-up: monthly, shortfall: credit,
                           credit-months: 6, ends-on: stop, termination-fee: 0.3,
                           discount: { tiers: { steps: [ { above: 0, rate: 0.1 }, { above: %s, rate: 0.4 } ] } }%s }
                  other: { kind: spend-commitment, buyer: maker, cloud: alpha, from: 2026-02, until: 2026-12, total: 2 }
                """.formatted(6 / scale, 18 / scale, 3 / scale, currency),
                Set.of(Metrics.balance("spend"), Metrics.prepaid("spend"), Metrics.remaining("spend")));
    }

    @Test
    void stake_constantRate_isWorthWhatOneWithoutACurrencyIs() {
        law((scale, currency) -> """
                terms:
                  stake: { kind: equity-stake, holder: seller, fraction: 0.2, from: 2026-03, cost: %s, strike: %s,
                           multiple: { uniform: { min: 1, max: 5 } }%s }
                """.formatted(1 / scale, 4 / scale, currency), Set.of());
    }

    /**
     * Asserts that terms in a currency at a rate of 1 give the same bits as terms without one, and that at a rate of 4,
     * with their amounts divided by 4, nothing changes but rounding, and the unit of what is in the {@code books}.
     */
    private static void law(BiFunction<Double, String, String> terms, Set<Metric> books) {
        String pound = ", currency: GBP";
        Map<Outcome, Summary> plain = summaries(terms.apply(1.0, ""));
        Map<Outcome, Summary> atOne = summaries("currencies: { GBP: { rate: 1 } }\n" + terms.apply(1.0, pound));
        Map<Outcome, Summary> atFour = summaries("currencies: { GBP: { rate: 4 } }\n" + terms.apply(4.0, pound));
        assertThat(plain.keySet().stream().map(Outcome::metric)).containsAll(books);
        plain.forEach((outcome, summary) -> {
            assertThat(atOne.get(outcome)).as("%s", outcome).isEqualTo(summary);
            double mean = Maps.require(atFour, outcome).mean() * (books.contains(outcome.metric()) ? 4 : 1);
            assertThat(mean).as("%s", outcome).isCloseTo(summary.mean(), within(1e-9));
        });
    }

    private static Map<Outcome, Summary> summaries(String text) {
        return results(Worked.scenario(text)).summaries();
    }
}
