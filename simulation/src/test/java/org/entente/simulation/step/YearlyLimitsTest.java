package org.entente.simulation.step;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The yearly limits of MODEL 7, worked by hand. Without them 0.25 · 0.8 = 0.2 accrues a month, 2.4 a year. */
class YearlyLimitsTest {

    private static Worked share(String keys) {
        return share(keys, Map.of());
    }

    private static Worked share(String keys, Map<String, String> events) {
        return share("", keys, events);
    }

    private static Worked share(String settings, String keys, Map<String, String> events) {
        return Worked.with("""
                        horizon: { from: 2026-01, to: 2027-12 }
                        %s
                        events: { merger: { hazard: 0.1 } }
                        terms: { cut: { kind: revenue-share, payer: maker, payee: seller, %s } }
                        """.formatted(settings, keys.contains("rate:") ? keys : "rate: 0.25, " + keys), events);
    }

    @Test
    void share_annualCap_limitsEachYear() {
        share("annual-cap: 0.5")
                .expect("share.cut", 0.2, 0.2, 0.1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.2, 0.2, 0.1, 0)
                .expect("share.cut.due", 0.2, 0.2, 0.2, 0.2)
                .expect("share.cut.cumulative", 0.2, 0.4, 0.5, 0.5);
    }

    @Test
    void share_minimum_accruesWhatIsMissingAtTheEndOfTheYear() {
        share("minimum: 3")
                .expect("share.cut", 0.2, 0.2)
                .expectIn("2026-11", "share.cut", 0.2)
                .expectIn("2026-12", "share.cut.needed", 0.8) // 3 - 11 · 0.2
                .expectIn("2026-12", "share.cut", 0.8)
                .expectIn("2027-01", "share.cut", 0.2)
                .expectIn("2027-12", "share.cut.cumulative", 6);
    }

    @Test
    void share_minimumThatIsMet_changesNothing() {
        share("minimum: 2").expectIn("2026-12", "share.cut", 0.2).expectIn("2027-12", "share.cut.cumulative", 4.8);
    }

    @Test
    void share_minimumWithEarlyEnd_accruesInTheFirstMonthInWhichItIsOver() {
        share("minimum: 3, ends-on: merger", Map.of("merger", "2026-07"))
                .expect("share.cut", 0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.3, 0, 0, 0, 0, 0, 0) // 3 · 6/12 - 6 · 0.2
                .expectIn("2027-12", "share.cut.cumulative", 1.5);
        share("minimum: 3, ends-on: merger, notice: 2", Map.of("merger", "2026-07"))
                .expectIn("2026-08", "share.cut", 0.2)
                .expectIn("2026-09", "share.cut", 0.4) // 3 · 8/12 - 8 · 0.2
                .expectIn("2027-12", "share.cut.cumulative", 2);
    }

    @Test
    void share_minimumOfATermThatEndsOrBeginsInMidYear_isProRata() {
        share("minimum: 3, until: 2026-06")
                .expect("share.cut", 0.2, 0.2, 0.2, 0.2, 0.2, 0.5, 0, 0) // 3 · 6/12 - 5 · 0.2
                .expectIn("2027-12", "share.cut.cumulative", 1.5);
        share("minimum: 3, from: 2026-11").expectIn("2026-12", "share.cut", 0.3); // 3 · 2/12 - 0.2
    }

    @Test
    void share_beginsAndEndsInOneMonth_neverAccrues() {
        share("minimum: 3, begins-on: merger, ends-on: merger", Map.of("merger", "2026-07"))
                .expectIn("2027-12", "share.cut.cumulative", 0);
    }

    @Test
    void share_minimumByFiscalYear_isSettledInItsLastMonth() {
        share("fiscal-year-end: 6", "minimum: 3", Map.of())
                .expect("share.cut", 0.2, 0.2, 0.2, 0.2, 0.2, 0.5, 0.2) // 3 · 6/12 - 5 · 0.2
                .expectIn("2026-12", "share.cut", 0.2)
                .expectIn("2027-06", "share.cut", 0.8)
                .expectIn("2027-12", "share.cut", 0.2); // the year goes on after the horizon
        share("fiscal-year-end: 6", "minimum: { 2027: 3 }", Map.of())
                .expectIn("2026-06", "share.cut", 0.2)
                .expectIn("2027-06", "share.cut", 0.8);
        share("fiscal-year-end: 6", "minimum: 3, year: calendar", Map.of())
                .expectIn("2026-06", "share.cut", 0.2)
                .expectIn("2026-12", "share.cut", 0.8);
    }

    @Test
    void share_minimumByContractYear_isSettledBeforeTheAnniversary() {
        share("minimum: 3, year: contract, from: 2025-10")
                .expectIn("2026-09", "share.cut", 0.65) // 3 · 9/12 - 8 · 0.2: months before the horizon do not count
                .expectIn("2027-09", "share.cut", 0.8)
                .expectIn("2026-12", "share.cut", 0.2);
        share("minimum: { 2027: 3 }, year: contract, begins-on: merger", Map.of("merger", "2026-03"))
                .expect("share.cut", 0, 0, 0.2)
                .expectIn("2026-12", "share.cut", 0.2)
                .expectIn("2027-02", "share.cut", 0.8);
        share("minimum: { 2026: 3, 2028: 3 }, year: contract, begins-on: merger", Map.of("merger", "2026-03"))
                .expectIn("2027-02", "share.cut", 0.2);
    }

    @Test
    void share_minimumUnderCaps_accruesTheRoomThatIsLeft() {
        share("minimum: 3, cap: 2.5")
                .expectIn("2026-12", "share.cut", 0.3) // 2.5 - 11 · 0.2
                .expectIn("2026-12", "cap.cut", 11)
                .expectIn("2027-12", "share.cut", 0);
        share("minimum: 3, annual-cap: 2.7")
                .expectIn("2026-12", "share.cut", 0.5)
                .expectIn("2027-12", "share.cut.cumulative", 5.4);
    }

    @Test
    void share_yearEndsInsideADeferral_countsWhenItAccrues() {
        share("minimum: 3, deferral: { fraction: 0.5, months: 2 }")
                .expectIn("2026-11", "share.cut", 0.2) // 0.5 · 0.2, and 0.5 · 0.2 from September
                .expectIn("2026-12", "share.cut", 0.5) // 0.5 · 0.8, and 0.5 · 0.2 from October
                .expectIn("2027-01", "share.cut", 0.2)
                .expectIn("2027-02", "share.cut", 0.5) // 0.5 · 0.2, and 0.5 · 0.8 from December
                .expectIn("2027-12", "share.cut.accrued", 0.8); // what is paid in February counts for December's year
        share("annual-cap: 0.5, deferral: { fraction: 0.5, months: 2 }")
                .expect("share.cut.accrued", 0.2, 0.2, 0.1, 0)
                .expect("share.cut", 0.1, 0.1, 0.15, 0.1, 0.05, 0)
                .expectIn("2027-01", "share.cut", 0.1);
    }

    @Test
    void share_minimumOfTiers_isWhatTheyLeaveMissing() {
        share("minimum: 1.5, rate: { tiers: { steps: [ { above: 0, rate: 0.1 }, { above: 8, rate: 0.2 } ] } }")
                .expectIn("2026-10", "share.cut", 0.08) // all of the first ten months lie below 8
                .expectIn("2026-11", "share.cut", 0.16)
                .expectIn("2026-12", "share.cut", 0.54); // 1.5 - 0.8 - 0.16
    }
}
