package org.entente.simulation.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.entente.simulation.analysis.NegotiationMap.Line;
import org.junit.jupiter.api.Test;

class IsoLinesTest {

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

    /** x + y goes from 0 to 10: seven steps of 1.43 become steps of 2. */
    @Test
    void linesAreAtRoundValues() {
        List<Line> lines = new IsoLines(AXIS, AXIS, plane()).of(Optional.empty());
        assertThat(lines).extracting(Line::value).containsExactly(2.0, 4.0, 6.0, 8.0);
        for (Line line : lines) {
            assertThat(line.parts().get(0).points())
                    .allSatisfy(point -> assertThat(point.x() + point.y()).isCloseTo(line.value(), within(1e-9)));
        }
    }

    /** 4.2 is nearer to 4 than 0.15 of the step of 2. */
    @Test
    void thatOfTheTargetTakesTheRoomOfItsNeighbour() {
        List<Line> lines = new IsoLines(AXIS, AXIS, plane()).of(Optional.of(Target.of(4.2)));
        assertThat(lines).extracting(Line::value).containsExactly(2.0, 4.2, 6.0, 8.0);
        assertThat(lines).extracting(Line::isTarget).containsExactly(false, true, false, false);
    }

    @Test
    void aTargetOutOfReachHasNoLine() {
        assertThat(new IsoLines(AXIS, AXIS, plane()).of(Optional.of(Target.of(11))))
                .noneMatch(Line::isTarget);
    }

    /** Without the corner from (3, 3) on, the line of 8 is gone, and that of 6 ends before it. */
    @Test
    void linesEndWhereThereIsNothing() {
        double[][] values = plane();
        for (int i = 3; i < 6; i++) {
            for (int j = 3; j < 6; j++) {
                values[i][j] = Double.NaN;
            }
        }
        List<Line> lines = new IsoLines(AXIS, AXIS, values).of(Optional.empty());
        assertThat(lines.stream().flatMap(line -> line.parts().stream()).flatMap(part -> part.points().stream()))
                .isNotEmpty()
                .allMatch(point -> point.x() <= 2 || point.y() <= 2);
    }

    @Test
    void whereNothingChangesThereIsNoLine() {
        double[][] flat = new double[AXIS.length][AXIS.length];
        assertThat(new IsoLines(AXIS, AXIS, flat).of(Optional.empty())).isEmpty();
    }
}
