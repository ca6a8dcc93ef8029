package org.entente.simulation.step;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Shares after shares, and shares that recover advances (MODEL 7), worked by hand. Revenue is 0.8 a month. */
class WaterfallTest {

    private static Worked terms(String terms) {
        return terms(terms, Map.of());
    }

    private static Worked terms(String terms, Map<String, String> events) {
        return Worked.with("events: { release: { hazard: 0.1 } }\nterms:\n" + terms, events);
    }

    /** The names are in the opposite order of the waterfall. */
    @Test
    void share_waterfallOfThree_isOfWhatIsLeft() {
        terms("""
                  c-fee: { kind: revenue-share, payer: maker, payee: seller, rate: 0.25 }
                  b-costs: { kind: revenue-share, payer: maker, payee: rival, rate: 1, after: c-fee, cap: 1 }
                  a-profits: { kind: revenue-share, payer: maker, payee: seller, rate: 0.5, after: [b-costs, c-fee] }
                """)
                .expect("share.c-fee", 0.2, 0.2, 0.2)
                .expect("share.b-costs.base", 0.6, 0.6, 0.6) // 0.8 - 0.2
                .expect("share.b-costs", 0.6, 0.4, 0) // 1 - 0.6 is left in February
                .expect("share.a-profits.base", 0, 0.2, 0.6)
                .expect("share.a-profits", 0, 0.1, 0.3)
                .expect("contribution", -1, -0.9, -0.7); // 0.8, less what is paid and 1 of compute
    }

    @Test
    void share_afterMoreThanItsBase_isOfNothing() {
        terms("""
                  all: { kind: revenue-share, payer: maker, payee: rival, rate: 1 }
                  rest: { kind: revenue-share, payer: maker, payee: seller, rate: 0.5, after: all, channels: [direct] }
                """).expect("share.all", 0.8).expect("share.rest.base", 0, 0);
    }

    private static final String ADVANCE = """
              cut: { kind: revenue-share, payer: maker, payee: seller, rate: 0.25, recoups: advance %s }
              advance: { kind: payment, payer: maker, payee: seller, amount: 0.5, %s }
            """;

    @Test
    void share_recoupsAnAdvance_fromTheMonthOfItsPaymentOn() {
        terms(ADVANCE.formatted("", "at: 2026-02"))
                .expect("share.cut.accrued", 0.2, 0.2, 0.2, 0.2, 0.2)
                .expect("share.cut.recouped", 0, 0.2, 0.2, 0.1, 0)
                .expect("advance.cut", 0, 0.3, 0.1, 0, 0)
                .expect("share.cut", 0.2, 0, 0, 0.1, 0.2)
                .expect("gain.seller", 0.4, 0.7, 0.2, 0.3, 0.4); // 0.2 from its cloud, the advance, the share
    }

    @Test
    void share_recoupmentAcrossACap_countsWhatIsRetained() {
        terms(ADVANCE.formatted(", cap: 0.5", "at: 2026-02"))
                .expect("share.cut.accrued", 0.2, 0.2, 0.1, 0, 0)
                .expect("share.cut.cumulative", 0.2, 0.4, 0.5, 0.5)
                .expect("advance.cut", 0, 0.3, 0.2, 0.2, 0.2) // what the cap leaves unrecovered stays so
                .expect("share.cut", 0.2, 0, 0, 0, 0)
                .expectIn("2026-12", "cap.cut", 2);
    }

    @Test
    void share_recoupmentAndDeferral_defersWhatIsNotRetained() {
        terms(ADVANCE.formatted(", deferral: { fraction: 0.5, months: 1 }", "at: 2026-02"))
                .expect("share.cut.payable", 0.2, 0, 0, 0.1, 0.2)
                .expect("share.cut", 0.1, 0.1, 0, 0.05, 0.15);
    }

    @Test
    void share_recoupsPaymentsOnEvents_onceTheyAreMade() {
        terms(ADVANCE.formatted("", "on: release, delay: 1"), Map.of("release", "2026-02"))
                .expect("share.cut", 0.2, 0.2, 0, 0, 0.1, 0.2);
        terms(ADVANCE.formatted("", "on: release")).expect("share.cut", 0.2, 0.2, 0.2);
    }

    @Test
    void share_minimumIsRetainedToo() {
        terms(ADVANCE.formatted(", minimum: 3", "at: 2026-12"))
                .expectIn("2026-12", "share.cut.accrued", 0.8) // 3 - 11 · 0.2
                .expectIn("2026-12", "share.cut", 0.3)
                .expectIn("2026-12", "advance.cut", 0);
    }
}
