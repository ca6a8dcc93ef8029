package org.entente.simulation.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.TreeMap;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.junit.jupiter.api.Test;

class ObservationsTest {

    private static final double NEVER = Double.POSITIVE_INFINITY;
    private static final SimulationPlan PLAN =
            SimulationPlan.withDefaults().withSampling(Sampling.RANDOM).withPaths(4);
    private final Observations inputs = inputs();

    private static Observations inputs() {
        TreeMap<String, Sample> samples = new TreeMap<>();
        samples.put("events.boom", new Sample(PLAN, new double[] {2026.5, NEVER, 2027, NEVER}));
        samples.put(Stake.MULTIPLE, new Sample(PLAN, new double[] {5, 6, 7, 8}));
        samples.put("products.app.demand.shock", new Sample(PLAN, new double[] {0, 1, -1, 0}));
        return new Observations(Stake.scenario(), List.of(), samples);
    }

    @Test
    void kind_ofEachInput_isThatOfTheScenario() {
        assertThat(inputs.kind(Stake.FRACTION)).isEqualTo(InputKind.TERM);
        assertThat(inputs.kind(Stake.MULTIPLE)).isEqualTo(InputKind.DRIVER);
        assertThat(inputs.kind("events.boom")).isEqualTo(InputKind.EVENT);
        assertThat(inputs.kind("products.app.demand.shock")).isEqualTo(InputKind.NOISE);
    }

    @Test
    void ofLabel_lowerCase_isTheKind() {
        assertThat(InputKind.ofLabel("noise")).contains(InputKind.NOISE);
        assertThat(InputKind.ofLabel("NOISE")).isEmpty();
    }

    /** The multiple is uniform in [5, 15], sums of shocks are standard normal, and an event is known from the paths. */
    @Test
    void probability_ofEachKind_isThatOfItsDistribution() {
        assertThat(inputs.probability(Stake.MULTIPLE, 7.5)).isCloseTo(0.25, within(1e-15));
        assertThat(inputs.probability(Stake.MULTIPLE, Double.NEGATIVE_INFINITY)).isZero();
        assertThat(inputs.probability(Stake.MULTIPLE, Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(inputs.probability("products.app.demand.shock", 1.959963984540054))
                .isCloseTo(0.975, within(1e-9));
        assertThat(inputs.probability("products.app.demand.shock", Double.NEGATIVE_INFINITY))
                .isZero();
        assertThat(inputs.probability("products.app.demand.shock", Double.POSITIVE_INFINITY))
                .isEqualTo(1);
        assertThat(inputs.probability("events.boom", 2026.5)).isEqualTo(0.25);
        assertThat(inputs.probability("events.boom", Math.nextDown(NEVER))).isEqualTo(0.5);
        assertThat(inputs.probability("events.boom", NEVER)).isEqualTo(1);
    }

    @Test
    void probability_unknownInput_isRefused() {
        assertThatThrownBy(() -> inputs.probability("terms.stake.cap", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "an input must be one of events.boom, products.app.demand.shock, terms.stake.multiple, but was"
                                + " 'terms.stake.cap'");
    }
}
