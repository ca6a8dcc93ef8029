package org.entente.simulation.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.simulation.analysis.NegotiationMap.Line;

/** Lines of equal value over a coarse grid, on a surface through its values that is smooth along both axes. */
final class IsoLines {

    /** Into how many pieces a side of a cell is divided. */
    private static final int FINER = 12;

    private static final int LINES = 7;

    /** As a part of the step between lines: how near to those of the target none are drawn. */
    private static final double TOO_NEAR = 0.15;

    private static final MathContext DIGITS = new MathContext(10);

    private final double[] xs;
    private final double[] ys;
    private final double[][] values;

    /** @param values {@code values[i][j]} is that at {@code xs[i]} and {@code ys[j]}; NaN where there is none */
    IsoLines(double[] xs, double[] ys, double[][] values) {
        this.xs = xs;
        this.ys = ys;
        this.values = values;
    }

    /** Those at round values and at the target, by their value. */
    List<Line> of(Optional<Target> target) {
        double[] finerX = finer(xs);
        double[] finerY = finer(ys);
        Contours contours = new Contours(finerX, finerY, surface(finerX, finerY));
        List<Line> lines = new ArrayList<>();
        for (double level : levels(target)) {
            lines.add(new Line(level, false, contours.at(level)));
        }
        target.map(wanted -> wanted.value().value())
                .ifPresent(wanted -> lines.add(new Line(wanted, true, contours.at(wanted))));
        lines.removeIf(line -> line.parts().isEmpty());
        lines.sort(Comparator.comparingDouble(Line::value));
        return lines;
    }

    /** The values on a finer grid, smooth first along the first axis and then along the second. */
    private double[][] surface(double[] finerX, double[] finerY) {
        double[][] along = new double[finerX.length][ys.length];
        for (int j = 0; j < ys.length; j++) {
            int row = j;
            Smooth smooth = new Smooth(
                    xs, Arrays.stream(values).mapToDouble(column -> column[row]).toArray());
            for (int i = 0; i < finerX.length; i++) {
                along[i][j] = smooth.at(finerX[i]);
            }
        }
        return Arrays.stream(along)
                .map(column ->
                        Arrays.stream(finerY).map(new Smooth(ys, column)::at).toArray())
                .toArray(double[][]::new);
    }

    private static double[] finer(double[] axis) {
        double[] finer = new double[(axis.length - 1) * FINER + 1];
        for (int i = 0; i < finer.length; i++) {
            int cell = i / FINER;
            double within = (i - cell * FINER) / (double) FINER;
            finer[i] = within == 0 ? axis[cell] : axis[cell] + within * (axis[cell + 1] - axis[cell]);
        }
        return finer;
    }

    /** Round numbers between the lowest and the highest value, but for those beside the target. */
    private List<Double> levels(Optional<Target> target) {
        double[] finite = Arrays.stream(values)
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .toArray();
        double low = Arrays.stream(finite).min().orElse(0);
        double high = Arrays.stream(finite).max().orElse(0);
        double step = roundStep((high - low) / LINES);
        List<Double> levels = new ArrayList<>();
        for (long k = (long) Math.ceil(low / step); k * step < high; k++) {
            double level = new BigDecimal(k * step).round(DIGITS).doubleValue();
            if (target.filter(wanted -> Math.abs(wanted.value().value() - level) < TOO_NEAR * step)
                    .isEmpty()) {
                levels.add(level);
            }
        }
        return levels;
    }

    /** 1, 2 or 5 times a power of ten, at or above {@code rough}. */
    private static double roundStep(double rough) {
        if (!(rough > 0)) {
            return 1;
        }
        double power = 1;
        while (power > rough) {
            power /= 10;
        }
        while (power * 10 <= rough) {
            power *= 10;
        }
        double digit = rough / power;
        return power * (digit > 5 ? 10 : digit > 2 ? 5 : digit > 1 ? 2 : 1);
    }
}
