package org.entente.simulation.step;

import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The bases and rates of MODEL 7, worked by hand. Sales a month are 0.5 direct, 0.3 in the seller's shop, and 0.6 · 0.2
 * = 0.12 of the rival's demand, which turns to the direct channel.
 */
class ShareRateTest {

    /** The direct channel: 0.5 + 0.6 · 0.2. */
    private static final double DIRECT = 0.62;

    /** What the seller keeps: 0.4 · 0.3. */
    private static final double KEPT = 0.12;

    /** What the developer receives: 0.62 + 0.6 · 0.3. */
    private static final double REVENUE = 0.8;

    private static Worked share(String keys) {
        return share(keys, Map.of());
    }

    private static Worked share(String keys, Map<String, String> events) {
        return Worked.with("""
                        horizon: { from: 2026-01, to: 2027-12 }
                        events: { merger: { hazard: 0.1 } }
                        terms:
                          resale: { kind: distribution, distributor: seller, take: 0.4 }
                          cut: { kind: revenue-share, %s }
                        """.formatted(keys), events);
    }

    @Test
    void share_ofAnOwner_isAPartOfWhatItKeepsInItsChannel() {
        share("payer: seller, payee: rival, rate: 0.5")
                .expect("share.cut.base", KEPT, KEPT)
                .expect("share.cut", 0.06, 0.06) // 0.5 · 0.12
                .expect("gain.seller", 0.12 - 0.06 + 0.2) // kept, less the share, and 0.4 of half of compute
                .expect("gain.rival", 0.06 + 0.06) // the share, and 0.2 of 0.3 of compute
                .expect("contribution", REVENUE - 1);
    }

    @Test
    void share_toTheDeveloper_raisesItsContribution() {
        share("payer: seller, payee: maker, rate: 0.5")
                .expect("contribution", REVENUE - 1 + 0.06)
                .expect("gain.maker", REVENUE - 1 + 0.06)
                .expect("gain.seller", 0.12 - 0.06 + 0.2);
    }

    @Test
    void share_ofSales_countsWhatCustomersPay() {
        share("payer: maker, payee: rival, rate: 0.1, base: sales")
                .expect("share.cut.base", DIRECT + 0.3)
                .expect("share.cut", 0.092);
        share("payer: seller, payee: rival, rate: 0.1, base: sales, channels: [shop]")
                .expect("share.cut", 0.03) // 0.1 · 0.3
                .expect("gain.seller", 0.12 - 0.03 + 0.2);
    }

    @Test
    void share_ofRevenueByAnOwner_countsWhatTheDeveloperReceives() {
        share("payer: seller, payee: rival, rate: 0.1, base: revenue")
                .expect("share.cut.base", REVENUE)
                .expect("share.cut", 0.08)
                .expect("contribution", REVENUE - 1);
    }

    @Test
    void share_ratesByMonth_countFromTheirMonthsOnAndTheFirstBefore() {
        share("payer: maker, payee: seller, rate: { 2026-03: 0.1, 2026-05: 0.2 }")
                .expect("share.cut.rate", 0.1, 0.1, 0.1, 0.1, 0.2, 0.2)
                .expect("share.cut", 0.08, 0.08, 0.08, 0.08, 0.16, 0.16);
        share("payer: maker, payee: seller, rate: { 2020-03: 0.1, 2025-05: 0.2 }")
                .expect("share.cut", 0.16, 0.16);
    }

    private static final String TIERS =
            "payer: maker, payee: seller, rate: { tiers: { by: %s, steps: [ { above: 0, rate: 0.1 }, "
                    + "{ above: 2, rate: 0.25 }, { above: 9, rate: 0.5 } ] } }";

    @Test
    void share_tierCrossedInMidMonth_paysMarginally() {
        share(TIERS.formatted("total"))
                .expect("share.cut.counted", 0.8, 1.6, 2.4, 3.2)
                .expect("share.cut", 0.08, 0.08, 0.04 + 0.1, 0.2) // 0.1 · 0.4 + 0.25 · 0.4; 0.25 · 0.8
                .expectIn("2026-11", "share.cut", 0.2) // from 8 to 8.8
                .expectIn("2026-12", "share.cut", 0.05 + 0.3) // 0.25 · 0.2 + 0.5 · 0.6
                .expectIn("2027-01", "share.cut", 0.4);
    }

    @Test
    void share_tiersByYear_countAnewEachYear() {
        share(TIERS.formatted("year"))
                .expectIn("2026-12", "share.cut.counted", 9.6)
                .expectIn("2027-01", "share.cut.counted", 0.8)
                .expectIn("2027-01", "share.cut", 0.08)
                .expectIn("2027-03", "share.cut", 0.14);
    }

    @Test
    void share_tiersByContractYear_countAnewFromTheMonthOfTheEvent() {
        share(TIERS.formatted("year") + ", year: contract, begins-on: merger", Map.of("merger", "2026-03"))
                .expect("share.cut", 0, 0, 0.08, 0.08, 0.14, 0.2)
                .expectIn("2027-02", "share.cut.counted", 9.6)
                .expectIn("2027-03", "share.cut.counted", 0.8);
    }

    @Test
    void share_tiersOfATermThatIsOver_countNoMore() {
        share(TIERS.formatted("total") + ", until: 2026-02").expect("share.cut.counted", 0.8, 1.6, 1.6, 1.6);
        share(TIERS.formatted("total") + ", ends-on: merger", Map.of("merger", "2026-02"))
                .expect("share.cut.counted", 0.8, 0.8, 0.8)
                .expect("share.cut", 0.08, 0, 0);
    }

    @Test
    void share_tiersUnderACap_payTheRoomThatIsLeft() {
        share(TIERS.formatted("total") + ", cap: 0.25").expect("share.cut", 0.08, 0.08, 0.09, 0);
    }
}
