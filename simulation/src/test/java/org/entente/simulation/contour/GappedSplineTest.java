package org.entente.simulation.contour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GappedSplineTest {

    private static final double[] X = {0, 1, 2, 4, 8, 9};

    @Test
    void goesThroughItsValues() {
        GappedSpline smooth = new GappedSpline(X, new double[] {3, 1, 4, 1, 5, 9});
        assertThat(smooth.at(2)).isCloseTo(4, within(1e-12));
        assertThat(smooth.at(9)).isCloseTo(9, within(1e-12));
    }

    /** What was flat before a corner stays flat up to it: Akima's curve does not swing. */
    @Test
    void doesNotSwingBesideACorner() {
        GappedSpline smooth = new GappedSpline(X, new double[] {0, 0, 0, 0, 4, 9});
        assertThat(smooth.at(1.5)).isEqualTo(0);
        assertThat(smooth.at(3)).isEqualTo(0);
    }

    @Test
    void isStraightThroughFew() {
        assertThat(new GappedSpline(new double[] {0, 1, 2}, new double[] {0, 1, 0}).at(0.5))
                .isEqualTo(0.5);
    }

    @Test
    void hasGapsAndEnds() {
        GappedSpline smooth = new GappedSpline(X, new double[] {0, 1, Double.NaN, 1, Double.POSITIVE_INFINITY, 2});
        assertThat(smooth.at(0.5)).isEqualTo(0.5);
        assertThat(smooth.at(1.5)).isNaN();
        assertThat(smooth.at(4)).isNaN();
        assertThat(smooth.at(-1)).isNaN();
    }
}
