package org.entente.simulation.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.model.Address;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioReader;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Bit by bit, with quantities and processes that are correlated. */
class PickFreezeDrawsTest {

    private static final Scenario SCENARIO =
            ScenarioReader.read("amended-2026", List.of()).scenario();
    private static final RandomInputs INPUTS = RandomInputs.of(List.of(SCENARIO));
    private static final int N = 256;
    private static final long FIRST = 3 * 256;

    private static final int[] QUANTITIES = INPUTS.groups().stream()
            .filter(group -> INPUTS.uniforms().containsAll(group.addresses()))
            .flatMap(group -> group.addresses().stream())
            .mapToInt(Streams::idOf)
            .toArray();
    private static final int[] PROCESSES =
            INPUTS.shocks().stream().mapToInt(Streams::idOf).toArray();

    @ParameterizedTest
    @EnumSource(Sampling.class)
    void draws_nothingRedrawn_areTheOriginals(Sampling sampling) {
        SimulationPlan plan = plan(sampling);
        Draws draws = plan.draws(INPUTS);
        assertSame(new PickFreezeDraws(draws, plan.independentDraws(INPUTS), Set.of()), draws);
    }

    @ParameterizedTest
    @EnumSource(Sampling.class)
    void draws_everythingRedrawn_areTheIndependentDraws(Sampling sampling) {
        SimulationPlan plan = plan(sampling);
        Draws others = plan.independentDraws(INPUTS);
        Set<Integer> all = new HashSet<>();
        INPUTS.uniforms().forEach(address -> all.add(Streams.idOf(address)));
        INPUTS.shocks().forEach(address -> all.add(Streams.idOf(address)));
        assertSame(new PickFreezeDraws(plan.draws(INPUTS), others, all), others);
    }

    /** Columns of one call come from either. */
    @ParameterizedTest
    @EnumSource(Sampling.class)
    void draws_oneStreamRedrawn_leaveTheOthers(Sampling sampling) {
        SimulationPlan plan = plan(sampling);
        Draws draws = plan.draws(INPUTS);
        Draws others = plan.independentDraws(INPUTS);
        Draws picked = new PickFreezeDraws(draws, others, Set.of(QUANTITIES[1], PROCESSES[2]));
        double[][] normals = normals(picked);
        double[][] shocks = shocks(picked);
        assertThat(normals[0]).isEqualTo(normals(draws)[0]).isNotEqualTo(normals(others)[0]);
        assertThat(normals[1]).isEqualTo(normals(others)[1]).isNotEqualTo(normals(draws)[1]);
        for (int k = 0; k < shocks.length; k++) {
            boolean ofPicked = k / draws.monthsAtOnce() == 2;
            assertThat(shocks[k])
                    .as("column %d", k)
                    .isEqualTo(shocks(ofPicked ? others : draws)[k])
                    .isNotEqualTo(shocks(ofPicked ? draws : others)[k]);
        }
    }

    @Test
    void constructor_otherMonthsAtOnce_isRefused() {
        assertThatThrownBy(() -> new PickFreezeDraws(new RandomDraws(1), new MedianDraws(), Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the draws to pick from must draw as many months together, which are 4, but drew 1");
    }

    private static SimulationPlan plan(Sampling sampling) {
        return SimulationPlan.withDefaults().withSampling(sampling);
    }

    private static void assertSame(Draws draws, Draws expected) {
        for (Address address : INPUTS.uniforms()) {
            assertThat(uniforms(draws, Streams.idOf(address)))
                    .as(address.text())
                    .isEqualTo(uniforms(expected, Streams.idOf(address)));
        }
        assertThat(normals(draws)).isDeepEqualTo(normals(expected));
        assertThat(shocks(draws)).isDeepEqualTo(shocks(expected));
    }

    private static double[] uniforms(Draws draws, int stream) {
        double[] u = new double[N];
        draws.uniforms(stream, FIRST, N, u);
        return u;
    }

    private static double[][] normals(Draws draws) {
        double[][] z = new double[QUANTITIES.length][N];
        draws.normals(QUANTITIES, FIRST, N, z);
        return z;
    }

    private static double[][] shocks(Draws draws) {
        double[][] shocks = new double[PROCESSES.length * draws.monthsAtOnce()][N];
        draws.shocks(PROCESSES, 0, FIRST, N, shocks);
        return shocks;
    }
}
