package org.entente.simulation.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.model.Scenario;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.MetricFamily;
import org.entente.simulation.random.MedianDraws;
import org.junit.jupiter.api.Test;

/**
 * The sources of gains (MODEL 11), worked by hand. Without terms, the developer's revenue is 0.8 a month, compute costs
 * 1, and the seller earns 0.4 of half of it.
 */
class GainSourceTest {

    private static final String TERMS = """
            terms:
              share: { kind: revenue-share, payer: maker, payee: seller, rate: 0.1 }
              fee: { kind: payment, payer: maker, payee: seller, amount: 0.6, at: 2026-02 }
              stake: { kind: equity-stake, holder: seller, fraction: 0.1, multiple: 2 }
            """;

    /** The names of the sources that are reported of a scenario. */
    private static List<String> sources(String text) {
        Scenario scenario = Worked.scenario(text);
        return Compiler.compile(scenario, new MedianDraws()).metrics().keySet().stream()
                .filter(metric ->
                        metric.isOf(MetricFamily.GAIN) && !metric.detail().isEmpty())
                .map(Metric::name)
                .toList();
    }

    @Test
    void sources_ofTheDeveloper_areRevenueAndWhatItPays() {
        Worked.with(TERMS)
                .expect("gain.maker.channels", 0.8, 0.8)
                .expect("gain.maker.clouds", -1, -1)
                .expect("gain.maker.shares", -0.08, -0.08)
                .expect("gain.maker.payments", 0, -0.6, 0)
                .expect("gain.maker", -0.28, -0.88, -0.28);
    }

    /** The stake is 0.1 of twice the revenue of the year, 9.6. */
    @Test
    void sources_ofAnotherParty_areWhatItReceives() {
        Worked.with(TERMS)
                .expect("gain.seller.clouds", 0.2, 0.2)
                .expect("gain.seller.shares", 0.08, 0.08)
                .expect("gain.seller.payments", 0, 0.6, 0)
                .expectIn("2026-11", "gain.seller.equity", 0)
                .expectIn("2026-12", "gain.seller.equity", 1.92)
                .expectIn("2026-12", "gain.seller", 0.2 + 0.08 + 1.92);
    }

    /** The rival has a cloud alone, and its store never sells. */
    @Test
    void sources_ofAPartyWithOne_areNotReported() {
        assertThat(sources(TERMS))
                .containsExactly(
                        "gain.maker.channels",
                        "gain.maker.clouds",
                        "gain.maker.payments",
                        "gain.maker.shares",
                        "gain.seller.clouds",
                        "gain.seller.equity",
                        "gain.seller.payments",
                        "gain.seller.shares");
        assertThat(sources("terms: {}")).containsExactly("gain.maker.channels", "gain.maker.clouds");
    }

    /**
     * Through the shop, 0.3 a month; a quarter of it reaches the developer, and serving it costs the seller a tenth.
     * The developer serves 0.7 itself, which costs 0.07 beside training. Half of the spend of 1.07 is with the seller.
     */
    @Test
    void sources_ofAChannelsOwner_areNetOfServing() {
        Worked.with("""
                        products: { app: { inference-cost: { initial: 0.1, floor: 0.1, half-life: 1 }, diversion: 1 } }
                        terms:
                          licence: { kind: licence, licensor: maker, licensee: seller, royalty: 0.25 }
                        """)
                .expect("gain.seller.channels", 0.225 - 0.03)
                .expect("gain.seller.clouds", 0.4 * 0.5 * 1.07)
                .expect("gain.maker.channels", 0.7 + 0.075)
                .expect("gain.maker.clouds", -1.07);
    }

    /** The seller's cloud lacks 0.5 of the 1 a month that is committed: at the end of the year, 6 are due. */
    @Test
    void sources_ofACommitment_areOfClouds() {
        Worked.with("""
                        terms:
                          share: { kind: revenue-share, payer: maker, payee: seller, rate: 0.1 }
                          commitment: { kind: spend-commitment, buyer: maker, cloud: alpha, total: 36,
                            from: 2026-01, until: 2026-12, profile: even }
                        """)
                .expectIn("2026-11", "gain.maker.clouds", -1)
                .expectIn("2026-12", "gain.maker.clouds", -1 - 24)
                .expectIn("2026-12", "gain.seller.clouds", 0.4 + 24);
    }
}
