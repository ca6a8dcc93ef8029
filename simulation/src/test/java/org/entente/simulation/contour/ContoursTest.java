package org.entente.simulation.contour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContoursTest {

    private static final double NAN = Double.NaN;

    /**
     * Along a side of length h, the interpolated square lies above the square, by h²/4 at most; so at the line x² + y²
     * is at most 1, and at least 1 - h²/4. Here h = 0.1, and four grid points lie on the circle.
     */
    @Test
    void at_circle_isOneClosedLine() {
        double[] axis = axis(-20, 20, 10);
        List<ContourLine> lines = contours(axis, axis, (x, y) -> x * x + y * y).at(1);
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).isClosed()).isTrue();
        for (Point point : lines.get(0).points()) {
            assertThat(point.x() * point.x() + point.y() * point.y()).isBetween(1 - 0.1 * 0.1 / 4 - 1e-12, 1 + 1e-12);
        }
        assertThat(lines.get(0).points()).contains(new Point(1, 0), new Point(0, -1));
        assertThat(length(lines.get(0))).isCloseTo(2 * Math.PI, within(0.02)); // 4 · 1.25e-3 · π too short at most
    }

    /** x + 2 y = level is straight, and so is what interpolation makes of it, whether it meets grid points or not. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 1.3, -0.7})
    void at_plane_isOneStraightLine(double level) {
        List<ContourLine> lines =
                contours(axis(-4, 4, 1), axis(-6, 6, 2), (x, y) -> x + 2 * y).at(level);
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).isClosed()).isFalse();
        for (Point point : lines.get(0).points()) {
            assertThat(point.x() + 2 * point.y()).isCloseTo(level, within(1e-14));
        }
        double width =
                Math.abs(last(lines.get(0)).x() - lines.get(0).points().get(0).x());
        double expected = Math.min(4, level + 6) - Math.max(-4, level - 6); // |x| is at most 4, |y| at most 3
        assertThat(width).isCloseTo(expected, within(1e-14));
        assertThat(length(lines.get(0))).isCloseTo(width * Math.sqrt(1.25), within(1e-13));
    }

    /**
     * Corners 1, 0, 1, 0 around a cell: at 0.4 the mean 0.5 is high, so the low corners are cut off, at 0.6 the high
     * ones.
     */
    @Test
    void at_saddle_isResolvedByTheMeanOfItsCorners() {
        Contours saddle = new Contours(new double[] {0, 1}, new double[] {0, 1}, new double[][] {{1, 0}, {0, 1}});
        assertThat(saddle.at(0.4))
                .containsExactly(
                        line(new Point(0.6, 0), new Point(1, 0.4)), line(new Point(0.4, 1), new Point(0, 0.6)));
        assertThat(saddle.at(0.6))
                .extracting(line -> Set.copyOf(line.points()))
                .containsExactlyInAnyOrder(
                        Set.of(new Point(0.4, 0), new Point(0, 0.4)), Set.of(new Point(0.6, 1), new Point(1, 0.6)));
    }

    /**
     * x y = 0 is both axes. What is at the level counts as high, so a line goes around each of the two quadrants that
     * are low: a length of 1 along each axis, and √2 straight across the cell where they meet.
     */
    @Test
    void at_saddleExactlyAtTheLevel_isTwoLines() {
        List<ContourLine> lines =
                contours(axis(-2, 2, 1), axis(-2, 2, 1), (x, y) -> x * y).at(0);
        assertThat(lines).hasSize(2);
        for (ContourLine line : lines) {
            assertThat(line.points()).hasSize(4).allMatch(point -> point.x() * point.y() == 0);
            assertThat(length(line)).isCloseTo(2 + Math.sqrt(2), within(1e-15));
        }
    }

    @Test
    void at_levelOutOfRange_isNoLine() {
        Contours contours = contours(axis(0, 3, 1), axis(0, 3, 1), (x, y) -> x + y);
        assertThat(contours.at(-0.1)).isEmpty();
        assertThat(contours.at(6.1)).isEmpty();
        assertThat(contours.at(0)).isEmpty(); // all values are at least the level
        assertThat(contours(axis(0, 3, 1), axis(0, 3, 1), (x, y) -> 2).at(2)).isEmpty();
    }

    /** The ridge -|x| = 0 lies between cells that both reach it: one line along it, not two. */
    @Test
    void at_ridgeExactlyAtTheLevel_isOneLine() {
        List<ContourLine> lines =
                contours(axis(-2, 2, 1), axis(0, 3, 1), (x, y) -> -Math.abs(x)).at(0);
        assertThat(lines).containsExactly(line(new Point(0, 0), new Point(0, 1), new Point(0, 2), new Point(0, 3)));
    }

    /** A single grid point at the level, with lower ones around it, is a line of no length. */
    @Test
    void at_peakExactlyAtTheLevel_isNoLine() {
        assertThat(contours(axis(-2, 2, 1), axis(-2, 2, 1), (x, y) -> -x * x - y * y)
                        .at(0))
                .isEmpty();
    }

    /** Nine grid points at the level: the line goes around them, a square with sides of 2. */
    @Test
    void at_plateauExactlyAtTheLevel_isALineAroundIt() {
        List<ContourLine> lines = contours(
                        axis(-3, 3, 1), axis(-3, 3, 1), (x, y) -> Math.min(0, 1 - Math.max(Math.abs(x), Math.abs(y))))
                .at(0);
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).isClosed()).isTrue();
        assertThat(length(lines.get(0))).isEqualTo(8);
    }

    /** The line y = 1.5 over x from 0 to 4, where the cells of x from 1 to 2 lack a corner. */
    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void at_cornerThatIsNotFinite_skipsItsCells(double bad) {
        double[][] values = values(axis(0, 5, 1), axis(0, 3, 1), (x, y) -> y);
        values[2][1] = bad;
        assertThat(new Contours(axis(0, 5, 1), axis(0, 3, 1), values).at(1.5))
                .containsExactly(
                        line(new Point(1, 1.5), new Point(0, 1.5)),
                        line(new Point(3, 1.5), new Point(4, 1.5), new Point(5, 1.5)));
    }

    @Test
    void at_twoHills_isTwoClosedLines() {
        double[] axis = axis(-30, 30, 10);
        List<ContourLine> lines = contours(
                        axis, axis, (x, y) -> Math.max(1 - Math.hypot(x - 1.5, y), 1 - Math.hypot(x + 1.5, y)))
                .at(0.25);
        assertThat(lines).hasSize(2).allMatch(ContourLine::isClosed);
    }

    /** Rough ground has all kinds of cells. Each end of an open line lies on the border of the grid. */
    @ParameterizedTest
    @ValueSource(doubles = {-0.5, 0, 0.5})
    void at_roughGround_linesEndAtTheBorderOnly(double level) {
        double[] axis = axis(0, 30, 1);
        List<ContourLine> lines = contours(axis, axis, (x, y) -> Math.rint(2 * Math.sin(x * 7 + y * y * 3)) / 2)
                .at(level);
        assertThat(lines).hasSizeGreaterThan(10);
        assertThat(lines.stream().mapToInt(line -> line.points().size() - 1).sum())
                .isEqualTo(segments(lines).size());
        for (ContourLine line : lines) {
            assertThat(line.isClosed() || (isOnBorder(line.points().get(0)) && isOnBorder(last(line))))
                    .as("%s", line)
                    .isTrue();
        }
    }

    @Test
    void contours_gridThatIsNone_isRefused() {
        assertThatThrownBy(() -> new Contours(new double[] {0, 1, 1}, new double[2], new double[3][2]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("x must be finite and ascend, but was 1.0 at index 2");
        assertThatThrownBy(() -> new Contours(new double[] {0}, new double[] {NAN}, new double[1][1]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("y must be finite and ascend, but was NaN at index 0");
        assertThatThrownBy(() -> new Contours(new double[] {0, 1}, new double[] {0}, new double[3][1]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("values must be as many as the grid's lines, which are 2, but were 3");
        assertThatThrownBy(() -> new Contours(new double[] {5}, new double[] {0, 1}, new double[1][1]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("values at x 5.0 must be as many as the grid's lines, which are 2, but were 1");
        assertThatThrownBy(
                        () -> contours(axis(0, 1, 1), axis(0, 1, 1), Math::max).at(NAN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("level must be finite, but was NaN");
        assertThatThrownBy(() -> line(new Point(0, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a line must have at least 2 points, but had 1");
    }

    private static boolean isOnBorder(Point point) {
        return point.x() == 0 || point.x() == 30 || point.y() == 0 || point.y() == 30;
    }

    /** From {@code first / parts} to {@code last / parts}. */
    private static double[] axis(int first, int last, int parts) {
        return IntStream.rangeClosed(first, last)
                .mapToDouble(i -> (double) i / parts)
                .toArray();
    }

    private static Contours contours(double[] x, double[] y, DoubleBinaryOperator f) {
        return new Contours(x, y, values(x, y, f));
    }

    private static double[][] values(double[] x, double[] y, DoubleBinaryOperator f) {
        return Arrays.stream(x)
                .mapToObj(xi ->
                        Arrays.stream(y).map(yj -> f.applyAsDouble(xi, yj)).toArray())
                .toArray(double[][]::new);
    }

    private static ContourLine line(Point... points) {
        return new ContourLine(List.of(points));
    }

    private static Point last(ContourLine line) {
        return line.points().get(line.points().size() - 1);
    }

    private static double length(ContourLine line) {
        double length = 0;
        for (int i = 1; i < line.points().size(); i++) {
            Point from = line.points().get(i - 1);
            Point to = line.points().get(i);
            length += Math.hypot(to.x() - from.x(), to.y() - from.y());
        }
        return length;
    }

    /** The ends of each segment, whichever way it is drawn. */
    private static Set<Set<Point>> segments(List<ContourLine> lines) {
        Set<Set<Point>> segments = new HashSet<>();
        for (ContourLine line : lines) {
            for (int i = 1; i < line.points().size(); i++) {
                segments.add(Set.of(line.points().get(i - 1), line.points().get(i)));
            }
        }
        return segments;
    }
}
