package org.entente.simulation.contour;

import java.util.ArrayList;
import java.util.List;

/*
 * Marching squares (W. E. Lorensen and H. E. Cline, "Marching cubes", Computer Graphics 21, 1987, in two dimensions). A
 * corner is high when its value is at least the level. A line crosses each side of a cell that has one high end, at the
 * point where the value interpolated along the side is the level.
 *
 * Corners and sides of a cell are numbered around it, corner k between sides k - 1 and k:
 *
 *     3 --2-- 2
 *     |       |      y upwards: corner 0 is (i, j), corner 2 is (i + 1, j + 1)
 *     3       1
 *     |       |
 *     0 --0-- 1
 *
 * Where two opposite corners are high and two are not, the mean of the four says whether the high corners are
 * connected.
 *
 * A corner exactly at the level is the crossing point of each side that ends there. A segment that shrinks to a point
 * is dropped, and a segment that two cells share is counted once.
 */

/**
 * The lines of equal value over a rectangular grid, by linear interpolation. Cells with a corner that is infinite or
 * NaN are left out, and lines end at them.
 */
final class Contours {

    private final double[] x;
    private final double[] y;
    private final double[][] values;

    /**
     * The lines over a grid.
     *
     * @param x where the grid's lines cross its first axis, ascending and finite
     * @param y where they cross its second axis, ascending and finite
     * @param values {@code values[i][j]} is the value at {@code x[i]} and {@code y[j]}
     * @throws IllegalArgumentException if an axis does not ascend, or there is not one value for each point
     */
    Contours(double[] x, double[] y, double[][] values) {
        this.x = ascending("x", x);
        this.y = ascending("y", y);
        requireLength("values", values.length, x.length);
        this.values = values.clone();
        for (int i = 0; i < values.length; i++) {
            requireLength("values at x " + x[i], values[i].length, y.length);
            this.values[i] = values[i].clone();
        }
    }

    /**
     * The lines at a level, open lines first. There is none if all values are below the level, or none is.
     *
     * @throws IllegalArgumentException if {@code level} is infinite or NaN
     */
    List<ContourLine> at(double level) {
        if (!Double.isFinite(level)) {
            throw new IllegalArgumentException("level must be finite, but was " + level);
        }
        Segments segments = new Segments();
        for (int i = 0; i + 1 < x.length; i++) {
            for (int j = 0; j + 1 < y.length; j++) {
                addCell(i, j, level, segments);
            }
        }
        return segments.lines();
    }

    private void addCell(int i, int j, double level, Segments segments) {
        double[] corners = {values[i][j], values[i + 1][j], values[i + 1][j + 1], values[i][j + 1]};
        double sum = corners[0] + corners[1] + corners[2] + corners[3];
        if (!Double.isFinite(sum)) {
            return;
        }
        List<Point> points = crossings(i, j, corners, level);
        if (points.size() == 2) {
            segments.add(points.get(0), points.get(1));
        } else if (points.size() == 4) {
            boolean isJoined = sum / 4 >= level == corners[0] >= level; // corner 0 is connected with corner 2
            segments.add(points.get(0), points.get(isJoined ? 1 : 3));
            segments.add(points.get(2), points.get(isJoined ? 3 : 1));
        }
    }

    /** The points where the sides of a cell are crossed, in the order of the sides. */
    private List<Point> crossings(int i, int j, double[] corners, double level) {
        List<Point> points = new ArrayList<>(4);
        for (int side = 0; side < 4; side++) {
            if (corners[side] >= level != corners[(side + 1) % 4] >= level) {
                points.add(
                        switch (side) {
                            case 0 -> alongX(i, j, level);
                            case 1 -> alongY(i + 1, j, level);
                            case 2 -> alongX(i, j + 1, level);
                            default -> alongY(i, j, level);
                        });
            }
        }
        return points;
    }

    private Point alongX(int i, int j, double level) {
        return new Point(interpolated(x[i], values[i][j], x[i + 1], values[i + 1][j], level), y[j]);
    }

    private Point alongY(int i, int j, double level) {
        return new Point(x[i], interpolated(y[j], values[i][j], y[j + 1], values[i][j + 1], level));
    }

    /** The place of the level between two ends; exactly an end whose value is the level. */
    private static double interpolated(double start, double atStart, double end, double atEnd, double level) {
        if (atEnd == level) {
            return end;
        }
        return start + (level - atStart) / (atEnd - atStart) * (end - start);
    }

    private static double[] ascending(String name, double[] axis) {
        for (int i = 0; i < axis.length; i++) {
            if (!(Double.isFinite(axis[i]) && (i == 0 || axis[i] > axis[i - 1]))) {
                throw new IllegalArgumentException(
                        name + " must be finite and ascend, but was " + axis[i] + " at index " + i);
            }
        }
        return axis.clone();
    }

    private static void requireLength(String name, int length, int wanted) {
        if (length != wanted) {
            throw new IllegalArgumentException(
                    name + " must be as many as the grid's lines, which are " + wanted + ", but were " + length);
        }
    }
}
