package org.entente.simulation.step;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** MODEL 9, worked by hand: discounts on what is spent under a commitment; alpha gets 0.5 of compute, 1 a month. */
class DiscountTest {

    private static final String TIERS = "steps: [{ above: 0, rate: 0.04 }, { above: 1.25, rate: 0.1 }]";

    private static Worked promise(String keys, Map<String, String> events) {
        return Worked.with("""
                        horizon: { to: 2027-12 }
                        events:
                          boom: { hazard: 0.1, effects: { compute.training: { multiply: 4 } } }
                          start: { hazard: 0.1 }
                        terms:
                          promise: { kind: spend-commitment, buyer: maker, cloud: alpha, %s }
                        """.formatted(keys), events);
    }

    @Test
    void discount_flat_isBorneByTheOwnerAndCountsAtListPrices() {
        promise("total: 4.8, from: 2026-01, until: 2027-12, discount: 0.1", Map.of())
                .expect("spend.alpha", 0.5, 0.5)
                .expect("discount.promise", 0.05, 0.05) // 0.1 * 0.5
                .expect("balance.promise", -0.3, -0.6) // 0.2 - 0.5
                .expect("contribution", 0.8 - 1 + 0.05)
                .expect("gain.maker.clouds", -1 + 0.05)
                .expect("gain.seller", 0.4 * 0.5 - 0.05);
    }

    @Test
    void discount_onAShortfall_isNone() {
        promise("total: 31.2, from: 2026-01, until: 2027-12, true-up: monthly, discount: 0.1", Map.of())
                .expect("shortfall.promise", 0.3, 0.3)
                .expect("discount.promise", 0.1, 0.1); // 0.1 * 1
    }

    /** 1 is spent by February and 1.5 by March: half of March lies above 1.25. */
    @Test
    void discount_tierCrossedInMidMonth_splitsTheMonth() {
        promise("total: 4.8, from: 2026-01, until: 2027-12, discount: { tiers: { " + TIERS + " } }", Map.of())
                .expect("discount.promise", 0.02, 0.02, 0.035, 0.05) // 0.25 * 0.04 + 0.25 * 0.1
                .expectIn("2026-12", "discount.promise", 0.05)
                .expectIn("2027-01", "discount.promise", 0.02) // a new year
                .expectIn("2027-03", "discount.promise", 0.035);
    }

    @Test
    void discount_tiersInTotal_countOnFromYearToYear() {
        promise(
                        "total: 4.8, from: 2026-01, until: 2027-12, discount: { tiers: { by: total, " + TIERS + " } }",
                        Map.of())
                .expect("discount.promise", 0.02, 0.02, 0.035, 0.05)
                .expectIn("2027-01", "discount.promise", 0.05);
    }

    @Test
    void discount_tiersByContractYear_beginAnewOnTheAnniversary() {
        promise(
                        "total: 4.8, from: 2025-05, until: 2027-04, year: contract, discount: { tiers: { " + TIERS
                                + " } }",
                        Map.of())
                .expect("discount.promise", 0.02, 0.02, 0.035, 0.05, 0.02, 0.02, 0.035)
                .expectIn("2027-05", "discount.promise", 0); // the term is over
        promise(
                        "total: 4.8, from: 2026-01, until: 2027-12, year: contract, begins-on: start,"
                                + " discount: { tiers: { " + TIERS + " } }",
                        Map.of("start", "2026-03"))
                .expect("discount.promise", 0, 0, 0.02, 0.02, 0.035, 0.05)
                .expectIn("2027-02", "discount.promise", 0.05)
                .expectIn("2027-03", "discount.promise", 0.02);
    }

    /** 1.3 a month is asked for; of the 2 that are spent from March on 0.6 draw on the credit, in one month. */
    @Test
    void discount_spendThatDrawsOnACredit_hasNone() {
        promise(
                        "total: 31.2, from: 2026-01, until: 2027-12, true-up: monthly, discount: 0.1,"
                                + " shortfall: credit, credit-months: 6",
                        Map.of("boom", "2026-03"))
                .expect("credit.promise", 0, 0, 0.6, 0)
                .expect("discount.promise", 0.1, 0.1, 0.14, 0.2); // 0.1 * (2 - 0.6)
    }
}
