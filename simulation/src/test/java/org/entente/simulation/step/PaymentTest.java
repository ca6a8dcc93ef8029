package org.entente.simulation.step;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** MODEL 16, worked by hand. The horizon is 2026; the developer's revenue is 0.8 a month and compute 1. */
class PaymentTest {

    /** A payment of 0.6 from the developer to the seller. */
    private static Worked payment(String keys, Map<String, String> events) {
        return Worked.with("""
                        events: { approval: { hazard: 0.1 }, merger: { hazard: 0.1 } }
                        terms: { fee: { kind: payment, payer: maker, payee: seller, amount: 0.6, %s } }
                        """.formatted(keys), events);
    }

    @Test
    void advance_at_paysOnceAndBothSidesHoldIt() {
        payment("at: 2026-02", Map.of())
                .expect("payment.fee", 0, 0.6, 0)
                .expect("contribution", -0.2, -0.8, -0.2) // 0.8 - 1, less 0.6
                .expect("gain.maker", -0.2, -0.8, -0.2)
                .expect("gain.seller", 0.2, 0.8, 0.2); // 0.4 of half of compute, and 0.6
    }

    @Test
    void advance_betweenOtherParties_leavesTheDeveloperAsItIs() {
        Worked.with("terms: { fee: { kind: payment, payer: rival, payee: seller, amount: 0.6, at: 2026-01 } }")
                .expect("contribution", -0.2)
                .expect("gain.rival", 0.06 - 0.6) // 0.2 of 0.3 of compute
                .expect("gain.seller", 0.2 + 0.6);
    }

    @Test
    void advance_toTheDeveloper_raisesItsContribution() {
        Worked.with("terms: { fee: { kind: payment, payer: rival, payee: maker, amount: 0.6, at: 2026-01 } }")
                .expect("contribution", -0.2 + 0.6)
                .expect("gain.rival", 0.06 - 0.6);
    }

    @Test
    void advance_onAnEvent_paysInItsMonthOrAfterTheDelay() {
        payment("on: approval", Map.of("approval", "2026-02")).expect("payment.fee", 0, 0.6, 0, 0);
        payment("on: approval, delay: 2", Map.of("approval", "2026-02")).expect("payment.fee", 0, 0, 0, 0.6, 0);
        payment("on: approval", Map.of()).expect("payment.fee", 0, 0, 0, 0);
    }

    @Test
    void advance_onTheFirstOfTwoEvents_paysOnce() {
        payment("on: [approval, merger]", Map.of("approval", "2026-04", "merger", "2026-02"))
                .expect("payment.fee", 0, 0.6, 0, 0, 0);
    }

    @Test
    void advance_onAnEventAfterTheTerm_paysNothing() {
        payment("on: approval, until: 2026-03", Map.of("approval", "2026-04")).expect("payment.fee", 0, 0, 0, 0, 0);
        payment("on: approval, ends-on: merger", Map.of("approval", "2026-04", "merger", "2026-02"))
                .expect("payment.fee", 0, 0, 0, 0, 0);
    }

    @Test
    void advance_onAnEventWithinTheTerm_paysThoughTheTermIsOverAfterTheDelay() {
        payment("on: approval, delay: 2, until: 2026-03", Map.of("approval", "2026-03"))
                .expect("payment.fee", 0, 0, 0, 0, 0.6);
    }

    @Test
    void advance_everyQuarter_countsFromTheFirstMonthInForce() {
        payment("every: quarter, from: 2026-02, until: 2026-08", Map.of())
                .expect("payment.fee", 0, 0.6, 0, 0, 0.6, 0, 0, 0.6, 0, 0, 0);
    }

    @Test
    void advance_everyMonth_paysUntilTheEventThatEndsIt() {
        payment("every: month, ends-on: merger", Map.of("merger", "2026-03")).expect("payment.fee", 0.6, 0.6, 0, 0);
    }

    @Test
    void advance_everyQuarterBegunByAnEvent_countsFromItsMonth() {
        payment("every: quarter, begins-on: approval", Map.of("approval", "2026-03"))
                .expect("payment.fee", 0, 0, 0.6, 0, 0, 0.6, 0, 0, 0.6, 0, 0, 0.6);
    }

    @Test
    void advance_escalation_raisesTheAmountOnEachAnniversary() {
        payment("every: quarter, from: 2024-05, escalation: 0.1", Map.of())
                // May 2026 is the second anniversary: 0.6 * 1.1 before, 0.6 * 1.21 from then on
                .expect("payment.fee", 0, 0.66, 0, 0, 0.726, 0, 0, 0.726);
    }

    @Test
    void advance_onCombinedEvents_paysWithTheFirstOrTheLastOfThem() {
        String text = """
                events:
                  approval: { hazard: 0.1 }
                  merger: { hazard: 0.1 }
                  both: { all: [approval, merger] }
                  either: { any: [merger, both] }
                terms:
                  a: { kind: payment, payer: maker, payee: seller, amount: 0.6, on: both }
                  b: { kind: payment, payer: maker, payee: seller, amount: 0.2, on: either }
                """;
        Worked.with(text, Map.of("approval", "2026-04", "merger", "2026-02"))
                .expect("payment.a", 0, 0, 0, 0.6, 0)
                .expect("payment.b", 0, 0.2, 0, 0, 0);
        Worked.with(text, Map.of("approval", "2026-04")).expect("payment.a", 0, 0, 0, 0, 0);
    }
}
