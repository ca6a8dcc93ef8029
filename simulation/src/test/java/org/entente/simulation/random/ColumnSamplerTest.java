package org.entente.simulation.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.entente.model.quantity.Beta;
import org.entente.model.quantity.Constant;
import org.entente.model.quantity.Discrete;
import org.entente.model.quantity.Empirical;
import org.entente.model.quantity.Gamma;
import org.entente.model.quantity.LogNormal;
import org.entente.model.quantity.Metalog;
import org.entente.model.quantity.Mixture;
import org.entente.model.quantity.Mixture.Component;
import org.entente.model.quantity.Normal;
import org.entente.model.quantity.Pert;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.StudentT;
import org.entente.model.quantity.Triangular;
import org.entente.model.quantity.Truncated;
import org.entente.model.quantity.Uniform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ColumnSamplerTest {

    private static final int N = 1000;

    static Stream<Quantity> solved() {
        return Stream.of(
                new Constant(7),
                new Normal(3, 2),
                new LogNormal(2, 0.6),
                new Uniform(-1, 3),
                new Triangular(0, 1, 3),
                new Truncated(new Normal(1, 2), 0, Double.POSITIVE_INFINITY),
                new Truncated(new Triangular(0, 1, 3), 0.5, 2),
                new Discrete(List.of(10.0, 5.0, 20.0), List.of(1.0, 2.0, 1.0)),
                new Empirical(List.of(1.0, 2.0, 4.0, 8.0)),
                new Metalog(1, 3, 7, 0, Double.POSITIVE_INFINITY),
                new Mixture(List.of(
                        new Component(1, new Normal(0, 1)),
                        new Component(2, new Constant(3)),
                        new Component(1, new Mixture(List.of(new Component(1, new Uniform(5, 6))))))));
    }

    /** All within a few units, so that an absolute error of 1e-9 is one of the scale. */
    static Stream<Quantity> tabulated() {
        return Stream.of(
                new Pert(0.2, 0.9, 1.6),
                Beta.of(2, 3),
                new Gamma(3, 1),
                new StudentT(8, 1, 0.5),
                new Truncated(new Truncated(new Gamma(3, 1), 1, 5), 2, Double.POSITIVE_INFINITY),
                new Mixture(List.of(new Component(1, new Pert(0, 1, 3)), new Component(1, Beta.of(2, 3)))));
    }

    /** The midpoints of 1000 equal parts. */
    private static double[] draws() {
        double[] u = new double[N];
        Arrays.setAll(u, i -> (i + 0.5) / N);
        u[0] = 0x1p-53;
        u[N - 1] = 1 - 0x1p-53;
        return u;
    }

    private static double[] fill(Quantity quantity, double[] u) {
        double[] values = new double[u.length];
        ColumnSampler.prepare(quantity).fill(u, values, u.length);
        return values;
    }

    @ParameterizedTest
    @MethodSource("solved")
    void fill_solvedQuantile_isTheQuantileToRounding(Quantity quantity) {
        double[] u = draws();
        double[] values = fill(quantity, u);
        for (int i = 0; i < N; i++) {
            double exact = quantity.quantile(u[i]);
            assertThat(values[i]).as("at %s", u[i]).isCloseTo(exact, within(1e-13 * (1 + Math.abs(exact))));
            assertThat(ColumnSampler.prepare(quantity).quantile(u[i]))
                    .as("alone, at %s", u[i])
                    .isEqualTo(exact);
        }
    }

    @ParameterizedTest
    @MethodSource("tabulated")
    void fill_tabulatedQuantile_isTheQuantileToABillionth(Quantity quantity) {
        double[] u = draws();
        double[] values = fill(quantity, u);
        for (int i = 0; i < N; i++) {
            assertThat(values[i]).as("at %s", u[i]).isCloseTo(quantity.quantile(u[i]), within(1e-9));
        }
    }

    @Test
    void prepare_quantileWithoutIteration_isNotTabulated() {
        assertThat(tabulated().limit(5))
                .allSatisfy(
                        quantity -> assertThat(ColumnSampler.prepare(quantity)).isInstanceOf(QuantileTable.class));
        assertThat(solved())
                .noneSatisfy(
                        quantity -> assertThat(ColumnSampler.prepare(quantity)).isInstanceOf(QuantileTable.class));
    }

    @ParameterizedTest
    @MethodSource({"solved", "tabulated"})
    void fill_otherNeighbours_givesTheSameValue(Quantity quantity) {
        double[] u = draws();
        double[] values = fill(quantity, u);
        for (int from = 0; from < N; from += 37) {
            int to = Math.min(from + 37, N);
            assertThat(fill(quantity, Arrays.copyOfRange(u, from, to))).isEqualTo(Arrays.copyOfRange(values, from, to));
        }
    }

    @Test
    void fill_fewerValues_leavesTheRestAlone() {
        double[] values = {0, 0, 0};
        ColumnSampler.prepare(new Pert(1, 2, 3)).fill(new double[] {0.5, 0.5, 0.5}, values, 2);
        assertThat(values[2]).isZero();
        assertThat(values[0]).isEqualTo(values[1]).isCloseTo(2, within(1e-9));
    }

    @Test
    void fill_logNormalPastTheRangeOfDoubles_staysAPositiveNumber() {
        double[] values = fill(new LogNormal(1, 1000), new double[] {0x1p-53, 1 - 0x1p-53});
        assertThat(values).containsExactly(Double.MIN_VALUE, Double.MAX_VALUE);
    }
}
