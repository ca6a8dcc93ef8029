package org.entente.benchmarks;

import org.entente.model.Scenario;
import org.entente.model.file.Setting;

/** A part of a scenario, each added to another part. Its cost is the difference in time from that part. */
public enum Part {

    /** One product with fading growth, sold in the developer's own channel. */
    ONE_PRODUCT,

    LOGISTIC(ONE_PRODUCT, "products.p1.demand={ kind: logistic, run-rate: 1, ceiling: 5, rate: 0.5, volatility: 0.3 }"),
    PLAN(ONE_PRODUCT, "products.p1.demand={ kind: plan, points: { 2026-01: 1, 2032-12: 5 }, volatility: 0.3 }"),
    LOGNORMAL_QUANTITY(ONE_PRODUCT, "products.p1.demand.run-rate={ lognormal: { p10: 0.8, p90: 1.2 } }"),
    PERT_QUANTITY(ONE_PRODUCT, "products.p1.demand.growth={ pert: { min: 0.2, mode: 0.5, max: 0.8 } }"),

    SECOND_PRODUCT(
            ONE_PRODUCT,
            "products.p2={ demand: { kind: fading-growth, run-rate: 1, growth: 0.5, long-run-growth: 0.1,"
                    + " half-life: 2, volatility: 0.3 } }"),
    CORRELATION(SECOND_PRODUCT, "correlations=[{ between: [products.p1.demand, products.p2.demand], value: 0.25 }]"),

    EVENT(ONE_PRODUCT, "events.slump={ hazard: 0.1 }"),
    EFFECT(EVENT, "events.slump.effects={ products.p1.demand: { multiply: 0.8 } }"),
    FADING_EFFECT(EVENT, "events.slump.effects={ products.p1.demand: { multiply: 0.8, half-life: 2 } }"),

    CHANNEL(
            ONE_PRODUCT,
            "channels.partner={ owner: partner }",
            "products.p1.channels={ mix: { own: 0.6, partner: 0.4 } }",
            "products.p1.diversion=0.5"),
    MOVING_MIX(
            CHANNEL,
            "products.p1.channels={ from: 2026-01, half-life: 2,"
                    + " mix: { own: { initial: 0.8, target: 0.5 }, partner: { initial: 0.2, target: 0.5 } } }"),
    LICENCE(CHANNEL, "terms.licence={ kind: licence, licensor: maker, licensee: partner, royalty: 0.2 }"),
    DISTRIBUTION(CHANNEL, "terms.distribution={ kind: distribution, distributor: partner, take: 0.2 }"),
    FIRST_ACCESS(
            DISTRIBUTION,
            "products.p1.launch=2026-07",
            "terms.first={ kind: first-access, holder: partner, products: [p1], lead: 6 }"),

    REVENUE_SHARE(ONE_PRODUCT, "terms.share={ kind: revenue-share, payer: maker, payee: partner, rate: 0.2 }"),
    CAP(REVENUE_SHARE, "terms.share.cap=3"),
    DEFERRAL(REVENUE_SHARE, "terms.share.deferral={ fraction: 0.5, months: 12 }"),

    INFERENCE_COST(ONE_PRODUCT, "products.p1.inference-cost={ initial: 0.5, floor: 0.2, half-life: 2 }"),
    COMPUTE_PRICE(INFERENCE_COST, "compute={ price: { volatility: 0.15 } }"),
    TRAINING(
            ONE_PRODUCT,
            "compute={ training: { kind: fading-growth, run-rate: 1, growth: 0.5, long-run-growth: 0.1,"
                    + " half-life: 2, volatility: 0.3 } }"),

    TWO_CLOUDS(
            INFERENCE_COST,
            "clouds={ first: { owner: partner, margin: 0.3, share: 0.5 },"
                    + " second: { owner: partner, margin: 0.3, share: 0.5 } }"),
    PRIMARY_CLOUD(TWO_CLOUDS, "terms.primary={ kind: primary-cloud, cloud: first, minimum-share: 0.6 }"),
    SPEND_COMMITMENT(
            TWO_CLOUDS,
            "terms.spend={ kind: spend-commitment, buyer: maker, cloud: first, total: 3, from: 2026-01,"
                    + " until: 2032-12 }"),

    EQUITY_STAKE(ONE_PRODUCT, "terms.stake={ kind: equity-stake, holder: partner, fraction: 0.1, multiple: 5 }");

    /** A setting a line, each laid over the scenario of one product. */
    private final String settings;

    Part() {
        this.settings = "";
    }

    Part(Part without, String... added) {
        this.settings = without.settings + String.join("\n", added) + "\n";
    }

    /** The scenario that has this part. */
    Scenario scenario() {
        return ScenarioResource.read(
                "one-product.yaml", settings.lines().map(Setting::parse).toList());
    }
}
