package org.entente.model.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Expected numbers: mpmath 1.3.0 with 30 digits, by quadrature and root finding, unless the arithmetic is shown. */
class TruncatedTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    static Stream<Arguments> means() {
        return Stream.of(
                Arguments.of(new Normal(1, 2), 0, 5, 1.8914875565450298),
                Arguments.of(new Normal(0, 1), 8, 9, 8.121188992979796),
                Arguments.of(new Normal(0, 1), -9, -8, -8.121188992979796),
                Arguments.of(new LogNormal(3, 0.5), 1, 4, 2.544437794022408),
                Arguments.of(new Gamma(2, 3), 20, 40, 23.344039486376005),
                Arguments.of(Beta.of(2, 3), 0.5, 0.9, 0.636580310880829),
                Arguments.of(StudentT.standard(3), -1, 4, 0.41296261213305036),
                Arguments.of(StudentT.standard(1), -1, 4, 0.5068326355034225),
                // uniform on [0, 3]
                Arguments.of(new Uniform(-1, 3), 0, 10, 1.5),
                // numerator ∫ x² from .5 to 1 + ∫ x (3 - x) / 2 from 1 to 2 = 7/24 + 13/12
                // denominator ∫ x + ∫ (3 - x) / 2 = 3/8 + 3/4
                Arguments.of(new Triangular(0, 1, 3), 0.5, 2, 11 / 9.0));
    }

    @ParameterizedTest
    @MethodSource("means")
    void mean_isTheReference(Continuous distribution, double low, double high, double expected) {
        assertThat(new Truncated(distribution, low, high).mean())
                .isCloseTo(expected, within(1e-13 * Math.abs(expected)));
    }

    @ParameterizedTest
    @CsvSource({"0.1, 8.012960571504209", "0.5, 8.084888899018166", "0.9, 8.278609037011552"})
    void quantile_farTail_keepsItsPrecision(double u, double expected) {
        assertThat(new Truncated(new Normal(0, 1), 8, 9).quantile(u)).isCloseTo(expected, within(1e-14));
        assertThat(new Truncated(new Normal(0, 1), -9, -8).quantile(1 - u)).isCloseTo(-expected, within(1e-14));
    }

    /** P(X &gt; 35) is 1e-268; given that, X - 35 is nearly exponential with mean 1/35. */
    @Test
    void medianAndMean_tailOfAlmostNoProbability_areNearlyExponential() {
        Truncated truncated = new Truncated(new Normal(0, 1), 35, INFINITY);
        assertThat(truncated.median()).isCloseTo(35 + Math.log(2) / 35, within(3e-5));
        assertThat(truncated.mean()).isCloseTo(35 + 1 / 35.0, within(5e-5));
    }

    /** 1 - 1e-27 is 1, yet P(X > 1e-27) is not: with shape 0.1 a thousandth lies below that. */
    @Test
    void quantile_boundNextToASingularEnd_keepsItsProbability() {
        Beta beta = Beta.of(0.1, 0.1);
        double low = beta.quantile(0.001);
        assertThat(low).isLessThan(1e-26);
        assertThat(beta.survival(low)).isCloseTo(0.999, within(1e-15));
        Truncated truncated = new Truncated(beta, low, 0.75);
        double below = 0.001 + 0.9 * (beta.cumulative(0.75) - 0.001);
        assertThat(beta.cumulative(truncated.quantile(0.9))).isCloseTo(below, within(1e-14));
    }

    @Test
    void mean_heavyTail_isTheLargestDoubleOrNaN() {
        assertThat(new Truncated(StudentT.standard(1), 0, INFINITY).mean()).isEqualTo(Double.MAX_VALUE);
        assertThat(new Truncated(StudentT.standard(0.5), -INFINITY, 0).mean()).isEqualTo(-Double.MAX_VALUE);
        assertThat(new Truncated(StudentT.standard(1), -INFINITY, INFINITY).mean())
                .isNaN();
    }

    @Test
    void support_isTheIntersection() {
        Truncated truncated = new Truncated(new Uniform(-1, 3), 0, 10);
        assertThat(truncated.support()).isEqualTo(Support.open(0, 3));
        assertThat(new Truncated(truncated, -5, 2).support()).isEqualTo(Support.open(0, 2));
        assertThat(Range.POSITIVE.admits(new Truncated(new Normal(1, 2), 0, INFINITY).support()))
                .isTrue();
    }
}
