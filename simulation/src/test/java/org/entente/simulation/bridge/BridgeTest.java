package org.entente.simulation.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SortedMap;
import org.entente.model.Maps;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioReader;
import org.entente.model.file.Setting;
import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.metric.GainSource;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.step.Worked;
import org.junit.jupiter.api.Test;

class BridgeTest {

    private static final Scenario BEFORE =
            ScenarioReader.read("october-2025", List.of()).scenario();
    private static final Scenario AFTER =
            ScenarioReader.read("amended-2026", List.of()).scenario();
    private static final SimulationPlan PLAN =
            SimulationPlan.withDefaults().withSampling(Sampling.RANDOM).withPaths(256);

    @Test
    void run_inOrderAndAveraged_stepsAddToTheChangeExactly() {
        assertExact(Bridge.runInOrder(BEFORE, AFTER, List.of("amazon-bedrock"), PLAN));
        assertExact(Bridge.runAveraged(BEFORE, AFTER, PLAN.withPaths(64)));
    }

    private static void assertExact(Bridge bridge) {
        bridge.values().values().forEach(value -> {
            double sum = 0;
            for (Estimate step : value.steps()) {
                sum += step.value();
            }
            assertThat(sum).isEqualTo(value.change().value());
            assertThat(value.before().value() + sum).isEqualTo(value.after().value());
        });
    }

    @Test
    void runInOrder_orderOfTwoClauses_putsTheseFirst() {
        Bridge bridge = Bridge.runInOrder(BEFORE, AFTER, List.of("microsoft-share", "amazon-bedrock"), PLAN);
        assertThat(bridge.clauses())
                .containsExactly(
                        "microsoft-share",
                        "amazon-bedrock",
                        "amazon-frontier",
                        "aws-commitment-2026",
                        "azure-first",
                        "azure-primary",
                        "google-distribution",
                        "microsoft-licence");
    }

    /** An advance that only one agreement has goes with the share that recovers it; a fee goes alone. */
    @Test
    void runAveraged_advanceOfOneAgreement_goesWithItsShare() {
        Scenario before = Worked.scenario("""
                        name: before
                        terms: { cut: { kind: revenue-share, payer: maker, payee: seller, rate: 0.25 } }
                        """);
        Scenario after = Worked.scenario("""
                        name: after
                        terms:
                          cut: { kind: revenue-share, payer: maker, payee: seller, rate: 0.25, recoups: upfront }
                          upfront: { kind: payment, payer: maker, payee: seller, amount: 1, at: 2026-01 }
                          fee: { kind: payment, payer: maker, payee: rival, amount: 1, at: 2026-01 }
                        """);
        assertThat(Bridge.runAveraged(before, after, PLAN.withPaths(64)).clauses())
                .containsExactly("cut", "fee");
    }

    /** A revenue share moves money from one to the other and touches nobody else. */
    @Test
    void runInOrder_revenueShare_movesMoneyBetweenTwoParties() {
        Bridge bridge = Bridge.runInOrder(BEFORE, AFTER, List.of("microsoft-share"), PLAN);
        double payer = step(bridge, "openai");
        assertThat(payer).isPositive();
        assertThat(step(bridge, "microsoft")).isCloseTo(-payer, within(0x1p-29));
        assertThat(step(bridge, "amazon")).isZero();
        assertThat(step(bridge, "google")).isZero();
    }

    private static double step(Bridge bridge, String party) {
        return bridge.value(party).orElseThrow().steps().get(0).value();
    }

    /** Of two clauses each step is the average of that clause coming first and coming last. */
    @Test
    void runAveraged_twoClauses_isTheAverageOfBothOrders() {
        Scenario other = ScenarioReader.open("amended-2026")
                .scenario(List.of(
                        Setting.parse("terms.microsoft-share.cap=60"), Setting.parse("terms.amazon-bedrock=null")));
        Bridge shareFirst = Bridge.runInOrder(AFTER, other, List.of("microsoft-share"), PLAN);
        Bridge shareLast = Bridge.runInOrder(AFTER, other, List.of("amazon-bedrock"), PLAN);
        Bridge average = Bridge.runAveraged(AFTER, other, PLAN);
        assertThat(average.clauses()).containsExactly("amazon-bedrock", "microsoft-share");
        double first = shareFirst.value("openai").orElseThrow().steps().get(0).value();
        double last = shareLast.value("openai").orElseThrow().steps().get(1).value();
        assertThat(average.value("openai").orElseThrow().steps().get(1).value())
                .isCloseTo((first + last) / 2, within(1e-8));
    }

    /** The seller has its cloud before, and a payment and a stake beside it afterwards. */
    @Test
    void runInOrder_sourceOfOneAgreement_isZeroInTheOther() {
        Scenario before = Worked.scenario("name: before\nterms: {}\n");
        Scenario after = Worked.scenario("""
                        name: after
                        terms:
                          fee: { kind: payment, payer: maker, payee: seller, amount: 1, at: 2026-01 }
                          stake: { kind: equity-stake, holder: seller, fraction: 0.1, multiple: 2 }
                        """);
        for (Bridge bridge : List.of(
                Bridge.runInOrder(before, after, List.of("fee", "stake"), PLAN),
                Bridge.runAveraged(before, after, PLAN))) {
            assertThat(bridge.sources()).containsOnlyKeys("maker", "seller");
            SortedMap<GainSource, Bridge.Value> seller = Maps.require(bridge.sources(), "seller");
            assertThat(seller).containsOnlyKeys(GainSource.CLOUDS, GainSource.PAYMENTS, GainSource.EQUITY);
            Bridge.Value payments = Maps.require(seller, GainSource.PAYMENTS);
            assertThat(payments.before().value()).isZero();
            assertThat(payments.steps().get(0).value()).isCloseTo(1, within(1e-8));
            assertThat(payments.steps().get(1).value()).isZero();
            Bridge.Value clouds = Maps.require(seller, GainSource.CLOUDS); // the only source before
            assertThat(clouds.before().value()).isPositive();
            assertThat(clouds.change().value()).isZero();
            double change = seller.values().stream()
                    .mapToDouble(value -> value.change().value())
                    .sum();
            assertThat(change)
                    .isCloseTo(bridge.value("seller").orElseThrow().change().value(), within(1e-8));
        }
    }

    @Test
    void runInOrder_sameAgreement_changesNothing() {
        Bridge bridge = Bridge.runInOrder(AFTER, AFTER, List.of(), PLAN);
        assertThat(bridge.clauses()).isEmpty();
        assertThat(bridge.value("openai").orElseThrow().change()).isEqualTo(new Estimate(0, 0));
    }

    @Test
    void runInOrder_otherMarket_isTheFirstClause() {
        Scenario slump = ScenarioReader.read("demand-slump", List.of()).scenario();
        assertThat(Bridge.runInOrder(AFTER, slump, List.of(), PLAN).clauses()).containsExactly(Bridge.MARKET);
    }
}
