package org.entente.simulation.step;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * MODEL 9, worked by hand: compute is 1 a month; without floors alpha gets 0.5, beta 0.3 and gamma 0.2 of it.
 */
class CommitmentTest {

    private static Worked commitment(String more) {
        return Worked.with("terms: { promise: { kind: spend-commitment, buyer: maker, cloud: alpha, " + more + " } }");
    }

    @Test
    void balance_spendOverSchedule_becomesCreditThatLowersTheNeed() {
        commitment("total: 2.4, from: 2026-01, until: 2026-12, true-up: at-end")
                .expect("scheduled.promise", 0.2, 0.2) // 2.4 / 12
                .expect("spend.alpha", 0.5, 0.5) // the mix is above the floor of 0.2
                .expect("balance.promise", -0.3, -0.6) // 0.2 - 0.5
                .expect("needed.promise", 0.2, 0) // max(0, -0.3 + 0.2)
                .expectIn("2026-12", "shortfall.promise", 0);
    }

    @Test
    void spend_commitmentAboveTheMix_risesToTheSchedule() {
        commitment("total: 8.4, from: 2026-01, until: 2026-12")
                .expect("needed.promise", 0.7, 0.7) // 8.4 / 12
                .expect("spend.alpha", 0.7, 0.7)
                .expect("spend.beta", 0.18, 0.18) // 0.3 of the remaining 0.3, shared 3 to 2
                .expect("spend.gamma", 0.12, 0.12)
                .expect("balance.promise", 0, 0);
    }

    @Test
    void shortfall_commitmentAboveAllCompute_isCaughtUpUntilTheTrueUp() {
        commitment("total: 15.6, from: 2026-01, until: 2026-12, true-up: at-end")
                .expect("needed.promise", 1.3, 1.6, 1.9) // 1.3 a month, and what was missed before
                .expect("spend.alpha", 1, 1, 1) // all compute there is
                .expect("spend.beta", 0, 0, 0)
                .expect("balance.promise", 0.3, 0.6, 0.9)
                .expectIn("2026-12", "shortfall.promise", 3.6) // 12 * 0.3
                .expectIn("2026-12", "balance.promise", 0);
    }

    @Test
    void shortfall_takeOrPayBelowOne_paysThatPartAndForgivesTheRest() {
        commitment("total: 15.6, from: 2026-01, until: 2026-12, take-or-pay: 0.75, true-up: at-end")
                .expectIn("2026-12", "shortfall.promise", 2.7) // 0.75 * 3.6
                .expectIn("2026-12", "balance.promise", 0);
    }

    @Test
    void trueUp_monthly_settlesEveryMonth() {
        commitment("total: 15.6, from: 2026-01, until: 2026-12, true-up: monthly")
                .expect("shortfall.promise", 0.3, 0.3)
                .expect("balance.promise", 0, 0)
                .expect("needed.promise", 1.3, 1.3);
    }

    @Test
    void trueUp_annual_settlesEachDecemberAndInTheLastMonth() {
        Worked.with("""
                        horizon: { to: 2027-12 }
                        terms:
                          promise: { kind: spend-commitment, buyer: maker, cloud: alpha, total: 23.4, from: 2026-01, until: 2027-06 }
                        """)
                .expect("scheduled.promise", 1.3) // 23.4 / 18
                .expectIn("2026-11", "shortfall.promise", 0)
                .expectIn("2026-12", "shortfall.promise", 3.6) // 12 * 0.3
                .expectIn("2027-05", "shortfall.promise", 0)
                .expectIn("2027-06", "shortfall.promise", 1.8) // 6 * 0.3, the term's last month
                .expectIn("2027-07", "spend.alpha", 0.5) // back to the mix
                .expectIn("2027-12", "shortfall.promise", 0);
    }

    @Test
    void trueUp_annualInAFiscalYearToJune_settlesEachJuneAndInTheLastMonth() {
        Worked.with("""
                        fiscal-year-end: 6
                        terms:
                          promise: { kind: spend-commitment, buyer: maker, cloud: alpha, total: 15.6, from: 2026-01, until: 2026-12 }
                        """)
                .expectIn("2026-05", "balance.promise", 1.5) // 5 * 0.3
                .expectIn("2026-06", "shortfall.promise", 1.8) // 6 * 0.3
                .expectIn("2026-06", "balance.promise", 0)
                .expectIn("2026-12", "shortfall.promise", 1.8); // the term's last month
    }

    @Test
    void trueUp_withCredit_keepsTheCredit() {
        commitment("total: 2.4, from: 2026-01, until: 2026-12, true-up: monthly")
                .expect("balance.promise", -0.3, -0.6);
    }

    /** 1.3 a month until June 2027: December settles the year, and six months are still to come. */
    @Test
    void remaining_annualTrueUpAtTheYearsEnd_isTheScheduleOfNextYear() {
        commitment("total: 23.4, from: 2026-01, until: 2027-06")
                .expect("remaining.promise", 22.1, 20.8) // 17 and 16 months of 1.3
                .expectIn("2026-12", "remaining.promise", 7.8) // 6 * 1.3
                .expectIn("2026-12", "shortfall.promise", 3.6) // 12 * 0.3
                .expectIn("2026-12", "balance.promise", 0);
    }

    /** Weights 1 and 3 of 36: nine in the second half of 2026, 27 in the first half of 2027. */
    @Test
    void remaining_byYears_isWhatTheProfileLeaves() {
        commitment("total: 36, from: 2026-07, until: 2027-06, profile: { 2026: 1, 2027: 3 }, true-up: at-end")
                .expect("remaining.promise", 36, 36)
                .expectIn("2026-12", "remaining.promise", 27)
                .expectIn("2026-12", "balance.promise", 3); // 9 less six months of all compute
    }

    @Test
    void remaining_commitmentInsideTheHorizon_isNotReported() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        commitment("total: 2.4, from: 2026-01, until: 2026-12").series("remaining.promise"));
    }

    @Test
    void schedule_monthsOutsideTheHorizon_areBoughtBeforeAndNotSettledAfter() {
        commitment("total: 31.2, from: 2025-07, until: 2027-06, true-up: at-end")
                .expect("scheduled.promise", 1.3) // 31.2 / 24 over all months of the term
                .expect("balance.promise", 0.3) // nothing missed before January 2026
                .expectIn("2026-12", "balance.promise", 3.6)
                .expectIn("2026-12", "shortfall.promise", 0);
    }

    @Test
    void schedule_ramp_weighsMonthsByTwoIPlusOne() {
        commitment("total: 14.4, from: 2026-01, until: 2026-12, profile: ramp")
                .expect("scheduled.promise", 0.1, 0.3, 0.5) // 14.4 * (1, 3, 5) / 144
                .expectIn("2026-12", "scheduled.promise", 2.3);
    }

    @Test
    void schedule_profileByYears_spreadsEvenlyOverTheMonthsWithinTheTerm() {
        Worked.with("""
                        horizon: { to: 2027-12 }
                        terms:
                          promise:
                            kind: spend-commitment
                            buyer: maker
                            cloud: alpha
                            total: 12
                            from: 2026-07
                            until: 2027-12
                            profile: { 2026: 1, 2027: 3 }
                        """)
                .expectIn("2026-06", "scheduled.promise", 0)
                .expectIn("2026-07", "scheduled.promise", 0.5) // 12 * 1/4 over six months
                .expectIn("2027-01", "scheduled.promise", 0.75); // 12 * 3/4 over twelve
    }

    @Test
    void bought_severalCommitments_isInProportionToTheirNeeds() {
        Worked.with("""
                        terms:
                          old: { kind: spend-commitment, buyer: maker, cloud: alpha, total: 3.6, from: 2026-01, until: 2026-12 }
                          new: { kind: spend-commitment, buyer: maker, cloud: alpha, total: 1.2, from: 2026-01, until: 2026-12 }
                        """)
                .expect("spend.alpha", 0.5, 0.5)
                .expect("bought.old", 0.375) // 0.5 * 0.3 / 0.4
                .expect("bought.new", 0.125)
                .expect("balance.old", -0.075)
                .expect("balance.new", -0.025);
    }

    @Test
    void bought_nothingNeeded_isByScheduleAndWithoutSchedulesEqual() {
        Worked.with("""
                        terms:
                          old: { kind: spend-commitment, buyer: maker, cloud: alpha, total: 0.03, from: 2026-01, until: 2027-12, profile: { 2026: 2, 2027: 1 }, true-up: at-end }
                          new: { kind: spend-commitment, buyer: maker, cloud: alpha, total: 0.01, from: 2026-01, until: 2027-12, profile: { 2026: 1, 2027: 0 }, true-up: at-end }
                        horizon: { to: 2028-01 }
                        """)
                .expect("bought.old", 1 / 3.0, 1 / 3.0) // needs 0.02 and 0.01 of 0.03, then schedules 2 to 1
                .expectIn("2027-01", "bought.old", 0.5) // only the old one has a schedule in 2027
                .expectIn("2027-01", "bought.new", 0);
    }

    @Test
    void bought_neitherScheduleNorNeed_isEqual() {
        Worked.with("""
                        terms:
                          old: { kind: spend-commitment, buyer: maker, cloud: alpha, total: 0, from: 2026-01, until: 2026-12 }
                          new: { kind: spend-commitment, buyer: maker, cloud: alpha, total: 0, from: 2026-01, until: 2026-12 }
                        """).expect("bought.old", 0.25).expect("bought.new", 0.25);
    }

    @Test
    void floor_primaryCloud_isItsShareWhileInForce() {
        Worked.with("terms: { main: { kind: primary-cloud, cloud: beta, minimum-share: 0.6, until: 2026-01 } }")
                .expect("floor.beta", 0.6, 0)
                .expect("spend.beta", 0.6, 0.3)
                .expect("spend.alpha", 2 / 7.0, 0.5) // 5/7 of the remaining 0.4
                .expect("spend.gamma", 0.8 / 7, 0.2);
    }

    @Test
    void allocation_severalFloors_leavesTheRestToTheMix() {
        Worked.with("""
                        terms:
                          promise: { kind: spend-commitment, buyer: maker, cloud: gamma, total: 4.8, from: 2026-01, until: 2026-12 }
                          main: { kind: primary-cloud, cloud: beta, minimum-share: 0.25 }
                        """)
                .expect("floor.gamma", 0.4)
                .expect("spend.gamma", 0.4)
                .expect(
                        "spend.alpha",
                        0.35) // of the remaining 0.6, 5 parts to alpha and 3 to beta would give beta 0.225
                .expect("spend.beta", 0.25); // below its floor: so beta has 0.25 and alpha the rest
    }

    @Test
    void allocation_floorsAboveAllCompute_scalesThemDownAlike() {
        Worked.with("""
                        terms:
                          promise: { kind: spend-commitment, buyer: maker, cloud: gamma, total: 18, from: 2026-01, until: 2026-12 }
                          main: { kind: primary-cloud, cloud: beta, minimum-share: 0.5 }
                        """)
                .expect("floor.gamma", 1.5)
                .expect("spend.gamma", 0.75) // 1.5 / 2
                .expect("spend.beta", 0.25) // 0.5 / 2
                .expect("spend.alpha", 0)
                .expect("balance.promise", 0.75);
    }

    @Test
    void floor_commitmentAndMinimumShare_isTheHigher() {
        Worked.with("""
                        terms:
                          promise: { kind: spend-commitment, buyer: maker, cloud: beta, total: 4.8, from: 2026-01, until: 2026-12 }
                          main: { kind: primary-cloud, cloud: beta, minimum-share: 0.45 }
                        """).expect("floor.beta", 0.45, 0.45); // 0.4 needed, then less after the credit of 0.05
    }

    @Test
    void gain_shortfall_movesFromTheDeveloperToTheCloudsOwner() {
        commitment("total: 15.6, from: 2026-01, until: 2026-12, true-up: monthly")
                .expect("contribution", 0.8 - 1 - 0.3)
                .expect("gain.maker", 0.8 - 1 - 0.3)
                .expect("gain.seller", 0.4 * 1 + 0.3); // its margin on the spend, and the shortfall
    }

    /** A commitment to alpha that {@code keys} begin or end on an event in {@code month}. */
    private static Worked onEvent(String keys, String month) {
        return Worked.with("""
                        events: { merger: { hazard: 0.1 } }
                        terms:
                          promise: { kind: spend-commitment, buyer: maker, cloud: alpha, %s }
                        """.formatted(keys), Map.of("merger", month));
    }

    @Test
    void shortfall_commitmentEndedByAnEvent_isSettledInThatMonth() {
        onEvent("total: 15.6, from: 2026-01, until: 2026-12, true-up: at-end, ends-on: merger", "2026-04")
                .expect("needed.promise", 1.3, 1.6, 1.9, 0, 0)
                .expect("balance.promise", 0.3, 0.6, 0.9, 0, 0)
                .expect("shortfall.promise", 0, 0, 0, 0.9, 0) // 3 * (1.3 - 1)
                .expect("spend.alpha", 1, 1, 1, 0.5, 0.5)
                .expectIn("2026-12", "shortfall.promise", 0);
    }

    @Test
    void needed_commitmentBegunByAnEvent_owesNothingForTheMonthsBefore() {
        onEvent("total: 8.4, from: 2026-01, until: 2026-12, begins-on: merger", "2026-03")
                .expect("scheduled.promise", 0, 0, 0.7, 0.7) // 8.4 / 12
                .expect("needed.promise", 0, 0, 0.7, 0.7)
                .expect("balance.promise", 0, 0, 0, 0)
                .expectIn("2026-12", "shortfall.promise", 0);
    }

    @Test
    void bought_oneOfTwoCommitmentsEnds_countsTowardsTheOther() {
        Worked.with("""
                        events: { merger: { hazard: 0.1 } }
                        terms:
                          a: { kind: spend-commitment, buyer: maker, cloud: alpha, total: 2.4, from: 2026-01, until: 2026-12, ends-on: merger }
                          b: { kind: spend-commitment, buyer: maker, cloud: alpha, total: 4.8, from: 2026-01, until: 2026-12 }
                        """, Map.of("merger", "2026-02"))
                .expect("spend.alpha", 0.6, 0.5) // 0.2 + 0.4, then the mix, above 0.4
                .expect("bought.a", 0.2, 0)
                .expect("bought.b", 0.4, 0.5)
                .expect("balance.b", 0, -0.1);
    }
}
