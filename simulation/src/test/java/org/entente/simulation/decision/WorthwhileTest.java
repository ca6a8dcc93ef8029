package org.entente.simulation.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.entente.model.Scenario;
import org.entente.simulation.Simulation;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Period;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.Summary;
import org.entente.simulation.results.WorthwhileDecision;
import org.entente.simulation.step.Worked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Decisions of MODEL 10 that are taken where they are worthwhile. The investor pays a price for half of one month's
 * revenue, whose mean is 0.8; revenue is a lognormal martingale of volatility σ.
 */
class WorthwhileTest {

    private static final SimulationPlan PLAN = SimulationPlan.withDefaults()
            .withSampling(Sampling.RANDOM)
            .withPaths(8_192)
            .withThreads(1);

    /** The world in which {@code event} makes the investor pay the price and receive the month's revenue. */
    private static Scenario investment(String event, double price, double volatility) {
        return Worked.scenario(
                """
                name: %s
                horizon: { from: 2026-01, to: 2027-03 }
                parties: { investor: {} }
                products: { app: { demand: { volatility: %s } } }
                events:
                  invest: %s
                  over: { when: { metric: share.income, over: 1, at-least: 1e-9 } }
                terms:
                  price: { kind: payment, payer: investor, payee: maker, amount: %s, on: invest }
                  income:
                    { kind: revenue-share, payer: maker, payee: investor, rate: 0.5, begins-on: invest, ends-on: over }
                """.formatted(event.startsWith("{ date") ? "always" : "option", volatility, event, price));
    }

    private static Scenario option(String at, double price, double volatility) {
        return investment("{ decided-by: investor, at: " + at + ", when: worthwhile }", price, volatility);
    }

    private static Results run(Scenario scenario) {
        return Simulation.of(List.of(scenario)).run(PLAN);
    }

    private static Summary gain(Results results) {
        return results.scenarios()
                .get(0)
                .summary(Metrics.gain("investor"), Period.NPV)
                .orElseThrow();
    }

    /** Black and Scholes (1973) without interest: the price of a call on a martingale. */
    private static double call(double forward, double strike, double deviation) {
        double d = Math.log(forward / strike) / deviation + deviation / 2;
        NormalDistribution normal = new NormalDistribution();
        return forward * normal.cumulativeProbability(d) - strike * normal.cumulativeProbability(d - deviation);
    }

    /**
     * The decision is in January 2027, so what is known is revenue after 11 months: the deviation of its logarithm is
     * σ √(11/12). Errors are four standard errors, and a ten-thousandth for a rule that is not exact.
     */
    @ParameterizedTest
    @CsvSource({"0.4, 0.3", "0.36, 0.3", "0.5, 0.6"})
    void run_callOnOneLognormalQuantity_isWorthWhatBlackAndScholesSay(double price, double volatility) {
        Results results = run(option("2027-01", price, volatility));
        double expected = call(0.4, price, volatility * Math.sqrt(11 / 12.0));
        Summary gain = gain(results);
        assertThat(gain.mean()).isCloseTo(expected, within(4 * gain.standardError() + 1e-4));
        WorthwhileDecision decision = results.decisions().get(0);
        assertThat(decision.overNever().mean())
                .isCloseTo(expected, within(4 * decision.overNever().standardError() + 1e-4));
        assertThat(decision.overFixed().mean())
                .isCloseTo(
                        expected - Math.max(0, 0.4 - price),
                        within(4 * decision.overFixed().standardError() + 1e-4));
    }

    /** To wait is worth something and costs nothing, so the call of several months is that of the last. */
    @Test
    void run_callOfSeveralMonths_isWorthThatOfTheLast() {
        Results results = run(option("[2026-04, 2026-09, 2027-01]", 0.4, 0.4));
        double expected = call(0.4, 0.4, 0.4 * Math.sqrt(11 / 12.0));
        Summary gain = gain(results);
        assertThat(gain.mean()).isCloseTo(expected, within(4 * gain.standardError() + 5e-4));
        assertThat(results.decisions().get(0).months().get(0).taken().value()).isLessThan(0.05);
    }

    @ParameterizedTest
    @CsvSource({"0.2, 0.3", "0.39, 0.1", "0.41, 0.1", "0.9, 0.5"})
    void run_anyPrice_isNeverWorthLessThanTheBetterOfAlwaysAndNever(double price, double volatility) {
        Summary option = gain(run(option("2026-09", price, volatility)));
        Summary always = gain(run(investment("{ date: 2026.7 }", price, volatility)));
        assertThat(option.mean()).isGreaterThan(Math.max(0, always.mean()) - 4 * option.standardError());
    }

    @Test
    void run_samePlan_hasTheSameRuleWithAnyThreadsAndBesideOthers() {
        Scenario option = option("[2026-09, 2027-01]", 0.4, 0.4);
        Results alone = run(option);
        Results others = Simulation.of(List.of(investment("{ date: 2026.7 }", 0.4, 0.4), option))
                .run(PLAN.withThreads(2));
        assertThat(others.decisions()).isEqualTo(alone.decisions());
        assertThat(others.scenarios().get(1)).isEqualTo(alone.scenarios().get(0));
    }

    /** What does not concern the decider is never worthwhile to it. */
    @Test
    void run_decisionWithoutEffectOnTheDecider_isNotTaken() {
        Scenario scenario = Worked.scenario("""
                parties: { investor: {} }
                products: { app: { demand: { volatility: 0.4 } } }
                events: { invest: { decided-by: investor, at: 2026-06, when: worthwhile } }
                """);
        assertThat(run(scenario).decisions().get(0).months().get(0).taken().count())
                .isZero();
    }

    /** y = 2 + 3 a - b exactly; c = a + b says nothing new, and d is constant. */
    @Test
    void fit_inputsThatFollowFromOthers_areLeftOut() {
        double[] a = {1, 2, 3, 4, 5, 6};
        double[] b = {2, 1, 4, 3, 6, 5};
        double[] c = {3, 3, 7, 7, 11, 11};
        double[] d = {7, 7, 7, 7, 7, 7};
        double[] y = {3, 7, 7, 11, 11, 15};
        LeastSquares fit = LeastSquares.fit(new double[][] {a, b, c, d}, y, 6);
        assertThat(fit.constant()).isCloseTo(2, within(1e-12));
        assertThat(fit.coefficients().get(0)).isCloseTo(3, within(1e-12));
        assertThat(fit.coefficients().get(1)).isCloseTo(-1, within(1e-12));
        assertThat(fit.coefficients().get(2)).isZero();
        assertThat(fit.coefficients().get(3)).isZero();
        assertThat(fit.rSquared()).isCloseTo(1, within(1e-12));
    }
}
