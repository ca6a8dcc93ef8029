package org.entente.simulation.contour;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The lines of equal value over a coarse grid, on a surface through its values, smooth along both axes. */
public final class SmoothContours {

    /** The number of pieces into which a side of a cell is divided. */
    private static final int CELL_SUBDIVISIONS = 12;

    /** The approximate number of round levels. */
    private static final int ROUND_LEVELS = 7;

    /** The least distance of a round level from another level, as a part of the step between round levels. */
    private static final double MIN_LEVEL_DISTANCE = 0.15;

    private static final MathContext SIGNIFICANT_DIGITS = new MathContext(10);

    private final double[][] values;
    private final Contours contours;

    /**
     * The lines over a grid.
     *
     * @param x where the grid's lines cross its first axis, ascending and finite
     * @param y where they cross its second axis, ascending and finite
     * @param values {@code values[i][j]} is the value at {@code x[i]} and {@code y[j]}; NaN where there is none
     * @throws IllegalArgumentException if an axis does not ascend
     */
    public SmoothContours(double[] x, double[] y, double[][] values) {
        this.values = Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
        double[] finerX = finer(x);
        double[] finerY = finer(y);
        this.contours = new Contours(finerX, finerY, surface(x, y, this.values, finerX, finerY));
    }

    /** The values on a finer grid, smooth first along the first axis and then along the second. */
    private static double[][] surface(double[] x, double[] y, double[][] values, double[] finerX, double[] finerY) {
        double[][] along = new double[finerX.length][y.length];
        for (int j = 0; j < y.length; j++) {
            int row = j;
            GappedSpline spline = new GappedSpline(
                    x, Arrays.stream(values).mapToDouble(column -> column[row]).toArray());
            for (int i = 0; i < finerX.length; i++) {
                along[i][j] = spline.at(finerX[i]);
            }
        }
        return Arrays.stream(along)
                .map(column -> Arrays.stream(finerY)
                        .map(new GappedSpline(y, column)::at)
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double[] finer(double[] axis) {
        double[] finer = new double[(axis.length - 1) * CELL_SUBDIVISIONS + 1];
        for (int i = 0; i < finer.length; i++) {
            int cell = i / CELL_SUBDIVISIONS;
            double within = (i - cell * CELL_SUBDIVISIONS) / (double) CELL_SUBDIVISIONS;
            finer[i] = within == 0 ? axis[cell] : axis[cell] + within * (axis[cell + 1] - axis[cell]);
        }
        return finer;
    }

    /** The lines at a level; none if all values are on one side of it. */
    public List<ContourLine> at(double level) {
        return contours.at(level);
    }

    /**
     * The round numbers from the lowest value of the grid on and below the highest, ascending; none where all values
     * are equal.
     */
    public List<Double> roundLevels() {
        return roundLevels(step());
    }

    /** The round levels except those whose lines could not be told from those at {@code level} by eye. */
    public List<Double> roundLevelsApartFrom(double level) {
        double step = step();
        return roundLevels(step).stream()
                .filter(round -> !(Math.abs(level - round) < MIN_LEVEL_DISTANCE * step))
                .toList();
    }

    private List<Double> roundLevels(double step) {
        double high = highest();
        List<Double> levels = new ArrayList<>();
        for (long k = (long) Math.ceil(lowest() / step); k * step < high; k++) {
            levels.add(new BigDecimal(k * step).round(SIGNIFICANT_DIGITS).doubleValue());
        }
        return levels;
    }

    private double step() {
        return RoundNumbers.step((highest() - lowest()) / ROUND_LEVELS);
    }

    private double lowest() {
        return Arrays.stream(values)
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .min()
                .orElse(0);
    }

    private double highest() {
        return Arrays.stream(values)
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
    }
}
