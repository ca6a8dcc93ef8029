package org.entente.simulation.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogarithmTest extends ColumnFunctionContract {

    @Override
    void apply(double[] x, double[] y, int n) {
        ColumnMath.log(x, y, n);
    }

    @Override
    double argument(double u) {
        return 10 * u * u * u + 1e-300;
    }

    @Override
    long fingerprint() {
        return 3957386559L;
    }

    @Test
    void log_ofReferenceValues_isCorrectlyRoundedOrItsNeighbour() {
        ReferenceValues reference = ReferenceValues.read("log.csv");
        double[] found = values(reference.arguments);
        for (int i = 0; i < found.length; i++) {
            assertThat(Math.abs(found[i] - reference.values[i]))
                    .as("log(%a)", reference.arguments[i])
                    .isLessThanOrEqualTo(Math.ulp(reference.values[i]));
        }
    }

    @Test
    void log_ofOne_isZero() {
        assertThat(values(1)).containsExactly(0);
    }

    @Test
    void log_ofZerosNegativeNumbersInfinityAndNaN_followsTheFunction() {
        assertThat(values(0.0, -0.0, -1, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NaN))
                .containsExactly(
                        Double.NEGATIVE_INFINITY,
                        Double.NEGATIVE_INFINITY,
                        Double.NaN,
                        Double.NaN,
                        Double.POSITIVE_INFINITY,
                        Double.NaN);
    }

    /** log(2^-1074) = -1074 log 2 and log(3 * 2^-1030) = log 3 - 1030 log 2; mpmath 1.3.0. */
    @Test
    void log_ofSubnormalNumbers_isAccurate() {
        double[] found = values(Double.MIN_VALUE, 3 * 0x1p-1030);
        assertThat(Math.abs(found[0] - -744.4400719213812)).isLessThanOrEqualTo(2 * Math.ulp(744.0));
        assertThat(Math.abs(found[1] - -712.8429836880756)).isLessThanOrEqualTo(2 * Math.ulp(712.0));
    }
}
