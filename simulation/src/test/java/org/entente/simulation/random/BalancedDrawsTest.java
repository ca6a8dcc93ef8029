package org.entente.simulation.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.entente.model.Address;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The draws that set paths of a unit off against each other. Seeds are fixed, so these tests pass always or never. */
class BalancedDrawsTest {

    private static final int UNIT = Draws.UNIT_PATHS;
    private static final Scenario SCENARIO =
            ScenarioReader.read("amended-2026", List.of()).scenario();
    private static final RandomInputs INPUTS = RandomInputs.of(List.of(SCENARIO));
    private static final int EVENT = Streams.idOf(Address.of("events", "agi-declared"));
    private static final int[] PROCESSES =
            INPUTS.shocks().stream().mapToInt(Streams::idOf).toArray();
    private static final NormalDistribution NORMAL = new NormalDistribution();

    static List<Draws> plans() {
        return List.of(
                new AntitheticDraws(new RandomDraws(1)),
                new LatinHypercubeDraws(new RandomDraws(1)),
                new SobolDraws(1, 3, INPUTS));
    }

    @Test
    void antithetic_oppositePaths_haveMirroredDraws() {
        Draws draws = new AntitheticDraws(new RandomDraws(1));
        double[] u = uniforms(draws, EVENT, 512);
        double[][] shocks = shocks(draws, 512);
        for (int i = 0; i < UNIT / 2; i++) {
            assertThat(u[UNIT / 2 + i]).isEqualTo(1 - u[i]);
            for (double[] z : shocks) {
                assertThat(z[UNIT / 2 + i]).isEqualTo(-z[i]);
            }
        }
    }

    @Test
    void latinHypercube_unit_hasEachDrawOnceInEachStratum() {
        Draws draws = new LatinHypercubeDraws(new RandomDraws(1));
        for (long first : new long[] {0, 5120}) {
            assertThat(strata(uniforms(draws, EVENT, first))).isEqualTo(once());
            for (double[] z : shocks(draws, first)) {
                assertThat(strata(cumulative(z))).isEqualTo(once());
            }
        }
    }

    /** The permutations of 4 months of 7 processes and one event: no two are alike. */
    @Test
    void latinHypercube_twoInputs_pairStrataByChance() {
        Draws draws = new LatinHypercubeDraws(new RandomDraws(1));
        List<String> orders = Arrays.stream(shocks(draws, 0))
                .map(z -> Arrays.toString(Arrays.stream(cumulative(z))
                        .mapToInt(u -> (int) (u * UNIT))
                        .toArray()))
                .toList();
        assertThat(orders).doesNotHaveDuplicates().hasSize(28);
    }

    /** Each principal axis and each event falls once into each stratum in a unit. */
    @Test
    void sobol_unit_fillsTheDrawsOfEachInput() {
        Draws draws = new SobolDraws(1, 3, INPUTS);
        for (Address address : INPUTS.uniforms()) {
            if (INPUTS.groups().stream().noneMatch(group -> group.addresses().contains(address))) {
                for (long unit = 0; unit < 5; unit++) {
                    assertThat(strata(uniforms(draws, Streams.idOf(address), unit * UNIT)))
                            .as("%s in unit %d", address, unit)
                            .isEqualTo(once());
                }
            }
        }
    }

    @Test
    void sobol_replicates_areScrambledDifferently() {
        Draws draws = new SobolDraws(1, 2, INPUTS);
        assertThat(uniforms(draws, EVENT, 0)).doesNotContain(uniforms(draws, EVENT, UNIT));
        assertThat(uniforms(draws, EVENT, 0)).doesNotContain(uniforms(new SobolDraws(2, 2, INPUTS), EVENT, 0));
    }

    /**
     * Shocks are standard normal, and independent of each other across months and processes, whatever balances them:
     * means, variances and products over 16,384 paths are within 5 standard errors of 100 random draws, sqrt(1, 2, 1 /
     * 16384). Balancing makes them better; 300 chances of 6e-7.
     */
    @ParameterizedTest
    @MethodSource("plans")
    void shocks_eachPlan_areIndependentNormals(Draws draws) {
        int columns = PROCESSES.length * draws.monthsAtOnce();
        int[] chosen = IntStream.range(0, 12).map(k -> k * 37 % columns).toArray();
        double[] sums = new double[12];
        double[][] products = new double[12][12];
        int paths = 64 * UNIT;
        for (long first = 0; first < paths; first += UNIT) {
            double[][] z = shocks(draws, first);
            for (int k = 0; k < 12; k++) {
                sums[k] += Arrays.stream(z[chosen[k]]).sum();
                for (int j = 0; j <= k; j++) {
                    products[k][j] += product(z[chosen[k]], z[chosen[j]]);
                }
            }
        }
        for (int k = 0; k < 12; k++) {
            assertThat(sums[k] / paths).isCloseTo(0, within(5 / Math.sqrt(paths)));
            for (int j = 0; j <= k; j++) {
                boolean same = chosen[k] == chosen[j];
                assertThat(products[k][j] / paths)
                        .isCloseTo(same ? 1 : 0, within(5 * Math.sqrt((same ? 2.0 : 1.0) / paths)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void uniforms_fewerPaths_areTheFirstOfMore(Draws draws) {
        double[] part = new double[100];
        draws.uniforms(EVENT, 512, 100, part);
        assertThat(part).containsExactly(Arrays.copyOf(uniforms(draws, EVENT, 512), 100));
        double[][] z = new double[PROCESSES.length * draws.monthsAtOnce()][200];
        draws.shocks(PROCESSES, 0, 512, 200, z);
        double[][] all = shocks(draws, 512);
        for (int k = 0; k < z.length; k++) {
            assertThat(z[k]).containsExactly(Arrays.copyOf(all[k], 200));
        }
    }

    /** A scenario without one of the processes sees the others as they are. */
    @Test
    void sobol_shocksOfSomeProcesses_areTheShocksAmongAll() {
        Draws draws = new SobolDraws(1, 2, INPUTS);
        int months = draws.monthsAtOnce();
        double[][] two = new double[2 * months][UNIT];
        draws.shocks(new int[] {PROCESSES[1], PROCESSES[4]}, 0, 256, UNIT, two);
        double[][] all = shocks(draws, 256);
        for (int t = 0; t < months; t++) {
            assertThat(two[t]).isEqualTo(all[months + t]);
            assertThat(two[months + t]).isEqualTo(all[4 * months + t]);
        }
    }

    /** Where only some scenarios correlate a quantity, it has one normal in all of them. */
    @Test
    void sobol_normals_belongToTheUniforms() {
        Draws draws = new SobolDraws(1, 2, INPUTS);
        int correlated = Streams.idOf(INPUTS.groups().get(0).addresses().get(0));
        double[][] z = new double[2][UNIT];
        draws.normals(new int[] {correlated, EVENT}, 0, UNIT, z);
        assertThat(cumulative(z[0])).containsExactly(uniforms(draws, correlated, 0), within(1e-12));
        assertThat(cumulative(z[1])).containsExactly(uniforms(draws, EVENT, 0), within(1e-12));
    }

    /** Past the 1000 dimensions of the table draws are random, but draws all the same. */
    @Test
    void sobol_dimensionsPastTheTable_areRandom() {
        List<Address> many = IntStream.range(0, 1100)
                .mapToObj(i -> new Address("a.q" + (1000 + i)))
                .toList();
        Draws draws = new SobolDraws(1, 2, new RandomInputs(many, List.of(new Address("b.p")), List.of(), 12));
        assertThat(strata(uniforms(draws, Streams.idOf(many.get(5)), 0))).isEqualTo(once());
        assertThat(uniforms(draws, Streams.idOf(many.get(1099)), 0))
                .containsExactly(uniforms(new RandomDraws(1), Streams.idOf(many.get(1099)), 0));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void uniforms_pathsThatBeginNoUnit_areRefused(Draws draws) {
        for (long first : new long[] {-256, 1, 255}) {
            assertThatThrownBy(() -> draws.uniforms(EVENT, first, 1, new double[1]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "paths must be at most 256, from a multiple of that on, but were 1 from " + first + " on");
        }
        assertThatThrownBy(() -> draws.uniforms(EVENT, 0, 257, new double[257]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double[] uniforms(Draws draws, int stream, long first) {
        double[] u = new double[UNIT];
        draws.uniforms(stream, first, UNIT, u);
        return u;
    }

    private static double[][] shocks(Draws draws, long first) {
        double[][] shocks = new double[PROCESSES.length * draws.monthsAtOnce()][UNIT];
        draws.shocks(PROCESSES, 0, first, UNIT, shocks);
        return shocks;
    }

    private static double[] cumulative(double[] z) {
        return Arrays.stream(z).map(NORMAL::cumulativeProbability).toArray();
    }

    private static double product(double[] x, double[] y) {
        return IntStream.range(0, UNIT).mapToDouble(i -> x[i] * y[i]).sum();
    }

    private static int[] strata(double[] u) {
        return Arrays.stream(u).mapToInt(x -> (int) (x * UNIT)).sorted().toArray();
    }

    private static int[] once() {
        return IntStream.range(0, UNIT).toArray();
    }
}
