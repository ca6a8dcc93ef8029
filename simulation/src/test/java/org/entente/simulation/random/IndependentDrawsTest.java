package org.entente.simulation.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.model.Address;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioReader;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Draws and other draws of one plan are independent path by path, as pick-freeze needs. */
class IndependentDrawsTest {

    private static final Scenario SCENARIO =
            ScenarioReader.read("amended-2026", List.of()).scenario();
    private static final RandomInputs INPUTS = RandomInputs.of(List.of(SCENARIO));
    private static final int UNITS = 16;
    private static final int N = UNITS * Draws.UNIT_PATHS;

    /**
     * Each of 48 inputs, on 4096 paths of two replicates: 12 times the mean of (u - 1/2)(v - 1/2) is the correlation,
     * with an error of 1/64 if paths are independent and less if they are spread evenly. Five errors: false in 36,000
     * seeds.
     */
    @ParameterizedTest
    @EnumSource(Sampling.class)
    void independentDraws_inputByInput_areUncorrelated(Sampling sampling) {
        SimulationPlan plan = SimulationPlan.withDefaults().withSampling(sampling, sampling == Sampling.RANDOM ? 1 : 2);
        for (Address address : INPUTS.uniforms()) {
            double correlation = correlation(plan.draws(INPUTS), plan.independentDraws(INPUTS), Streams.idOf(address));
            assertThat(Math.abs(correlation)).as(address.text()).isLessThan(5.0 / 64);
        }
    }

    /**
     * Why another scrambling of the same dimension would not do: where a point lies in one tells where it lies in the
     * other. Their first binary digits alone correlate them by ±3/4 in a replicate.
     */
    @Test
    void independentDraws_anotherScramblingOfOneDimension_wouldNotBeIndependent() {
        int stream = Streams.idOf(new Address("terms.microsoft-share.cap"));
        double correlation = correlation(new SobolDraws(1, 1, INPUTS), new SobolDraws(2, 1, INPUTS), stream);
        assertThat(Math.abs(correlation)).isGreaterThan(0.3);
    }

    private static double correlation(Draws draws, Draws others, int stream) {
        double[] u = new double[Draws.UNIT_PATHS];
        double[] v = new double[Draws.UNIT_PATHS];
        double sum = 0;
        for (int unit = 0; unit < UNITS; unit++) {
            draws.uniforms(stream, (long) unit * Draws.UNIT_PATHS, Draws.UNIT_PATHS, u);
            others.uniforms(stream, (long) unit * Draws.UNIT_PATHS, Draws.UNIT_PATHS, v);
            for (int i = 0; i < u.length; i++) {
                sum += (u[i] - 0.5) * (v[i] - 0.5);
            }
        }
        return 12 * sum / N;
    }
}
