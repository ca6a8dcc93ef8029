package org.entente.simulation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.entente.model.Address;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.random.RandomInputs;
import org.junit.jupiter.api.Test;

class SamplingRemarksTest {

    private static final SimulationPlan PLAN = SimulationPlan.withDefaults();

    /** 900 uniforms and ten processes with 16 components each are 1,060 dimensions. */
    @Test
    void of_moreDimensionsThanTheTable_saysHowManyAreRandom() {
        RandomInputs inputs = new RandomInputs(addresses("terms.u", 900), addresses("products.p", 10), List.of(), 12);
        assertThat(SamplingRemarks.of(PLAN, inputs))
                .singleElement()
                .asString()
                .isEqualTo(
                        "sobol sampling has 1000 dimensions, which is fewer than these inputs have: the 60 that matter"
                                + " least are random");
        assertThat(SamplingRemarks.of(PLAN.withSampling(Sampling.RANDOM), inputs))
                .isEmpty();
    }

    @Test
    void of_fewDimensions_isNone() {
        RandomInputs inputs = new RandomInputs(addresses("terms.u", 840), addresses("products.p", 10), List.of(), 12);
        assertThat(SamplingRemarks.of(PLAN, inputs)).isEmpty();
    }

    private static List<Address> addresses(String prefix, int n) {
        return IntStream.range(0, n).mapToObj(k -> new Address(prefix + k)).toList();
    }
}
