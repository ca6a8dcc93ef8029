package org.entente.simulation.step;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** MODEL 5 and 6, worked by hand: demand 1 a month; weights direct 0.5, shop 0.3, store 0.2; diversion 0.6. */
class AccessTest {

    @Test
    void access_noTerms_closesThirdPartiesAndDivertsToTheDeveloper() {
        Worked.with("")
                .expect("sales.app.direct", 0.8) // 0.5 + 0.6 * (0.3 + 0.2)
                .expect("sales.app.shop", 0)
                .expect("sales.app.store", 0)
                .expect("lost.app", 0.2); // 0.4 * 0.5
    }

    @Test
    void licence_withDates_opensTheHoldersChannelBetweenThem() {
        Worked.with("""
                        terms:
                          right: { kind: licence, licensor: maker, licensee: seller, royalty: 0.25, from: 2026-02, until: 2026-03 }
                        """)
                .expect("sales.app.shop", 0, 0.3, 0.3, 0)
                .expect("sales.app.direct", 0.8, 0.62, 0.62, 0.8) // 0.5 + 0.6 * 0.2 while the shop is open
                .expect("lost.app", 0.2, 0.08, 0.08, 0.2) // 0.4 * 0.2
                .expect("revenue.app.shop", 0, 0.075, 0.075, 0) // 0.25 * 0.3
                .expect("kept.shop", 0, 0.225, 0.225, 0);
    }

    @Test
    void resale_withTake_paysTheDeveloperTheRest() {
        Worked.with("terms: { resale: { kind: distribution, distributor: seller, take: 0.15 } }")
                .expect("revenue.app.shop", 0.255) // 0.85 * 0.3
                .expect("kept.shop", 0.045)
                .expect("gain.seller", 0.045 + 0.5 * 0.4); // kept, and 0.4 of half of the compute
    }

    @Test
    void licence_exclusive_closesOtherThirdPartiesAndReceivesTheirDemand() {
        Worked.with("""
                        terms:
                          sole: { kind: licence, licensor: maker, licensee: seller, exclusive: true, royalty: 0.2, until: 2026-02 }
                          resale: { kind: distribution, distributor: rival, take: 0.5 }
                        """)
                .expect("sales.app.direct", 0.5, 0.5, 0.5 + 0.6 * 0.3) // the developer's channel is always open
                .expect("sales.app.shop", 0.42, 0.42, 0) // 0.3 + 0.6 * 0.2
                .expect("sales.app.store", 0, 0, 0.2)
                .expect("lost.app", 0.08, 0.08, 0.12); // 0.4 * 0.2, then 0.4 * 0.3
    }

    @Test
    void licence_exclusiveUntilAnEvent_endsInTheMonthOfTheEvent() {
        Worked.with("""
                        events: { breakthrough: { hazard: 0.1 } }
                        terms:
                          sole: { kind: licence, licensor: maker, licensee: seller, exclusive: true, royalty: 0.2, ends-on: breakthrough }
                          resale: { kind: distribution, distributor: rival, take: 0.5 }
                        """, Map.of("breakthrough", "2026-02"))
                .expect("sales.app.shop", 0.42, 0)
                .expect("sales.app.store", 0, 0.2)
                .expect("sales.app.direct", 0.5, 0.68); // 0.5 + 0.6 * 0.3
    }

    @Test
    void resale_exclusive_closesTheLicenseesChannelForItsProductOnly() {
        Worked.with("""
                        products:
                          game:
                            demand: { kind: plan, points: { 2026-01: 12 }, volatility: 0 }
                            channels: { mix: { direct: 0.5, shop: 0.3, store: 0.2 } }
                            diversion: 0.6
                        terms:
                          right: { kind: licence, licensor: maker, licensee: seller, royalty: 0 }
                          sole: { kind: distribution, distributor: rival, products: [game], exclusive: true, take: 0.1 }
                        """)
                .expect("sales.app.shop", 0.3)
                .expect("sales.app.store", 0) // not covered
                .expect("sales.app.direct", 0.62) // 0.5 + 0.6 * 0.2
                .expect("sales.game.shop", 0) // licensed, but closed by the exclusive distribution
                .expect("sales.game.store", 0.38) // 0.2 + 0.6 * 0.3
                .expect("sales.game.direct", 0.5);
    }

    @Test
    void licence_exclusiveHolderWithClosedChannel_leavesTheDemandToTheDeveloper() {
        Worked.with("""
                        products: { app: { launch: 2026-01 } }
                        terms:
                          sole: { kind: licence, licensor: maker, licensee: seller, exclusive: true, royalty: 0.2 }
                          first: { kind: first-access, holder: rival, lead: 1 }
                        """)
                .expect("sales.app.shop", 0, 0.42) // closed by the rival's window in the first month
                .expect("sales.app.store", 0, 0) // closed by the exclusive licence
                .expect("sales.app.direct", 0.8, 0.5);
    }

    @Test
    void firstAccess_withLead_closesOthersForItAfterTheLaunch() {
        Worked.with("""
                        products: { app: { launch: 2026-02 } }
                        terms:
                          right: { kind: licence, licensor: maker, licensee: seller, royalty: 0 }
                          resale: { kind: distribution, distributor: rival, take: 0.5 }
                          first: { kind: first-access, holder: seller, lead: 2 }
                        """)
                .expect("demand.app", 0, 1, 1, 1)
                .expect("sales.app.shop", 0, 0.42, 0.42, 0.3) // 0.3 + 0.6 * 0.2 while the store waits
                .expect("sales.app.store", 0, 0, 0, 0.2)
                .expect("sales.app.direct", 0, 0.5, 0.5, 0.5);
    }

    @Test
    void firstAccess_endedOrWithoutLead_closesNothing() {
        Worked.with("""
                        products: { app: { launch: 2026-01 } }
                        terms:
                          right: { kind: licence, licensor: maker, licensee: seller, royalty: 0 }
                          resale: { kind: distribution, distributor: rival, take: 0.5 }
                          first: { kind: first-access, holder: seller, lead: 3, until: 2026-01 }
                          none: { kind: first-access, holder: seller, lead: 0 }
                        """).expect("sales.app.store", 0, 0.2, 0.2);
    }

    @Test
    void servedBy_default_chargesWhoeverServes() {
        Worked.with("""
                        products: { app: { inference-cost: { initial: 0.5, floor: 0.5, half-life: 1 } } }
                        terms:
                          right: { kind: licence, licensor: maker, licensee: seller, royalty: 0 }
                          resale: { kind: distribution, distributor: rival, take: 0.5 }
                        """)
                .expect("serving.shop", 0.15) // 0.5 * 0.3: a licensee serves its own sales
                .expect("serving.store", 0) // the developer serves a distributor's
                .expect("compute.inference", 0.35); // 0.5 * (0.5 + 0.2)
    }

    @Test
    void servedBy_otherParty_movesTheCost() {
        Worked.with("""
                        products: { app: { inference-cost: { initial: 0.5, floor: 0.5, half-life: 1 } } }
                        terms:
                          right: { kind: licence, licensor: maker, licensee: seller, royalty: 0, served-by: developer }
                          resale: { kind: distribution, distributor: rival, take: 0.5, served-by: owner }
                        """)
                .expect("serving.shop", 0)
                .expect("serving.store", 0.1) // 0.5 * 0.2
                .expect("compute.inference", 0.4); // 0.5 * (0.5 + 0.3)
    }

    @Test
    void licence_thatAnotherFollowsOnAnEvent_passesTheChannelOn() {
        Worked.with("""
                        events: { breakthrough: { hazard: 0.1 } }
                        products: { app: { inference-cost: { initial: 0.5, floor: 0.5, half-life: 1 } } }
                        terms:
                          now: { kind: licence, licensor: maker, licensee: seller, royalty: 0.25, ends-on: breakthrough }
                          then:
                            kind: licence
                            licensor: maker
                            licensee: seller
                            royalty: 0.5
                            served-by: developer
                            begins-on: breakthrough
                        """, Map.of("breakthrough", "2026-03"))
                .expect("sales.app.shop", 0.3, 0.3, 0.3, 0.3)
                .expect("revenue.app.shop", 0.075, 0.075, 0.15, 0.15) // a quarter, then half of 0.3
                .expect("serving.shop", 0.15, 0.15, 0, 0) // half of 0.3, until the developer serves
                .expect("compute.inference", 0.31, 0.31, 0.46, 0.46); // half of 0.62 direct, then of 0.92 in all
    }

    @Test
    void firstAccess_thatEndsOnAnEvent_opensOtherChannelsFromTheEventOn() {
        Worked.with("""
                        events: { breakthrough: { hazard: 0.1 } }
                        products: { app: { launch: 2026-01 } }
                        terms:
                          first: { kind: first-access, holder: seller, lead: 12, ends-on: breakthrough }
                          shop: { kind: distribution, distributor: seller, take: 0.5 }
                          store: { kind: distribution, distributor: rival, take: 0.5 }
                        """, Map.of("breakthrough", "2026-03"))
                .expect("sales.app.store", 0, 0, 0.2, 0.2)
                .expect("sales.app.shop", 0.42, 0.42, 0.3, 0.3); // 0.3 + 0.6 * 0.2 while the store is closed
    }
}
