package org.entente.simulation.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.model.Scenario;
import org.entente.simulation.Measure;
import org.entente.simulation.SimulationPlan;

/**
 * What a statistic is over two things in an agreement, and along which lines it is the same: combinations of terms that
 * are worth as much.
 *
 * @param x what is varied to the right
 * @param y what is varied upwards
 * @param measure of which path by path
 * @param statistic of it
 * @param cells for each value of {@code x}, for each value of {@code y}
 * @param lines by their value, those at the goal among them
 * @param goal the value that is wanted, if any
 */
public record NegotiationMap(
        Varied x,
        Varied y,
        Measure measure,
        Statistic statistic,
        List<Cell> cells,
        List<Line> lines,
        Optional<Double> goal) {

    private static final int SIDE = 11;
    private static final int LINES = 7;

    public NegotiationMap {
        cells = List.copyOf(cells);
        lines = List.copyOf(lines);
    }

    /** One combination and what the statistic is there. */
    public record Cell(double x, double y, Estimated value) {}

    /** Lines along which the statistic has one value. */
    public record Line(double value, List<ContourLine> parts) {

        public Line {
            parts = List.copyOf(parts);
        }
    }

    /** The scenario with a value of each. */
    @FunctionalInterface
    public interface Combination {
        Scenario of(double x, double y);
    }

    /**
     * The map on a grid of eleven values of each.
     *
     * @throws IllegalArgumentException if the scenario has no such measure
     */
    public static NegotiationMap of(
            Varied x,
            Varied y,
            Combination scenario,
            Measure measure,
            Statistic statistic,
            Optional<Double> goal,
            SimulationPlan plan) {
        double[] xs = x.grid(SIDE);
        double[] ys = y.grid(SIDE);
        Experiment experiment =
                Experiment.of(plan, List.of(scenario.of(x.low(), y.low()), scenario.of(x.high(), y.high())));
        List<Cell> cells = new ArrayList<>();
        double[][] values = new double[SIDE][SIDE];
        for (int i = 0; i < SIDE; i++) {
            for (int j = 0; j < SIDE; j++) {
                Estimated value =
                        experiment.sample(scenario.of(xs[i], ys[j]), measure).estimate(statistic);
                cells.add(new Cell(xs[i], ys[j], value));
                values[i][j] = value.value();
            }
        }
        return new NegotiationMap(
                x, y, measure, statistic, cells, lines(new Contours(xs, ys, values), cells, goal), goal);
    }

    private static List<Line> lines(Contours contours, List<Cell> cells, Optional<Double> goal) {
        TreeMap<Double, List<ContourLine>> lines = new TreeMap<>();
        for (double level : levels(cells)) {
            lines.put(level, contours.at(level));
        }
        goal.ifPresent(level -> lines.put(level, contours.at(level)));
        List<Line> found = new ArrayList<>();
        lines.forEach((level, parts) -> {
            if (!parts.isEmpty()) {
                found.add(new Line(level, parts));
            }
        });
        return found;
    }

    /** Round numbers between the lowest and the highest value. */
    private static List<Double> levels(List<Cell> cells) {
        double low =
                cells.stream().mapToDouble(cell -> cell.value().value()).min().orElse(0);
        double high =
                cells.stream().mapToDouble(cell -> cell.value().value()).max().orElse(0);
        double step = roundStep((high - low) / LINES);
        List<Double> levels = new ArrayList<>();
        for (long k = (long) Math.ceil(low / step); k * step < high; k++) {
            levels.add(k * step);
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
