package org.entente.model.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.distribution.TriangularDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract of every distribution with a density. */
class ContinuousTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final double[] DRAWS = {
        0x1p-53,
        1e-12,
        1e-6,
        0.001,
        0.01,
        0.1,
        0.25,
        0.4,
        0.499999,
        0.5,
        0.500001,
        0.6,
        0.75,
        0.9,
        0.99,
        0.999,
        1 - 1e-6,
        1 - 1e-12,
        1 - 0x1p-53
    };

    static Stream<Continuous> distributions() {
        return Stream.of(
                new Normal(3, 2),
                new LogNormal(2, 0.6),
                new Uniform(-1, 3),
                new Triangular(0, 1, 3),
                new Triangular(0, 0, 3),
                new Triangular(0, 3, 3),
                new Pert(0.2, 0.9, 1.6),
                new Pert(0, 0, 1),
                new Beta(0.5, 0.7, 0, 1),
                new Beta(2, 3, -1, 4),
                new Gamma(0.5, 2),
                new Gamma(3, 1),
                new StudentT(1.5, 1, 2),
                new StudentT(5, 0, 1),
                new Truncated(new Normal(1, 2), 0, INFINITY),
                new Truncated(new Normal(0, 1), 8, 9),
                new Truncated(new Normal(0, 1), -9, -8),
                new Truncated(new LogNormal(2, 0.6), 1, 4),
                new Truncated(new Uniform(-1, 3), 0, 10),
                new Truncated(new Triangular(0, 1, 3), 0.5, 2),
                new Truncated(Beta.of(2, 3), 0.5, 0.9),
                new Truncated(new Pert(0, 1, 3), 0.5, INFINITY),
                new Truncated(new Gamma(2, 3), 20, 40),
                new Truncated(StudentT.standard(3), -1, 4),
                new Truncated(new Truncated(new Normal(0, 1), -1, INFINITY), -2, 2));
    }

    static Stream<Arguments> peers() {
        return Stream.of(
                Arguments.of(new Normal(3, 2), new NormalDistribution(3, 2)),
                // the scale of the peer is the mean of the logarithm
                Arguments.of(new LogNormal(2, 0.6), new LogNormalDistribution(Math.log(2), 0.6)),
                Arguments.of(new Uniform(-1, 3), new UniformRealDistribution(-1, 3)),
                Arguments.of(new Triangular(0, 1, 3), new TriangularDistribution(0, 1, 3)),
                Arguments.of(new Triangular(0, 0, 3), new TriangularDistribution(0, 0, 3)),
                // alpha = 1 + 4 · 0.25 = 2, beta = 1 + 4 · 0.75 = 4
                Arguments.of(new Pert(0, 0.25, 1), new BetaDistribution(2, 4)),
                Arguments.of(Beta.of(0.5, 0.7), new BetaDistribution(0.5, 0.7)),
                Arguments.of(Beta.of(2, 3), new BetaDistribution(2, 3)),
                Arguments.of(new Gamma(0.5, 2), new GammaDistribution(0.5, 2)),
                Arguments.of(new Gamma(3, 1), new GammaDistribution(3, 1)),
                Arguments.of(StudentT.standard(2.5), new TDistribution(2.5)),
                Arguments.of(StudentT.standard(40), new TDistribution(40)));
    }

    @ParameterizedTest
    @MethodSource("peers")
    void distribution_agreesWithCommonsMath(Continuous distribution, RealDistribution peer) {
        double mean = peer.getNumericalMean();
        assertThat(distribution.mean()).isCloseTo(mean, within(1e-14));
        assertThat(expectation(x -> (x - mean) * (x - mean), distribution))
                .isCloseTo(peer.getNumericalVariance(), within(2e-5 * peer.getNumericalVariance()));
        for (int i = 1; i < 100; i++) {
            double x = distribution.quantile(0.01 * i);
            // the peer solves for some quantiles to 1e-9 only
            assertThat(x).isCloseTo(peer.inverseCumulativeProbability(0.01 * i), within(1e-7));
            assertThat(distribution.cumulative(x)).isCloseTo(peer.cumulativeProbability(x), within(1e-12));
            assertThat(distribution.density(x)).isCloseTo(peer.density(x), within(1e-11 * peer.density(x)));
        }
    }

    @ParameterizedTest
    @MethodSource("distributions")
    void cumulative_ofQuantile_isTheDrawInBothTails(Continuous distribution) {
        double scale = Math.max(Math.abs(distribution.quantile(0.01)), Math.abs(distribution.quantile(0.99)));
        for (double u : DRAWS) {
            double x = distribution.quantile(u);
            double rounding = 1e-14 * Math.max(Math.abs(x), scale);
            assertThat(distribution.cumulative(x - rounding)).as("at %s", u).isLessThan(u * (1 + 1e-12));
            assertThat(distribution.cumulative(x + rounding)).as("at %s", u).isGreaterThan(u * (1 - 1e-12));
            assertThat(distribution.survival(x + rounding)).as("at %s", u).isLessThan((1 - u) * (1 + 1e-12));
            assertThat(distribution.survival(x - rounding)).as("at %s", u).isGreaterThan((1 - u) * (1 - 1e-12));
        }
    }

    @ParameterizedTest
    @MethodSource("distributions")
    void inverseSurvival_mirrorsQuantile(Continuous distribution) {
        for (double draw : DRAWS) {
            double q = 1 - draw;
            double x = distribution.quantile(1 - q); // exact, unlike 1 - draw
            assertThat(distribution.inverseSurvival(q)).as("at %s", q).isCloseTo(x, within(1e-12 * Math.abs(x)));
        }
    }

    @ParameterizedTest
    @MethodSource("distributions")
    void density_isTheSlopeOfCumulative(Continuous distribution) {
        for (double u = 0.05; u < 1; u += 0.1) {
            double low = distribution.quantile(u - 1e-4);
            double x = distribution.quantile(u);
            double high = distribution.quantile(u + 1e-4);
            assertThat(distribution.density(x) * (high - low)).as("at %s", u).isCloseTo(2e-4, within(2e-4 * 2e-3));
        }
    }

    @ParameterizedTest
    @MethodSource("distributions")
    void mean_isTheIntegralOfQuantile(Continuous distribution) {
        double mean = distribution.mean();
        assertThat(expectation(x -> x, distribution)).isCloseTo(mean, within(2e-6 * Math.abs(mean) + 1e-14));
    }

    @ParameterizedTest
    @MethodSource("distributions")
    void partialMean_ofTwoParts_addsUpToTheMean(Continuous distribution) {
        double mean = distribution.mean();
        double middle = distribution.quantile(0.7);
        double sum = distribution.partialMean(-INFINITY, middle) + distribution.partialMean(middle, INFINITY);
        assertThat(sum).isCloseTo(mean, within(1e-12 * Math.abs(mean)));
        assertThat(distribution.probability(-INFINITY, middle)).isCloseTo(0.7, within(1e-13));
        assertThat(distribution.probability(middle, INFINITY)).isCloseTo(0.3, within(1e-13));
    }

    @ParameterizedTest
    @MethodSource("distributions")
    void support_outside_holdsNoProbability(Continuous distribution) {
        Support support = distribution.support();
        assertThat(distribution.cumulative(support.low())).isEqualTo(0.0);
        assertThat(distribution.survival(support.low())).isEqualTo(1.0);
        assertThat(distribution.cumulative(support.high())).isEqualTo(1.0);
        assertThat(distribution.survival(support.high())).isEqualTo(0.0);
        assertThat(distribution.density(support.low() - 1)).isEqualTo(0.0);
        assertThat(distribution.density(support.high() + 1)).isEqualTo(0.0);
        assertThat(distribution.hasAtomAt(distribution.median())).isFalse();
    }

    /**
     * The mean of a function of X: of x(z) under a normal z, by the trapezoidal rule with steps of 1/64. Its error is
     * negligible where x(z) is smooth, and below 1e-6 at the kinks of the triangular distribution.
     */
    private static double expectation(DoubleUnaryOperator function, Continuous distribution) {
        double sum = 0;
        for (int i = -64 * 30; i <= 64 * 30; i++) {
            double z = i / 64.0;
            double tail = StandardNormal.cumulative(-Math.abs(z));
            double x = z < 0 ? distribution.quantile(tail) : distribution.inverseSurvival(tail);
            sum += StandardNormal.density(z) * function.applyAsDouble(x);
        }
        return sum / 64;
    }
}
