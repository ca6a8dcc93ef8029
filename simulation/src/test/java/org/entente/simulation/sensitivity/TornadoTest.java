package org.entente.simulation.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.entente.model.Address;
import org.entente.model.Scenario;
import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.experiment.InputKind;
import org.entente.simulation.experiment.Objective;
import org.entente.simulation.experiment.Stake;
import org.entente.simulation.experiment.Statistic;
import org.entente.simulation.metric.Measure;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.junit.jupiter.api.Test;

class TornadoTest {

    private static final SimulationPlan PLAN =
            SimulationPlan.withDefaults().withPaths(2048).withSampling(Sampling.SOBOL);
    private static final Measure GAIN = Measure.parse("gain.holder");

    /**
     * The fraction is 0.12 at its P10 and 0.28 at its P90 around 0.2, the multiple 6 and 14 around 10: the mean gain
     * 0.2 · 10 · 12 = 24 changes by 9.6 each way. 6 errors, of Student's t with 7 degrees of freedom: false in 1,900
     * seeds.
     */
    @Test
    void run_productOfTwo_changesAsByHand() {
        Tornado tornado = Tornado.run(Stake.scenario(), Objective.of(GAIN, Statistic.MEAN), PLAN);
        assertThat(tornado.base().value())
                .isCloseTo(24, within(6 * tornado.base().standardError()));
        Tornado.Bar fraction = bar(tornado, Stake.FRACTION);
        assertThat(fraction.p10()).isCloseTo(0.12, within(1e-12));
        assertThat(fraction.p90()).isCloseTo(0.28, within(1e-12));
        assertThat(fraction.low().value())
                .isCloseTo(-9.6, within(6 * fraction.low().standardError()));
        assertThat(fraction.high().value())
                .isCloseTo(9.6, within(6 * fraction.high().standardError()));
        assertThat(fraction.swing().value())
                .isCloseTo(19.2, within(6 * fraction.swing().standardError()));
        assertThat(fraction.low().standardError()).isPositive().isLessThan(0.1);
        Tornado.Bar multiple = bar(tornado, Stake.MULTIPLE);
        assertThat(multiple.swing().value())
                .isCloseTo(19.2, within(6 * multiple.swing().standardError()));
    }

    /** The standard deviation at both ends is proportional to the held fraction: 0.28/0.12 times as large. */
    @Test
    void run_standardDeviation_isProportionalToTheFraction() {
        Tornado tornado = Tornado.run(Stake.scenario(), Objective.of(GAIN, Statistic.parse("sd")), PLAN);
        Tornado.Bar fraction = bar(tornado, Stake.FRACTION);
        double low = tornado.base().value() + fraction.low().value();
        double high = tornado.base().value() + fraction.high().value();
        assertThat(high / low).isCloseTo(0.28 / 0.12, within(1e-9));
    }

    @Test
    void effective_ofAKind_leavesOutTheOthersAndThoseWithoutEffect() {
        Tornado tornado = Tornado.run(
                Stake.scenario(),
                Objective.of(GAIN, Statistic.MEAN),
                PLAN.withPaths(512).withSampling(Sampling.RANDOM));
        assertThat(tornado.effective(InputKind.TERM))
                .extracting(Tornado.Bar::address)
                .containsExactly(new Address(Stake.FRACTION));
        assertThat(tornado.effective(InputKind.DRIVER))
                .extracting(Tornado.Bar::address)
                .containsExactly(new Address(Stake.MULTIPLE));
        assertThat(tornado.withoutEffect()).containsExactly(new Address("clouds.hosting.margin"));
        assertThat(tornado.bars()).hasSize(3);
        assertThat(tornado.bars().get(2).effective()).isFalse();
        assertThat(tornado.bars().get(0).size())
                .isGreaterThanOrEqualTo(tornado.bars().get(1).size());
    }

    /** A quantity whose P10 and P90 are the same may still change something, as it has other values between paths. */
    @Test
    void run_quantityThatIsMostlyOneValue_isHeldThere() {
        Scenario mostly =
                Stake.with("terms: { stake: { multiple: { discrete: { values: [10, 20], weights: [0.95, 0.05] } } } }");
        Tornado.Bar multiple = bar(Tornado.run(mostly, Objective.of(GAIN, Statistic.MEAN), PLAN), Stake.MULTIPLE);
        assertThat(multiple.p10()).isEqualTo(10);
        assertThat(multiple.p90()).isEqualTo(10);
        assertThat(multiple.swing()).isEqualTo(new Estimate(0, 0));
        assertThat(multiple.low().value()).isNegative();
        assertThat(multiple.effective()).isTrue();
    }

    /** What is correlated with a held quantity is drawn as ever. */
    @Test
    void run_correlatedQuantity_doesNotMoveAlong() {
        Scenario correlated = Stake.with("""
                correlations:
                  - { between: [terms.stake.fraction, clouds.hosting.margin], value: 0.9 }
                """);
        Tornado tornado = Tornado.run(
                correlated,
                Objective.of(Measure.parse("gain.host"), Statistic.MEAN),
                PLAN.withPaths(512).withSampling(Sampling.RANDOM));
        assertThat(tornado.withoutEffect()).contains(new Address(Stake.FRACTION));
    }

    @Test
    void run_anyNumberOfThreads_isTheSame() {
        SimulationPlan plan = PLAN.withPaths(1024).withSampling(Sampling.RANDOM);
        assertThat(Tornado.run(Stake.scenario(), Objective.of(GAIN, Statistic.MEAN), plan.withThreads(3))
                        .bars())
                .isEqualTo(Tornado.run(Stake.scenario(), Objective.of(GAIN, Statistic.MEAN), plan.withThreads(1))
                        .bars());
    }

    @Test
    void run_unknownMetric_isRefused() {
        assertThatThrownBy(() ->
                        Tornado.run(Stake.scenario(), Objective.of(Measure.parse("gain.hodler"), Statistic.MEAN), PLAN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("did you mean 'gain.holder'?");
    }

    private static Tornado.Bar bar(Tornado tornado, String address) {
        List<Tornado.Bar> found = tornado.bars().stream()
                .filter(bar -> bar.address().text().equals(address))
                .toList();
        return found.get(0);
    }
}
