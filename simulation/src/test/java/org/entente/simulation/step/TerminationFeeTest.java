package org.entente.simulation.step;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** MODEL 9, worked by hand: what is due of the rest of a schedule when an event ends a commitment. */
class TerminationFeeTest {

    private static final String YEAR = "from: 2026-01, until: 2026-12, ";

    /** A commitment to alpha over 2026 that ends on a merger; 0.25 of the rest is due then. */
    private static Worked promise(String more, String merger) {
        return Worked.with(
                """
                        events: { merger: { hazard: 0.1 }, approval: { hazard: 0.1 } }
                        terms:
                          promise:
                            { kind: spend-commitment, buyer: maker, cloud: alpha, ends-on: merger,
                              termination-fee: 0.25, %s }
                        """.formatted(more.contains("from:") ? more : YEAR + more),
                merger.isEmpty() ? Map.of() : Map.of("merger", merger));
    }

    @Test
    void fee_endedByAnEvent_isAPartOfTheRestFromThatMonthOn() {
        promise("total: 15.6", "2026-04")
                .expect("shortfall.promise", 0, 0, 0, 0.9, 0) // 3 * (1.3 - 1)
                .expect("fee.promise", 0, 0, 0, 2.925, 0) // 0.25 * 9 months of 1.3
                .expect("contribution", -0.2, -0.2, -0.2, -0.2 - 0.9 - 2.925, -0.2)
                .expect("gain.maker", -0.2, -0.2, -0.2, -0.2 - 0.9 - 2.925, -0.2)
                .expect("gain.seller", 0.4, 0.4, 0.4, 0.4 * 0.5 + 0.9 + 2.925, 0.2);
    }

    @Test
    void fee_withNotice_leavesOutTheMonthsOfNotice() {
        promise("total: 15.6, notice: 2", "2026-04")
                .expect("needed.promise", 1.3, 1.6, 1.9, 2.2, 2.5, 0)
                .expect("shortfall.promise", 0, 0, 0, 0, 0, 1.5, 0) // 5 * (1.3 - 1)
                .expect("fee.promise", 0, 0, 0, 0, 0, 2.275, 0); // 0.25 * 7 months of 1.3
    }

    @Test
    void fee_boughtAhead_lowersTheRest() {
        promise("total: 2.4", "2026-04")
                .expect("balance.promise", -0.3, -0.6, -0.9, -0.9) // 0.2 a month, and 0.5 is spent
                .expect("fee.promise", 0, 0, 0, 0.225, 0); // 0.25 * (9 * 0.2 - 0.9)
        promise("total: 1.2", "2026-04")
                .expect("balance.promise", -0.4, -0.8, -1.2, -1.2) // all of the total is bought
                .expect("fee.promise", 0, 0, 0, 0, 0);
    }

    @Test
    void fee_noticePastTheLastMonth_isNotDue() {
        promise("total: 15.6, notice: 2", "2026-11").expectIn("2026-12", "fee.promise", 0);
        promise("total: 15.6", "").expectIn("2026-12", "fee.promise", 0);
        promise("total: 15.6", "2026-12").expectIn("2026-12", "fee.promise", 0.325); // 0.25 * 1.3
    }

    /** The term is in force from its first month on, or from the event that begins it. */
    @Test
    void fee_endedBeforeItBegins_isNotDue() {
        promise("total: 15.6", "2026-01").expect("fee.promise", 0, 0, 0);
        promise("total: 15.6, begins-on: approval", "2026-04").expect("fee.promise", 0, 0, 0, 0, 0);
    }

    /** 1.3 a month from July 2025 to June 2027: the rest reaches past the horizon, and the term is older than it. */
    @Test
    void fee_termAcrossTheHorizon_countsTheWholeRest() {
        promise("total: 31.2, from: 2025-07, until: 2027-06", "2026-04")
                .expect("fee.promise", 0, 0, 0, 4.875, 0); // 0.25 * 15 months of 1.3
        promise("total: 31.2, from: 2025-07, until: 2027-06", "2026-01")
                .expect("fee.promise", 5.85, 0); // 0.25 * 18 months of 1.3
    }

    @Test
    void fee_begunByAnEvent_isDueAfterIt() {
        Worked.with("""
                        events: { merger: { hazard: 0.1 }, approval: { hazard: 0.1 } }
                        terms:
                          promise:
                            { kind: spend-commitment, buyer: maker, cloud: alpha, total: 15.6, from: 2026-01,
                              until: 2026-12, begins-on: approval, ends-on: merger, termination-fee: 0.5 }
                        """, Map.of("approval", "2026-02", "merger", "2026-10"))
                .expectIn("2026-09", "fee.promise", 0)
                .expectIn("2026-10", "fee.promise", 1.95); // 0.5 * 3 months of 1.3
    }
}
