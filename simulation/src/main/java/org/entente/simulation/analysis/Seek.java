package org.entente.simulation.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.entente.model.Scenario;
import org.entente.simulation.Measure;
import org.entente.simulation.SimulationPlan;

/*
 * All values are simulated on the same draws, so that the statistic is a smooth function of what is varied, and its
 * difference from that of another scenario is paired. A scan of the range finds where the difference changes its sign;
 * Brent's method closes in there. The answer is off by the error of the difference over the slope.
 */

/**
 * At which values of something in an agreement a statistic meets a target.
 *
 * <pre>{@code
 * ScenarioSource amended = ScenarioReader.open("amended-2026");
 * Varied rate = Varied.number("terms.microsoft-share.rate", 0.1, 0.6,
 *         x -> amended.scenario(List.of(new Setting("terms.microsoft-share.rate", Double.toString(x)))));
 * Seek seek = Seek.target(rate, Measure.parse("gain.microsoft"), Statistic.MEAN, 350, plan);
 * }</pre>
 *
 * @param varied what is varied
 * @param measure of which path by path
 * @param statistic which is to meet the target
 * @param goal the target in words
 * @param points every value that was simulated, ascending
 * @param solutions where the statistic meets the target, ascending; none if it does nowhere in the range
 */
public record Seek(
        Varied varied,
        Measure measure,
        Statistic statistic,
        String goal,
        List<Point> points,
        List<Solution> solutions) {

    private static final int SCANNED = 9;

    /** As parts of the range: how close Brent's method comes, and over how much the slope is taken. */
    private static final double ACCURACY = 1e-4;

    private static final double SLOPE = 0.01;
    private static final int MOST_EVALUATIONS = 60;

    public Seek {
        points = List.copyOf(points);
        solutions = List.copyOf(solutions);
    }

    /**
     * One value.
     *
     * @param x what is varied
     * @param value the statistic
     * @param difference how far it is above the target
     */
    public record Point(double x, Estimated value, Estimated difference) {}

    /**
     * A value at which the statistic meets the target.
     *
     * @param x the value
     * @param standardError of it, from that of the statistic and from the slope
     */
    public record Solution(double x, double standardError) {}

    /**
     * Where a statistic is {@code target}.
     *
     * @throws IllegalArgumentException if the scenario has no such measure
     */
    public static Seek target(Varied varied, Measure measure, Statistic statistic, double target, SimulationPlan plan) {
        Experiment experiment = experiment(varied, List.of(), plan);
        return new Search(varied, experiment, measure, statistic, sample -> {
                    Estimated value = sample.estimate(statistic);
                    return new Estimated(value.value() - target, value.standardError());
                })
                .seek(Double.toString(target));
    }

    /**
     * Where a statistic is what it is in {@code other}.
     *
     * @throws IllegalArgumentException if either scenario has no such measure
     */
    public static Seek equalTo(
            Scenario other, Varied varied, Measure measure, Statistic statistic, SimulationPlan plan) {
        Experiment experiment = experiment(varied, List.of(other), plan);
        Sample wanted = experiment.sample(other, measure);
        return new Search(varied, experiment, measure, statistic, sample -> sample.difference(statistic, wanted))
                .seek("that of " + other.name());
    }

    private static Experiment experiment(Varied varied, List<Scenario> others, SimulationPlan plan) {
        List<Scenario> all = new ArrayList<>(others);
        all.add(varied.scenario().apply(varied.low()));
        all.add(varied.scenario().apply(varied.high()));
        return Experiment.of(plan, all);
    }

    /** The point whose difference from the target is least. */
    public Point nearest() {
        return points.stream()
                .min(Comparator.comparingDouble(
                        point -> Math.abs(point.difference().value())))
                .orElseThrow();
    }

    /** Whether the statistic is the same all over the range. */
    public boolean isFlat() {
        return points.stream()
                .allMatch(
                        point -> point.value().value() == points.get(0).value().value());
    }

    /** Simulates values as they are asked for. */
    private static final class Search {

        private final Varied varied;
        private final Experiment experiment;
        private final Measure measure;
        private final Statistic statistic;
        private final Function<Sample, Estimated> difference;
        private final SortedMap<Double, Point> points = new TreeMap<>();

        Search(
                Varied varied,
                Experiment experiment,
                Measure measure,
                Statistic statistic,
                Function<Sample, Estimated> difference) {
            this.varied = varied;
            this.experiment = experiment;
            this.measure = measure;
            this.statistic = statistic;
            this.difference = difference;
        }

        Seek seek(String goal) {
            double[] scanned = varied.grid(SCANNED);
            List<Solution> solutions = new ArrayList<>();
            for (int i = 0; i < SCANNED; i++) {
                boolean meets = at(scanned[i]) == 0;
                boolean crosses = i > 0 && at(scanned[i - 1]) * at(scanned[i]) < 0;
                if (meets && !isFlatAround(scanned, i)) {
                    solutions.add(solution(scanned[i]));
                } else if (crosses) {
                    solutions.add(solution(solve(scanned[i - 1], scanned[i])));
                }
            }
            return new Seek(varied, measure, statistic, goal, List.copyOf(points.values()), solutions);
        }

        /** Whether the neighbours meet the target as well, so that no single value does. */
        private boolean isFlatAround(double[] scanned, int i) {
            return (i > 0 && at(scanned[i - 1]) == 0) || (i + 1 < SCANNED && at(scanned[i + 1]) == 0);
        }

        private double solve(double low, double high) {
            double accuracy = ACCURACY * (varied.high() - varied.low());
            return new BrentSolver(accuracy).solve(MOST_EVALUATIONS, this::at, low, high);
        }

        private Solution solution(double x) {
            at(x);
            double step = SLOPE * (varied.high() - varied.low());
            double below = Math.max(varied.low(), x - step);
            double above = Math.min(varied.high(), x + step);
            double slope = (at(above) - at(below)) / (above - below);
            double error = point(x).difference().standardError();
            return new Solution(x, Math.abs(error / slope));
        }

        /** How far the statistic is above the target. */
        private double at(double x) {
            return point(x).difference().value();
        }

        private Point point(double x) {
            Point known = points.get(x);
            if (known == null) {
                Sample sample = experiment.sample(varied.scenario().apply(x), measure);
                known = new Point(x, sample.estimate(statistic), difference.apply(sample));
                points.put(x, known);
            }
            return known;
        }
    }
}
