package org.entente.model.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Quantiles at 2^-53, 1e-10, 0.001, 0.3, 0.9 and 1 - 2^-30 of the distributions whose quantiles are found by iteration.
 * Expected numbers: mpmath 1.3.0 with 40 digits, by bisection of betainc and gammainc.
 */
class ReferenceQuantilesTest {

    private static final double[] DRAWS = {0x1p-53, 1e-10, 0.001, 0.3, 0.9, 1 - 0x1p-30};

    @ParameterizedTest
    @CsvSource({
        "0.5, 2, 5.4782007307014706e-33, 4.4444444444444446e-21, 4.4444457613175556e-07, 0.0411194828804787, 0.5318774334735805, 0.9999501654175297",
        "2, 3, 4.301594725588786e-09, 4.082494015808333e-06, 0.013022947370814272, 0.27238394207510536, 0.6795394162781817, 0.9993847095146984",
        "5, 1, 0.0006442909720570772, 0.01, 0.251188643150958, 0.7860030855966228, 0.9791483623609768, 0.9999999998137354",
        "1, 30, 3.7007434154171884e-18, 3.3333333334944447e-12, 3.3349455014012344e-05, 0.011818767940963117, 0.07388127187120651, 0.5",
        "300, 500, 0.24402271709875326, 0.2714670899252859, 0.32313492341636474, 0.365947186335937, 0.3969969958359775, 0.48037921156609437"
    })
    void quantile_beta_isTheReference(
            double alpha, double beta, double a, double b, double c, double d, double e, double f) {
        assertQuantiles(Beta.of(alpha, beta), a, b, c, d, e, f);
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 9.680779783384862e-33, 7.853981633974484e-21, 7.85398574631245e-07, 0.07423593091627272, 1.3527717270477075, 18.731828756132515",
        "2, 1.4901161267862523e-08, 1.4142202290829742e-05, 0.04540201776948956, 1.0973492107034917, 3.8897201698674295, 24.01384488372761",
        "30, 4.029979447767459, 7.000511700351835, 15.869170797140358, 26.904563066176394, 37.1985028596843, 75.35464678093857"
    })
    void quantile_gamma_isTheReference(double shape, double a, double b, double c, double d, double e, double f) {
        assertQuantiles(new Gamma(shape, 1), a, b, c, d, e, f);
    }

    @ParameterizedTest
    @CsvSource({
        "1, -2867080569611329.5, -3183098861.837907, -318.30883898555044, -0.7265425280053609, 3.077683537175254, 341782637.7882158",
        "2, -67108863.999999985, -70710.67810804815, -22.327124770119877, -0.6172133998483676, 1.885618083164127, 23170.47497355201",
        "3, -214952.9980625795, -2225.7692846830932, -10.214531852407386, -0.5843897274398187, 1.6377443536962104, 1057.904361792512",
        "7.5, -282.6942866923092, -45.36104424133951, -4.6303190940341015, -0.5474128775812612, 1.405211846415953, 33.642894088065525",
        "1000, -8.351968337868854, -6.427876283134213, -3.098402163912923, -0.524567707309227, 1.2823987214609245, 6.065555986613364"
    })
    void quantile_studentT_isTheReference(double df, double a, double b, double c, double d, double e, double f) {
        assertQuantiles(StudentT.standard(df), a, b, c, d, e, f);
    }

    private static void assertQuantiles(Quantity quantity, double... expected) {
        for (int i = 0; i < DRAWS.length; i++) {
            assertThat(quantity.quantile(DRAWS[i]))
                    .as("%s at %s", quantity, DRAWS[i])
                    .isCloseTo(expected[i], within(2e-13 * Math.abs(expected[i])));
        }
    }
}
