package org.entente.model.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MetalogTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    /** Mean and quantiles at 0.01, 0.3 and 0.99: mpmath 1.3.0 with 30 digits, the mean by quadrature over logit u. */
    static Stream<Arguments> references() {
        return Stream.of(
                Arguments.of(
                        Metalog.unbounded(1, 3, 7),
                        3.5688995166417734,
                        -0.7121092755466726,
                        2.035945313548222,
                        11.83586574038574),
                Arguments.of(
                        new Metalog(1, 3, 7, 0, INFINITY),
                        3.7785819786446835,
                        0.2842004383887066,
                        2.0121251331342007,
                        16.63423855603129),
                Arguments.of(
                        new Metalog(1, 3, 7, -INFINITY, 10),
                        3.5046109240910477,
                        -0.2910194905251688,
                        1.8315550670160978,
                        8.965713625445261),
                Arguments.of(
                        new Metalog(1, 3, 7, 0, 10),
                        3.5243696505928943,
                        0.2687418704283111,
                        1.976436604302487,
                        9.414616455749352));
    }

    @ParameterizedTest
    @MethodSource("references")
    void quantileAndMean_areTheReference(Metalog metalog, double mean, double q01, double q30, double q99) {
        assertThat(metalog.mean()).isCloseTo(mean, within(1e-13));
        assertThat(metalog.quantile(0.01)).isCloseTo(q01, within(1e-13));
        assertThat(metalog.quantile(0.1)).isCloseTo(1, within(1e-14));
        assertThat(metalog.quantile(0.3)).isCloseTo(q30, within(1e-13));
        assertThat(metalog.median()).isCloseTo(3, within(1e-14));
        assertThat(metalog.quantile(0.9)).isCloseTo(7, within(1e-14));
        assertThat(metalog.quantile(0.99)).isCloseTo(q99, within(1e-13));
    }

    @ParameterizedTest
    @MethodSource("references")
    void cumulative_ofQuantile_isTheDraw(Metalog metalog, double mean, double q01, double q30, double q99) {
        assertThat(metalog.cumulative(q01)).isCloseTo(0.01, within(1e-14));
        assertThat(metalog.cumulative(q30)).isCloseTo(0.3, within(1e-14));
        assertThat(metalog.cumulative(q99)).isCloseTo(0.99, within(1e-14));
        assertThat(metalog.cumulative(metalog.support().low())).isEqualTo(0);
        assertThat(metalog.cumulative(metalog.support().high())).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("references")
    void support_isOpenAtItsBounds(Metalog metalog) {
        assertThat(metalog.support()).isEqualTo(Support.open(metalog.min(), metalog.max()));
        assertThat(metalog.quantile(0x1p-53)).isFinite().isGreaterThan(metalog.min());
        assertThat(metalog.quantile(1 - 0x1p-53)).isFinite().isLessThan(metalog.max());
        assertThat(metalog.hasAtomAt(3)).isFalse();
    }

    /** The bounds of the median in {@link ParametersTest}: just inside them the quantile function still increases. */
    @Test
    void quantile_medianAtItsBounds_increases() {
        Metalog metalog = Metalog.unbounded(0, 1.665774, 10);
        double before = metalog.quantile(0.0005);
        for (double u = 0.001; u < 1; u += 0.0005) {
            double x = metalog.quantile(u);
            assertThat(x).as("at %s", u).isGreaterThan(before);
            before = x;
        }
    }

    /**
     * Equal spacing is the logistic distribution: log(x) with p10, p90 = ∓2·log 9 has scale 2, too heavy for a mean.
     */
    @Test
    void mean_tailTooHeavy_isInfinite() {
        assertThat(new Metalog(1 / 81.0, 1, 81, 0, INFINITY).mean()).isEqualTo(INFINITY);
        assertThat(new Metalog(-81, -1, -1 / 81.0, -INFINITY, 0).mean()).isEqualTo(-INFINITY);
        // log-logistic with shape 2, whose mean is (π/2) / sin(π/2)
        assertThat(new Metalog(1 / 3.0, 1, 3, 0, INFINITY).mean()).isCloseTo(Math.PI / 2, within(1e-13));
    }
}
