package org.entente.simulation.step;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** MODEL 7, worked by hand. Without licences all of the shop's and the store's demand is closed to them. */
class RevenueShareTest {

    /** Revenue a month: 0.5 direct, and 0.6 of the closed 0.5 diverted to it, is 0.8. */
    private static final double REVENUE = 0.8;

    private static Worked share(String more) {
        return Worked.with(
                "terms: { cut: { kind: revenue-share, payer: maker, payee: seller, rate: 0.25" + more + " } }");
    }

    @Test
    void advance_withoutCap_paysRateTimesRevenue() {
        share("")
                .expect("revenue", REVENUE, REVENUE) // 0.5 + 0.6 * 0.5
                .expect("share.cut", 0.2, 0.2, 0.2) // 0.25 * 0.8
                .expect("share.cut.cumulative", 0.2, 0.4, 0.6)
                .expect("cap.cut", Double.POSITIVE_INFINITY);
    }

    @Test
    void advance_capReachedMidMonth_paysTheRoomThatIsLeft() {
        share(", cap: 0.5")
                .expect("share.cut.due", 0.2, 0.2, 0.2, 0.2)
                .expect("share.cut.room", 0.5, 0.3, 0.1, 0)
                .expect("share.cut", 0.2, 0.2, 0.1, 0) // 0.5 - 0.4 is left in the third month
                .expect("share.cut.cumulative", 0.2, 0.4, 0.5, 0.5)
                .expectIn("2026-12", "cap.cut", 2);
    }

    @Test
    void advance_alreadyPaid_countsAgainstTheCap() {
        share(", cap: 0.5, already-paid: 0.45")
                .expect("share.cut", 0.05, 0, 0) // 0.5 - 0.45
                .expect("share.cut.cumulative", 0.5, 0.5)
                .expectIn("2026-12", "cap.cut", 0);
    }

    @Test
    void advance_moreThanTheCapAlreadyPaid_paysNothingBack() {
        share(", cap: 0.5, already-paid: 0.7")
                .expect("share.cut", 0, 0)
                .expect("share.cut.cumulative", 0.7, 0.7)
                .expectIn("2026-12", "cap.cut", 0);
    }

    @Test
    void advance_capOfZero_isReachedAtOnce() {
        share(", cap: 0").expect("share.cut", 0, 0).expectIn("2026-12", "cap.cut", 0);
    }

    @Test
    void advance_deferral_paysThePartLaterAndNothingFromBeforeTheHorizon() {
        share(", deferral: { fraction: 0.25, months: 2 }")
                .expect("share.cut.accrued", 0.2, 0.2, 0.2, 0.2)
                .expect("share.cut", 0.15, 0.15, 0.2, 0.2); // 0.75 * 0.2, then + 0.25 * 0.2 from two months ago
    }

    @Test
    void advance_deferralAfterTheEnd_paysTheDeferredPart() {
        share(", until: 2026-02, deferral: { fraction: 0.25, months: 2 }")
                .expect("share.cut.accrued", 0.2, 0.2, 0, 0, 0)
                .expect("share.cut", 0.15, 0.15, 0.05, 0.05, 0); // 0.25 * 0.2, twice
    }

    @Test
    void advance_deferralUnderACap_defersOnlyWhatAccrues() {
        share(", cap: 0.3, deferral: { fraction: 0.5, months: 1 }")
                .expect("share.cut.accrued", 0.2, 0.1, 0, 0)
                .expect("share.cut", 0.1, 0.15, 0.05, 0); // 0.5*0.2; 0.5*0.1 + 0.5*0.2; 0.5*0.1
    }

    @Test
    void advance_outsideItsDates_paysNothing() {
        share(", from: 2026-02, until: 2026-03").expect("share.cut", 0, 0.2, 0.2, 0);
    }

    @Test
    void advance_endsOnAnEvent_paysUntilTheMonthOfTheEvent() {
        Worked.with("""
                        events: { breakthrough: { hazard: 0.1 } }
                        terms: { cut: { kind: revenue-share, payer: maker, payee: seller, rate: 0.25, ends-on: breakthrough } }
                        """, Map.of("breakthrough", "2026-03")).expect("share.cut", 0.2, 0.2, 0, 0);
    }

    @Test
    void advance_endsOnAnEventThatNeverHappens_goesOn() {
        Worked.with("""
                        events: { breakthrough: { hazard: 0.1 } }
                        terms: { cut: { kind: revenue-share, payer: maker, payee: seller, rate: 0.25, ends-on: breakthrough } }
                        """).expect("share.cut", 0.2, 0.2, 0.2);
    }

    /** A share that {@code keys} begin or end on events, of which {@code months} says when they happen. */
    private static Worked onEvents(String keys, Map<String, String> months) {
        return Worked.with("""
                        events: { breakthrough: { hazard: 0.1 }, merger: { hazard: 0.1 } }
                        terms: { cut: { kind: revenue-share, payer: maker, payee: seller, rate: 0.25, %s } }
                        """.formatted(keys), months);
    }

    @Test
    void advance_beginsOnAnEvent_paysFromTheMonthOfTheEventOn() {
        onEvents("begins-on: merger", Map.of("merger", "2026-03")).expect("share.cut", 0, 0, 0.2, 0.2);
    }

    @Test
    void advance_beginsOnAnEventThatNeverHappens_neverPays() {
        onEvents("begins-on: merger", Map.of()).expect("share.cut", 0, 0, 0, 0);
    }

    @Test
    void advance_beginsAndEndsOnOneEvent_isNeverInForce() {
        onEvents("begins-on: merger, ends-on: merger", Map.of("merger", "2026-02"))
                .expect("share.cut", 0, 0, 0, 0);
    }

    @Test
    void advance_endsOnTheFirstOfTwoEvents_paysUntilTheEarlier() {
        onEvents("ends-on: [breakthrough, merger]", Map.of("breakthrough", "2026-04", "merger", "2026-02"))
                .expect("share.cut", 0.2, 0, 0, 0);
    }

    @Test
    void advance_notice_delaysTheEndByItsMonths() {
        onEvents("ends-on: merger, notice: 2", Map.of("merger", "2026-02"))
                .expect("share.cut", 0.2, 0.2, 0.2, 0); // January, then the two months of notice
    }

    @Test
    void advance_datesAndEvents_bothMustHold() {
        onEvents("from: 2026-03, begins-on: merger, until: 2026-04", Map.of("merger", "2026-02"))
                .expect("share.cut", 0, 0, 0.2, 0.2, 0);
    }

    @Test
    void advance_chosenChannelsAndProducts_countsTheirRevenueOnly() {
        Worked.with("""
                        products:
                          game: { demand: { kind: plan, points: { 2026-01: 24 }, volatility: 0 } }
                        terms:
                          resale: { kind: distribution, distributor: seller, products: [app], take: 0.4 }
                          cut: { kind: revenue-share, payer: maker, payee: rival, rate: 0.5, products: [app], channels: [shop] }
                        """)
                .expect("revenue.game", 2) // 24 / 12, sold direct
                .expect("revenue.app.shop", 0.18) // (1 - 0.4) * 0.3
                .expect("share.cut.base", 0.18)
                .expect("share.cut", 0.09); // 0.5 * 0.18
    }
}
