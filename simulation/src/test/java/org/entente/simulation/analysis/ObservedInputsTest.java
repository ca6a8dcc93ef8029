package org.entente.simulation.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.TreeMap;
import org.entente.simulation.SimulationPlan;
import org.entente.simulation.analysis.Bound.Kind;
import org.junit.jupiter.api.Test;

class ObservedInputsTest {

    private static final double NEVER = Double.POSITIVE_INFINITY;
    private static final SimulationPlan PLAN = SimulationPlan.withDefaults().withPaths(4);
    private final ObservedInputs inputs = inputs();

    private static ObservedInputs inputs() {
        TreeMap<String, Sample> samples = new TreeMap<>();
        samples.put("events.boom", new Sample(PLAN, new double[] {2026.5, NEVER, 2027, NEVER}));
        samples.put(Stake.MULTIPLE, new Sample(PLAN, new double[] {5, 6, 7, 8}));
        samples.put("products.app.demand.shock", new Sample(PLAN, new double[] {0, 1, -1, 0}));
        return new ObservedInputs(Stake.scenario(), new Observations(List.of(), samples));
    }

    @Test
    void kindsAreThoseOfTheScenario() {
        assertThat(inputs.kind(Stake.FRACTION)).isEqualTo(Kind.TERM);
        assertThat(inputs.kind(Stake.MULTIPLE)).isEqualTo(Kind.DRIVER);
        assertThat(inputs.kind("events.boom")).isEqualTo(Kind.EVENT);
        assertThat(inputs.kind("products.app.demand.shock")).isEqualTo(Kind.NOISE);
    }

    @Test
    void kindsAreNamedInOptions() {
        assertThat(Kind.ofLabel("noise")).contains(Kind.NOISE);
        assertThat(Kind.ofLabel("NOISE")).isEmpty();
    }

    @Test
    void bothLimitsAreWithin() {
        assertThat(inputs.within(List.of(new Restriction(Stake.MULTIPLE, 6, 7, 0.1)), 4))
                .containsExactly(false, true, true, false);
        assertThat(inputs.within(List.of(new Restriction("events.boom", NEVER, NEVER, 0.1)), 4))
                .containsExactly(false, true, false, true);
    }

    /** The multiple is uniform in [5, 15], sums of shocks are standard normal, and an event is known from the paths. */
    @Test
    void probabilitiesAreThoseOfDistributions() {
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
}
