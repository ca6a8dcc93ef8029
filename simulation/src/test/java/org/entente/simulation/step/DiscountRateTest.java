package org.entente.simulation.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.entente.model.Maps;
import org.entente.simulation.kernel.OutcomeBlock;
import org.entente.simulation.metric.GainSource;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.metric.Period;
import org.junit.jupiter.api.Test;

/** Discount rates of parties (MODEL 11), worked by hand. The scenario's rate is 0, the seller's 21 %. */
class DiscountRateTest {

    /** The outcomes with a fee from the developer to the seller; the approval comes in June. */
    private static OutcomeBlock outcomes(String rate, String fee) {
        OutcomeBlock found =
                new OutcomeBlock(Compiler.medians(Worked.scenario("""
                        parties: { %s }
                        events: { approval: { hazard: 0.1 } }
                        terms:
                          fee: { kind: payment, payer: maker, payee: seller, %s }
                          share: { kind: revenue-share, payer: maker, payee: seller, rate: 0.1 }
                        """.formatted(rate, fee)), Map.of("approval", 5)));
        found.run(0, 1);
        return found;
    }

    private static double npv(OutcomeBlock found, Metric metric) {
        return found.column(Maps.require(found.outcomes(0), new Outcome(metric, Period.NPV)))[0];
    }

    /** At the end of June half a year has passed: 1.1 / 1.21^(1/2) = 1. The fee itself is at the scenario's rate. */
    @Test
    void npv_ofAPartyWithARate_isAtIts() {
        OutcomeBlock found = outcomes("seller: { discount-rate: 0.21 }", "amount: 1.1, at: 2026-06");
        assertThat(npv(found, Metrics.gain("seller", GainSource.PAYMENTS))).isCloseTo(1, within(1e-12));
        assertThat(npv(found, Metrics.payment("fee"))).isCloseTo(1.1, within(1e-12));
        assertThat(npv(found, Metrics.gain("maker", GainSource.PAYMENTS))).isCloseTo(-1.1, within(1e-12));
    }

    /** A year after June, a year and a half has passed: 1.331 / 1.21^(3/2) = 1. */
    @Test
    void npv_afterTheHorizon_isAtThePartysRate() {
        OutcomeBlock found = outcomes("seller: { discount-rate: 0.21 }", "amount: 1.331, on: approval, delay: 12");
        assertThat(npv(found, Metrics.gain("seller", GainSource.PAYMENTS))).isCloseTo(1, within(1e-12));
        assertThat(npv(found, Metrics.payment("fee"))).isCloseTo(1.331, within(1e-12));
    }

    /** -1.1 / 1.21^(1/2) = -1; the contribution is the developer's gain. */
    @Test
    void npv_ofTheDeveloper_isThatOfTheContribution() {
        OutcomeBlock found = outcomes("maker: { discount-rate: 0.21 }", "amount: 1.1, at: 2026-06");
        assertThat(npv(found, Metrics.gain("maker", GainSource.PAYMENTS))).isCloseTo(-1, within(1e-12));
        assertThat(npv(found, Metrics.CONTRIBUTION))
                .isEqualTo(npv(found, Metrics.gain("maker")))
                .isNotEqualTo(npv(outcomes("", "amount: 1.1, at: 2026-06"), Metrics.CONTRIBUTION));
        assertThat(npv(found, Metrics.gain("seller", GainSource.PAYMENTS))).isCloseTo(1.1, within(1e-12));
    }
}
