package org.entente.simulation.contour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GappedSplineTest {

    private static final double[] X = {0, 1, 2, 4, 8, 9};

    @Test
    void at_givenPoints_isTheirValues() {
        GappedSpline spline = new GappedSpline(X, new double[] {3, 1, 4, 1, 5, 9});
        assertThat(spline.at(2)).isCloseTo(4, within(1e-12));
        assertThat(spline.at(9)).isCloseTo(9, within(1e-12));
    }

    /** What was flat before a corner stays flat up to it: Akima's curve does not swing. */
    @Test
    void at_besideACorner_doesNotSwing() {
        GappedSpline spline = new GappedSpline(X, new double[] {0, 0, 0, 0, 4, 9});
        assertThat(spline.at(1.5)).isEqualTo(0);
        assertThat(spline.at(3)).isEqualTo(0);
    }

    @Test
    void at_fewPoints_isStraight() {
        assertThat(new GappedSpline(new double[] {0, 1, 2}, new double[] {0, 1, 0}).at(0.5))
                .isEqualTo(0.5);
    }

    @Test
    void at_gapsAndBeyondTheEnds_isNaN() {
        GappedSpline spline = new GappedSpline(X, new double[] {0, 1, Double.NaN, 1, Double.POSITIVE_INFINITY, 2});
        assertThat(spline.at(0.5)).isEqualTo(0.5);
        assertThat(spline.at(1.5)).isNaN();
        assertThat(spline.at(4)).isNaN();
        assertThat(spline.at(-1)).isNaN();
    }
}
