package org.entente.simulation.step;

import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * MODEL 9, worked by hand: what becomes of a surplus and of what was paid for a shortfall, and the year of a true-up.
 * Compute is 1 a month, and the mix gives half of it to alpha, unless an event changes it.
 */
class CommitmentSettlementTest {

    private static Worked promise(String keys, Map<String, String> events) {
        return promise(12, keys, events);
    }

    private static Worked promise(String keys) {
        return promise(12, keys, Map.of());
    }

    private static Worked promise(int fiscalYearEnd, String keys, Map<String, String> events) {
        return Worked.with("""
                        horizon: { to: 2027-12 }
                        fiscal-year-end: %d
                        events:
                          boom: { hazard: 0.1, effects: { compute.training: { multiply: 4 } } }
                          slump: { hazard: 0.1, effects: { compute.training: { multiply: 0.25 } } }
                          start: { hazard: 0.1 }
                          stop: { hazard: 0.1 }
                        terms: { promise: { kind: spend-commitment, buyer: maker, cloud: alpha, %s } }
                        """.formatted(fiscalYearEnd, keys), events);
    }

    /** 0.2 a month is asked for and 0.5 spent in 2026: 3.6 ahead. In 2027 only 0.125 is spent, if no more is needed. */
    @Test
    void surplus_carried_lowersTheNeedOfTheNextYear() {
        promise("total: 4.8, from: 2026-01, until: 2027-12", Map.of("slump", "2027-01"))
                .expectIn("2026-12", "balance.promise", -3.6) // 12 * (0.2 - 0.5)
                .expectIn("2027-01", "needed.promise", 0)
                .expectIn("2027-12", "balance.promise", -2.7) // + 12 * (0.2 - 0.125)
                .expectIn("2027-12", "shortfall.promise", 0);
    }

    @Test
    void surplus_forfeited_isGoneAfterTheTrueUp() {
        promise("total: 4.8, from: 2026-01, until: 2027-12, surplus: forfeited", Map.of("slump", "2027-01"))
                .expectIn("2026-11", "balance.promise", -3.3) // within the year it counts
                .expectIn("2026-12", "balance.promise", 0)
                .expectIn("2027-01", "needed.promise", 0.2)
                .expectIn("2027-01", "spend.alpha", 0.2) // of a quarter of compute
                .expectIn("2027-12", "shortfall.promise", 0);
    }

    /** 0.3 a month is asked for; compute falls to 0.25, so that 0.05 a month is missing after the slump. */
    @Test
    void surplus_forfeited_isMissedInTheNextYear() {
        String keys = "total: 7.2, from: 2026-01, until: 2027-12";
        promise(keys, Map.of("slump", "2027-01"))
                .expectIn("2026-12", "balance.promise", -2.4) // 12 * (0.3 - 0.5)
                .expectIn("2027-12", "shortfall.promise", 0);
        promise(keys + ", surplus: forfeited", Map.of("slump", "2027-01"))
                .expectIn("2026-12", "balance.promise", 0)
                .expectIn("2027-12", "shortfall.promise", 0.6); // 12 * (0.3 - 0.25)
    }

    @Test
    void surplus_forfeitedAtAnEarlyEnd_isGone() {
        promise(
                        "total: 2.4, from: 2026-01, until: 2026-12, surplus: forfeited, ends-on: stop,"
                                + " termination-fee: 0.5",
                        Map.of("stop", "2026-04"))
                .expect("balance.promise", -0.3, -0.6, -0.9, 0, 0)
                .expect("fee.promise", 0, 0, 0, 0.9, 0); // 0.5 * 9 * 0.2: nothing counts as bought ahead
    }

    /** 1.3 a month is asked for and 1 spent: 0.3 a month is paid. From May on the mix gives 2 a month to alpha. */
    @Test
    void credit_spendAboveSchedule_drawsUntilNothingIsLeft() {
        promise(
                        "total: 15.6, from: 2026-01, until: 2026-12, true-up: monthly, shortfall: credit,"
                                + " credit-months: 24",
                        Map.of("boom", "2026-05"))
                .expect("shortfall.promise", 0.3, 0.3, 0.3, 0.3, 0, 0)
                .expect("prepaid.promise", 0.3, 0.6, 0.9, 1.2, 0.5, 0, 0)
                .expect("credit.promise", 0, 0, 0, 0, 0.7, 0.5, 0) // 2 - 1.3, then the rest of 1.2
                .expect("balance.promise", 0, 0, 0, 0, 0, -0.2, -0.9) // what draws on the credit does not count
                .expect("contribution", -0.5, -0.5, -0.5, -0.5, 0.8 - 4 + 0.7, 0.8 - 4 + 0.5, 0.8 - 4)
                .expect("gain.seller", 0.7, 0.7, 0.7, 0.7, 0.4 * 2 - 0.7, 0.4 * 2 - 0.5, 0.4 * 2);
    }

    /** Each 0.3 can be drawn on in the three months after it, the oldest first. */
    @Test
    void credit_oldestFirst_expires() {
        promise(
                        "total: 15.6, from: 2026-01, until: 2026-12, true-up: monthly, shortfall: credit,"
                                + " credit-months: 3",
                        Map.of("boom", "2026-06"))
                .expect("shortfall.promise", 0.3, 0.3, 0.3, 0.3, 0.3, 0)
                // in May what January paid has expired, and in June what February paid: 0.9 is left to draw on
                .expect("prepaid.promise", 0.3, 0.6, 0.9, 1.2, 1.2, 0.2, 0)
                .expect("credit.promise", 0, 0, 0, 0, 0, 0.7, 0.2, 0);
    }

    @Test
    void credit_withoutSpendAboveSchedule_expiresUnused() {
        promise(
                        "total: 13.6, from: 2026-01, until: 2027-12, profile: { 2026: 12.4, 2027: 1.2 },"
                                + " shortfall: credit, credit-months: 3",
                        Map.of("slump", "2026-12"))
                .expectIn("2026-12", "shortfall.promise", 12.4 - 11.25) // eleven months of 1, and one of 0.25
                .expectIn("2026-12", "prepaid.promise", 1.15)
                // 0.1 a month is asked for and 0.125 spent: the year's 1.2 are not passed by March
                .expectIn("2027-03", "credit.promise", 0)
                .expectIn("2027-03", "prepaid.promise", 1.15)
                .expectIn("2027-04", "prepaid.promise", 0)
                .expectIn("2027-12", "credit.promise", 0);
    }

    /** 1.3 a month is asked for; in 2026 1 is spent, in 2027 2: the year's 15.6 are passed in August. */
    @Test
    void credit_annualTrueUp_drawsOnceTheWholeYearIsBought() {
        promise(
                        "total: 31.2, from: 2026-01, until: 2027-12, shortfall: credit, credit-months: 12,"
                                + " take-or-pay: 0.5",
                        Map.of("boom", "2027-01"))
                .expectIn("2026-12", "shortfall.promise", 1.8) // 0.5 * 12 * 0.3
                .expectIn("2026-12", "prepaid.promise", 1.8)
                .expectIn("2027-07", "credit.promise", 0) // 14 of 15.6
                .expectIn("2027-08", "credit.promise", 0.4) // 16
                .expectIn("2027-09", "credit.promise", 1.4)
                .expectIn("2027-10", "credit.promise", 0)
                .expectIn("2027-12", "balance.promise", -6.6) // 15.6 less 24, of which 1.8 count for nothing
                .expectIn("2027-12", "shortfall.promise", 0);
    }

    /** As above until the event. Had it been foreseen, the months to August would ask for 10.4, passed in June. */
    @Test
    void credit_beforeAnEndByAnEvent_isDrawnAsIfNobodyForesawIt() {
        promise(
                        "total: 31.2, from: 2026-01, until: 2027-12, shortfall: credit, credit-months: 12,"
                                + " take-or-pay: 0.5, ends-on: stop",
                        Map.of("boom", "2027-01", "stop", "2027-09"))
                .expectIn("2027-06", "credit.promise", 0) // 12 of 15.6
                .expectIn("2027-08", "credit.promise", 0.4)
                .expectIn("2027-08", "prepaid.promise", 1.4)
                .expectIn("2027-09", "prepaid.promise", 0);
    }

    @Test
    void credit_ofTheLastMonthOrAnEarlyEnd_isLost() {
        promise(
                        "total: 7.8, from: 2026-01, until: 2026-06, shortfall: credit, credit-months: 12",
                        Map.of("boom", "2026-07"))
                .expectIn("2026-06", "shortfall.promise", 1.8)
                .expectIn("2026-06", "prepaid.promise", 0)
                .expectIn("2026-07", "credit.promise", 0);
        promise(
                        "total: 15.6, from: 2026-01, until: 2026-12, true-up: monthly, shortfall: credit,"
                                + " credit-months: 12, ends-on: stop",
                        Map.of("stop", "2026-04", "boom", "2026-04"))
                .expect("prepaid.promise", 0.3, 0.6, 0.9, 0, 0)
                .expect("credit.promise", 0, 0, 0, 0, 0);
    }

    @Test
    void trueUp_byFiscalYear_fallsInItsLastMonth() {
        promise(6, "total: 31.2, from: 2026-01, until: 2027-12", Map.of())
                .expectIn("2026-06", "shortfall.promise", 1.8) // 6 * 0.3
                .expectIn("2026-12", "shortfall.promise", 0)
                .expectIn("2027-06", "shortfall.promise", 3.6)
                .expectIn("2027-12", "shortfall.promise", 1.8); // the last month
    }

    @Test
    void trueUp_byCalendarYear_fallsInDecember() {
        promise(6, "total: 31.2, from: 2026-01, until: 2027-12, year: calendar", Map.of())
                .expectIn("2026-06", "shortfall.promise", 0)
                .expectIn("2026-12", "shortfall.promise", 3.6)
                .expectIn("2027-12", "shortfall.promise", 3.6);
    }

    /** From April 2025: its years end in March, and the months before the horizon are bought on schedule. */
    @Test
    void trueUp_byContractYear_fallsBeforeEachAnniversary() {
        promise("total: 39, from: 2025-04, until: 2027-09, year: contract")
                .expectIn("2026-03", "shortfall.promise", 0.9) // 3 * 0.3
                .expectIn("2026-12", "shortfall.promise", 0)
                .expectIn("2027-03", "shortfall.promise", 3.6)
                .expectIn("2027-09", "shortfall.promise", 1.8); // the last month
    }

    /** The first active month is May: its years end in April. */
    @Test
    void trueUp_byContractYearBegunByAnEvent_countsFromTheFirstActiveMonth() {
        promise(
                        "total: 31.2, from: 2026-01, until: 2027-12, year: contract, begins-on: start,"
                                + " shortfall: credit, credit-months: 12",
                        Map.of("start", "2026-05", "boom", "2027-05"))
                .expectIn("2026-12", "shortfall.promise", 0)
                .expectIn("2027-04", "shortfall.promise", 3.6) // 12 * 0.3
                .expectIn("2027-04", "balance.promise", 0)
                // the eight months to December ask for 10.4; of the 2 of October 1.6 are above them
                .expectIn("2027-09", "credit.promise", 0) // 10
                .expectIn("2027-10", "credit.promise", 1.6)
                .expectIn("2027-11", "credit.promise", 2)
                .expectIn("2027-12", "credit.promise", 0);
    }
}
