package org.entente.simulation.step;

import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * MODEL 11, worked by hand. The developer's revenue is 0.8 a month, 9.6 a year; compute is 1 a month, so that its
 * contribution is -0.2. The stake is a quarter of it at a multiple of 10: 24.
 */
class StakeTest {

    private static Worked stake(String keys, Map<String, String> events) {
        return Worked.with("""
                        horizon: { to: 2027-12 }
                        events:
                          ipo: { hazard: 0.1 }
                          boom: { hazard: 0.1, effects: { products.app.demand: { multiply: 2 } } }
                          deal: { hazard: 0.1 }
                        terms:
                          stake: { kind: equity-stake, holder: seller, fraction: 0.25, multiple: 10, %s }
                        """.formatted(keys), events);
    }

    @Test
    void equity_keysOfThePlainStake_isTheSame() {
        stake("of: revenue", Map.of()).expectIn("2027-11", "equity.stake", 0).expectIn("2027-12", "equity.stake", 24);
        stake("vests: [{ part: 1, at: 2026-01 }]", Map.of()).expectIn("2027-12", "equity.stake", 24);
    }

    @Test
    void equity_realisedInAMonth_countsTheYearUpToIt() {
        stake("realised: { at: 2027-03 }", Map.of("boom", "2027-01"))
                .expectIn("2027-02", "equity.stake", 0)
                .expectIn("2027-03", "equity.stake", 0.25 * 10 * (9 * 0.8 + 3 * 1.6))
                .expectIn("2027-12", "equity.stake", 0);
        stake("realised: { at: 2026-03 }", Map.of()).expectIn("2026-03", "equity.stake", 24); // 12/3 * 3 * 0.8 * 2.5
        stake("realised: { at: 2030-01 }", Map.of()).expectIn("2027-12", "equity.stake", 24);
        stake("realised: { at: 2025-12 }", Map.of()).expectIn("2027-12", "equity.stake", 0);
    }

    @Test
    void equity_realisedOnAnEvent_isValuedThenOrAtTheEnd() {
        stake("realised: { on: ipo }", Map.of("ipo", "2027-05", "boom", "2027-06"))
                .expectIn("2027-05", "equity.stake", 24)
                .expectIn("2027-12", "equity.stake", 0);
        stake("realised: { on: ipo }", Map.of("boom", "2027-01")).expectIn("2027-12", "equity.stake", 48);
        stake("realised: { on: [ipo, deal] }", Map.of("ipo", "2027-05", "deal", "2027-02"))
                .expectIn("2027-02", "equity.stake", 24)
                .expectIn("2027-05", "equity.stake", 0);
        stake("realised: { on: ipo }, begins-on: deal", Map.of("ipo", "2027-02", "deal", "2027-05"))
                .expectIn("2027-02", "equity.stake", 0)
                .expectIn("2027-05", "equity.stake", 24);
    }

    @Test
    void equity_vestingInTranches_countsWhatHasVested() {
        String vests = "vests: [{ part: 0.25, at: 2027-06 }, { part: 0.5, on: ipo }, { part: 0.25, on: [deal, boom] }]";
        stake(vests, Map.of("ipo", "2027-12")).expectIn("2027-12", "equity.stake", 18); // 0.25 + 0.5
        stake(vests, Map.of()).expectIn("2027-12", "equity.stake", 6);
        stake(vests + ", realised: { at: 2027-05 }", Map.of("deal", "2027-05", "ipo", "2027-06"))
                .expectIn("2027-05", "equity.stake", 6) // the deal has come, June and the IPO have not
                .expectIn("2027-12", "equity.stake", 0);
    }

    @Test
    void cost_isPaidWhenTheStakeBegins() {
        stake("cost: 3, from: 2026-03", Map.of())
                .expect("cost.stake", 0, 0, 3, 0)
                .expect("contribution", -0.2, -0.2, 2.8, -0.2)
                .expect("gain.maker", -0.2, -0.2, 2.8, -0.2)
                .expect("gain.seller", 0.2, 0.2, 0.2 - 3, 0.2)
                .expectIn("2026-03", "gain.seller.payments", -3)
                .expectIn("2027-12", "gain.seller.equity", 24);
        stake("cost: 3, from: 2025-03", Map.of()).expect("cost.stake", 0, 0).expectIn("2027-12", "equity.stake", 24);
        stake("cost: 3, begins-on: deal, from: 2026-02", Map.of("deal", "2026-01"))
                .expect("cost.stake", 0, 3, 0);
        stake("cost: 3, begins-on: deal", Map.of())
                .expect("cost.stake", 0, 0, 0)
                .expectIn("2027-12", "equity.stake", 0);
    }

    @Test
    void equity_warrant_isWorthWhatLiesAboveTheStrike() {
        stake("strike: 20", Map.of()).expectIn("2027-12", "equity.stake", 4);
        stake("strike: 30", Map.of()).expectIn("2027-12", "equity.stake", 0);
        stake("strike: 20, vests: [{ part: 0.5, at: 2026-01 }]", Map.of()).expectIn("2027-12", "equity.stake", 2);
    }

    @Test
    void equity_dilution_fallsFromTheBeginningOn() {
        stake("dilution: 0.19, from: 2026-12, realised: { at: 2027-06 }", Map.of())
                .expectIn("2027-06", "equity.stake", 24 * 0.9); // half a year: the root of 0.81
        stake("dilution: 0.1, from: 2024-12", Map.of()).expectIn("2027-12", "equity.stake", 24 * 0.729); // three years
        stake("dilution: 0.1, from: 2027-12", Map.of()).expectIn("2027-12", "equity.stake", 24);
        stake("dilution: 0.19, realised: { at: 2026-07 }", Map.of())
                .expectIn("2026-07", "equity.stake", 24 * 0.9); // from January on
    }

    /** After the boom revenue is 1.6 a month, and contribution 0.6. */
    @Test
    void equity_ofContribution_isNothingWhereItIsNegative() {
        stake("of: contribution", Map.of()).expectIn("2027-12", "equity.stake", 0);
        stake("of: contribution, realised: { at: 2027-10 }", Map.of("boom", "2027-01"))
                .expectIn("2027-10", "equity.stake", 2.5 * (10 * 0.6 - 2 * 0.2));
        stake("of: contribution, cost: 1, from: 2027-10", Map.of("boom", "2027-01"))
                .expectIn("2027-12", "equity.stake", 2.5 * (12 * 0.6 + 1)); // the cost is contribution
    }
}
