package org.entente.simulation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.entente.model.Scenario;
import org.entente.simulation.experiment.Experiment;
import org.entente.simulation.experiment.Experiment.Variant;
import org.entente.simulation.experiment.Observations;
import org.entente.simulation.experiment.Sample;
import org.entente.simulation.metric.Measure;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.step.Worked;
import org.junit.jupiter.api.Test;

/**
 * Two years, in which the royalty is 0.2 a month, a quarter of it due after them. The boom is in January 2027, and the
 * bust after the horizon.
 */
class ProbesTest {

    /** Three units, the last of which is short. */
    private static final SimulationPlan PLAN = SimulationPlan.withDefaults()
            .withSampling(Sampling.RANDOM)
            .withPaths(600)
            .withThreads(2);

    private static Scenario scenario(String name, String deferral, String terms) {
        return Worked.scenario("""
                name: %s
                horizon: { to: 2027-12 }
                events: { boom: { date: 2027, probability: 1 }, bust: { date: 2029, probability: 1 } }
                terms:
                  royalty: { kind: revenue-share, payer: maker, payee: seller, rate: 0.25%s }
                  %s
                """.formatted(name, deferral, terms));
    }

    private static final Scenario LATER = scenario("later", ", deferral: { fraction: 0.25, months: 72 }", "");
    private static final Scenario PLAIN = scenario("plain", "", "");
    private static final Scenario PAID = scenario("paid", "", """
            fee: { kind: payment, payer: maker, payee: seller, amount: { uniform: { min: 0, max: 1 } }, at: 2026-03 }
            """);

    private static Sample sample(Scenario scenario, String measure) {
        return Experiment.of(PLAN, List.of(scenario)).sample(scenario, Measure.parse(measure));
    }

    private static void requireAll(Sample sample, double expected) {
        assertThat(sample.raw()).hasSize(600);
        for (double value : sample.raw()) {
            assertThat(value).isCloseTo(expected, within(1e-12));
        }
    }

    /** 24 times 0.15 is paid inside the horizon, and 24 times 0.05 after it. */
    @Test
    void keep_flowsAndLevels_areThoseOfTheirPeriods() {
        requireAll(sample(LATER, "2026 of share.royalty"), 1.8);
        requireAll(sample(LATER, "total of share.royalty"), 3.6);
        requireAll(sample(LATER, "after of share.royalty"), 1.2);
        requireAll(sample(LATER, "share.royalty"), 4.8); // its present value, at no discount
        requireAll(sample(LATER, "2026 of share.royalty.cumulative"), 2.4);
        requireAll(sample(LATER, "share.royalty.cumulative"), 4.8);
    }

    @Test
    void keep_dates_areDecimalOrWhetherTheyHaveCome() {
        requireAll(sample(PLAIN, "date of event.boom"), 2027);
        requireAll(sample(PLAIN, "2026 of event.boom"), 0);
        requireAll(sample(PLAIN, "2027 of event.boom"), 1);
        requireAll(sample(PLAIN, "end of event.boom"), 1);
        assertThat(sample(PLAIN, "date of event.bust").raw()).containsOnly(Double.POSITIVE_INFINITY);
        requireAll(sample(PLAIN, "2027 of event.bust"), 0);
        requireAll(sample(PLAIN, "end of event.bust"), 0);
    }

    /** The rival's one source is its clouds: a margin of 0.2 on 0.3 a month. */
    @Test
    void keep_sourceThatIsNotReported_isTheGainOrNothing() {
        requireAll(sample(PLAIN, "total of gain.rival.clouds"), 24 * 0.06);
        requireAll(sample(PLAIN, "2026 of gain.rival.payments"), 0);
        requireAll(sample(PLAIN, "after of gain.rival.clouds"), 0);
        requireAll(sample(LATER, "after of gain.rival.payments"), 0);
    }

    @Test
    void observe_inputs_areThoseOfEachPath() {
        Observations found = Experiment.of(PLAN, List.of(PAID)).observe(PAID, List.of(Measure.parse("payment.fee")));
        assertThat(found.inputs().keySet()).contains("terms.fee.amount", "events.boom");
        double[] amounts = found.input("terms.fee.amount").orElseThrow().raw();
        assertThat(amounts).containsExactly(found.measures().get(0).raw()).doesNotHaveDuplicates();
        requireAll(found.input("events.boom").orElseThrow(), 2027);
    }

    private static Sample difference(Scenario scenario, String measure) {
        Variant variant = Variant.of(scenario, Optional.of(PLAIN));
        return Experiment.of(PLAN, variant.scenarios())
                .samples(List.of(variant), List.of(Measure.parse(measure)))
                .get(0)
                .get(0);
    }

    @Test
    void ofDifferences_whatTheOtherNeverHas_isLessNothing() {
        requireAll(difference(LATER, "after of share.royalty less plain"), 1.2);
        requireAll(difference(LATER, "total of share.royalty less plain"), -1.2);
        assertThat(difference(PAID, "gain.seller.payments less plain").raw())
                .containsExactly(sample(PAID, "payment.fee").raw());
    }

    @Test
    void of_otherPeriodThanItsKindHas_isRefused() {
        requireRefused(LATER, "end of share.royalty", "share.royalty must be one of 2026, 2027, total, after, npv,");
        requireRefused(PLAIN, "after of share.royalty", "share.royalty must be one of 2026, 2027, total, npv,");
        requireRefused(
                PLAIN, "npv of share.royalty.cumulative", "share.royalty.cumulative must be one of 2026, 2027, end,");
        requireRefused(PLAIN, "npv of event.boom", "event.boom must be one of date, end, 2026, 2027,");
    }

    private static void requireRefused(Scenario scenario, String measure, String rule) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sample(scenario, measure))
                .withMessageStartingWith("a period of " + rule + " but was '");
    }
}
