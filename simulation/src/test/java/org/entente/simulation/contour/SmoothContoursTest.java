package org.entente.simulation.contour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SmoothContoursTest {

    private static final double[] AXIS = {0, 1, 2, 3, 4, 5};

    private static double[][] plane() {
        double[][] values = new double[AXIS.length][AXIS.length];
        for (int i = 0; i < AXIS.length; i++) {
            for (int j = 0; j < AXIS.length; j++) {
                values[i][j] = AXIS[i] + AXIS[j];
            }
        }
        return values;
    }

    /** x + y goes from 0 to 10: seven steps of 1.43 become steps of 2, and 10 is not below the highest value. */
    @Test
    void roundLevels_plane_areAStepApart() {
        assertThat(new SmoothContours(AXIS, AXIS, plane()).roundLevels()).containsExactly(0.0, 2.0, 4.0, 6.0, 8.0);
    }

    /** 4.2 is nearer to 4 than 0.15 of the step of 2, and 4.4 is not. */
    @Test
    void roundLevelsApartFrom_levelBesideARoundLevel_leavesThatOut() {
        SmoothContours contours = new SmoothContours(AXIS, AXIS, plane());
        assertThat(contours.roundLevelsApartFrom(4.2)).containsExactly(0.0, 2.0, 6.0, 8.0);
        assertThat(contours.roundLevelsApartFrom(4.4)).containsExactly(0.0, 2.0, 4.0, 6.0, 8.0);
    }

    @Test
    void at_plane_isWhereThePlaneHasTheLevel() {
        SmoothContours contours = new SmoothContours(AXIS, AXIS, plane());
        for (double level : new double[] {2, 4.2, 8}) {
            List<ContourLine> lines = contours.at(level);
            assertThat(lines).hasSize(1);
            assertThat(lines.get(0).points())
                    .allSatisfy(point -> assertThat(point.x() + point.y()).isCloseTo(level, within(1e-9)));
        }
    }

    @Test
    void at_levelOutOfRange_isNoLine() {
        assertThat(new SmoothContours(AXIS, AXIS, plane()).at(11)).isEmpty();
    }

    /** Without the corner from (3, 3) on, the line of 8 is gone, and that of 6 ends before it. */
    @Test
    void at_gridWithMissingValues_linesEndThere() {
        double[][] values = plane();
        for (int i = 3; i < 6; i++) {
            for (int j = 3; j < 6; j++) {
                values[i][j] = Double.NaN;
            }
        }
        SmoothContours contours = new SmoothContours(AXIS, AXIS, values);
        assertThat(contours.roundLevels())
                .flatExtracting(contours::at)
                .flatExtracting(ContourLine::points)
                .isNotEmpty()
                .allMatch(point -> point.x() <= 2 || point.y() <= 2);
    }

    @Test
    void roundLevels_constantGrid_areNone() {
        double[][] flat = new double[AXIS.length][AXIS.length];
        assertThat(new SmoothContours(AXIS, AXIS, flat).roundLevels()).isEmpty();
    }
}
