package org.entente.simulation.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.entente.model.quantity.Beta;
import org.entente.model.quantity.Continuous;
import org.entente.model.quantity.Gamma;
import org.entente.model.quantity.Pert;
import org.entente.model.quantity.StudentT;
import org.entente.model.quantity.Truncated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuantileTableTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    static Stream<Continuous> distributions() {
        return Stream.of(
                Beta.of(0.5, 0.5),
                Beta.of(1, 5),
                Beta.of(5, 2),
                Beta.of(300, 500),
                new Beta(2, 3, -1e6, 1e6),
                new Pert(0.2, 0.9, 1.6),
                new Pert(0, 0, 1),
                new Pert(-3, 5, 5),
                new Gamma(0.5, 1),
                new Gamma(1, 10),
                new Gamma(3, 1),
                new Gamma(1000, 1),
                StudentT.standard(2),
                new StudentT(3, 100, 0.1),
                StudentT.standard(30),
                new Truncated(new Pert(0, 1, 3), 2.99, INFINITY),
                new Truncated(Beta.of(2, 3), 0.5, 0.9),
                new Truncated(new Gamma(2, 3), 20, INFINITY),
                new Truncated(StudentT.standard(3), -1, 4));
    }

    /** From 2^-53 to 1 - 2^-53: 40 draws for each power of two in both tails, none of them at a node. */
    private static double[] draws() {
        double[] u = new double[2 * 52 * 40];
        for (int i = 0; i < u.length / 2; i++) {
            long steps = (long) Math.scalb(1 + (i % 40) / 40.0, i / 40);
            u[2 * i] = steps * 0x1p-53;
            u[2 * i + 1] = 1 - steps * 0x1p-53;
        }
        return u;
    }

    /**
     * The scale is the distance between the quartiles, or of x from the median where that is greater: a t with two
     * degrees of freedom has no standard deviation.
     */
    @ParameterizedTest
    @MethodSource("distributions")
    void quantile_betweenNodes_isWithinABillionthOfTheScale(Continuous distribution) {
        double[] u = draws();
        double[] x = new double[u.length];
        QuantileTable table = new QuantileTable(distribution);
        table.fill(u, x, u.length);
        double quartiles = distribution.quantile(0.75) - distribution.quantile(0.25);
        for (int i = 0; i < u.length; i++) {
            double exact = distribution.quantile(u[i]);
            double scale = Math.max(quartiles, Math.abs(exact - distribution.median()));
            assertThat(x[i]).as("at %s", u[i]).isCloseTo(exact, within(1e-9 * scale));
            assertThat(table.quantile(u[i])).as("alone, at %s", u[i]).isCloseTo(x[i], within(1e-12 * scale));
        }
    }

    @ParameterizedTest
    @MethodSource("distributions")
    void quantile_atTheExtremes_staysInsideTheSupport(Continuous distribution) {
        double[] u = draws();
        double[] x = new double[u.length];
        new QuantileTable(distribution).fill(u, x, u.length);
        for (double value : x) {
            assertThat(value)
                    .isGreaterThan(distribution.support().low())
                    .isLessThan(distribution.support().high());
        }
    }

    @Test
    void quantile_acrossCells_ascends() {
        QuantileTable table = new QuantileTable(new Pert(0.2, 0.9, 1.6));
        double before = 0.2;
        for (int i = 1; i < 100_000; i++) {
            double x = table.quantile(i / 100_000.0);
            assertThat(x).as("at %s", i / 100_000.0).isGreaterThan(before);
            before = x;
        }
    }
}
