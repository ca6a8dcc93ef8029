package org.entente.model.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected numbers: mpmath 1.3.0 with 60 digits, from the exact binary value of each argument. */
class StandardNormalTest {

    @ParameterizedTest
    @CsvSource({
        "1e-300, -37.0470962993612",
        "1e-100, -21.273453560965326",
        "1.1102230246251565e-16, -8.209536151601387",
        "1e-15, -7.941345326170997",
        "1e-10, -6.361340902404057",
        "1e-5, -4.264890793922825",
        "0.001, -3.0902323061678136",
        "0.01, -2.326347874040841",
        "0.07, -1.4757910281791706",
        "0.08, -1.4050715603096327",
        "0.25, -0.6744897501960817",
        "0.4, -0.2533471031357997",
        "0.9, 1.2815515655446006",
        "0.925, 1.4395314709384561",
        "0.999, 3.090232306167813",
        "0.9999999999999999, 8.209536151601387"
    })
    void quantile_isTheReference(double u, double expected) {
        assertThat(StandardNormal.quantile(u)).isCloseTo(expected, within(2e-15 * Math.abs(expected)));
    }

    @ParameterizedTest
    @CsvSource({
        "-20, 2.7536241186062337e-89, 5.520948362159764e-88",
        "-10, 7.619853024160525e-24, 7.694598626706419e-23",
        "-8.2, 1.2019351542735859e-16, 9.99837874849721e-16",
        "-5.7, 5.990371401063528e-09, 3.5139550948204334e-08",
        "-5.6, 1.071759025831093e-08, 6.182620500165856e-08",
        "-3, 0.0013498980316300946, 0.0044318484119380075",
        "-1.5, 0.06680720126885807, 0.12951759566589172",
        "-0.68, 0.2482522304535705, 0.31659290771089277",
        "-0.67, 0.2514288950953101, 0.3187371384754015",
        "-0.1, 0.460172162722971, 0.39695254747701175",
        "0.3, 0.6179114221889527, 0.3813878154605241",
        "0.675, 0.750162117528223, 0.3176671847151482",
        "1, 0.8413447460685429, 0.24197072451914334",
        "2.5, 0.9937903346742238, 0.017528300493568537",
        "5.6, 0.9999999892824097, 6.182620500165856e-08",
        "8, 0.9999999999999993, 5.052271083536892e-15"
    })
    void cumulativeAndDensity_areTheReference(double z, double probability, double density) {
        assertThat(StandardNormal.cumulative(z)).isCloseTo(probability, within(2e-15 * probability));
        assertThat(StandardNormal.density(z)).isCloseTo(density, within(2e-15 * density));
    }

    @Test
    void quantileAndCumulative_ends_areInfiniteOrNaN() {
        assertThat(StandardNormal.quantile(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(StandardNormal.quantile(0.5)).isEqualTo(0.0);
        assertThat(StandardNormal.quantile(1)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(StandardNormal.quantile(-0.1)).isNaN();
        assertThat(StandardNormal.quantile(Double.NaN)).isNaN();
        assertThat(StandardNormal.cumulative(Double.NEGATIVE_INFINITY)).isEqualTo(0.0);
        assertThat(StandardNormal.cumulative(Double.POSITIVE_INFINITY)).isEqualTo(1.0);
        assertThat(StandardNormal.cumulative(Double.NaN)).isNaN();
        assertThat(StandardNormal.density(Double.POSITIVE_INFINITY)).isEqualTo(0.0);
        assertThat(StandardNormal.Z_OF_P90).isCloseTo(-StandardNormal.quantile(0.1), within(2.3e-16));
    }

    /**
     * Arguments from -37 to 0: the ends, the limits between two approximations, even steps, and values ever nearer to
     * 0.
     */
    private static List<Double> belowZero(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        DoubleStream ends = DoubleStream.of(-37, Math.nextUp(-37.0), -0x1p-53, -Double.MIN_VALUE, -0.0, 0);
        DoubleStream changes = DoubleStream.of(-6.658, -5.656854249492381, -1.4395314709384563, -0.67448975);
        DoubleStream even = random.doubles(50, -37, 0);
        DoubleStream near = random.doubles(50, -12, 1.5).map(lg -> -Math.pow(10, lg));
        return Stream.of(ends, changes, even, near).flatMap(DoubleStream::boxed).toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void quantile_ofCumulative_isWhereItBegan(long seed) {
        assertThat(belowZero(seed))
                .allSatisfy(z -> assertThat(StandardNormal.quantile(StandardNormal.cumulative(z)))
                        .isCloseTo(z, within(1e-15 * (1 - z))));
    }
}
