package org.entente.simulation.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExponentialTest extends ColumnFunctionContract {

    @Override
    void apply(double[] x, double[] y, int n) {
        ColumnMath.exp(x, y, n);
    }

    @Override
    double argument(double u) {
        return 1400 * u - 700;
    }

    @Override
    long fingerprint() {
        return 3382164557L;
    }

    @Test
    void exp_ofReferenceValues_isCorrectlyRoundedOrItsNeighbour() {
        ReferenceValues reference = ReferenceValues.read("exp.csv");
        double[] found = values(reference.arguments);
        for (int i = 0; i < found.length; i++) {
            assertThat(Math.abs(found[i] - reference.values[i]))
                    .as("exp(%a)", reference.arguments[i])
                    .isLessThanOrEqualTo(Math.ulp(reference.values[i]));
        }
    }

    @Test
    void exp_ofZero_isOne() {
        assertThat(values(0.0, -0.0)).containsExactly(1, 1);
    }

    @Test
    void exp_ofInfinityAndNaN_followsTheFunction() {
        assertThat(values(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN))
                .containsExactly(Double.POSITIVE_INFINITY, 0, Double.NaN);
    }

    /** log of the largest double is 709.7827..., of half the smallest -745.1332... */
    @Test
    void exp_pastTheRangeOfDoubles_isInfinityAndZero() {
        assertThat(values(709.79, 1e300, -745.14, -1e300))
                .containsExactly(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 0, 0);
    }

    /** Reference: mpmath 1.3.0, exp of the doubles 709.78, -708.5, -720 and -745.1 rounded to doubles. */
    @Test
    void exp_nearTheEndsOfTheRange_keepsItsAccuracy() {
        double[] found = values(709.78, -708.5, -720, -745.1);
        double[] expected = {1.7928227943945155e308, 2.006132305331306e-308, 2.0322308024e-313, Double.MIN_VALUE};
        for (int i = 0; i < found.length; i++) {
            assertThat(Math.abs(found[i] - expected[i])).as("value %d", i).isLessThanOrEqualTo(Math.ulp(expected[i]));
        }
    }
}
