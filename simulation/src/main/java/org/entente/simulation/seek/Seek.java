package org.entente.simulation.seek;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.model.Scenario;
import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.experiment.Experiment;
import org.entente.simulation.experiment.Objective;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.plan.SimulationPlan;

/**
 * At which values of something in an agreement a statistic meets a target.
 *
 * <pre>{@code
 * ScenarioSource amended = ScenarioReader.open("amended-2026");
 * VariedInput cap = VariedInput.number("terms.microsoft-share.cap", 20, 150,
 *         x -> amended.scenario(List.of(new Setting("terms.microsoft-share.cap", Double.toString(x)))));
 * Objective gain = Objective.of(Measure.parse("gain.microsoft"), Statistic.MEAN);
 * Seek seek = Seek.run(cap, gain.equalTo(october), plan);
 * for (Seek.Solution even : seek.solutions()) {
 *     System.out.println(even.x() + " ± " + even.standardError());
 * }
 * }</pre>
 *
 * <p>The range is scanned at thirteen values, or at all if there are no more. What lies between two of them that are on
 * one side of the target is not seen.
 *
 * @param varied what is varied
 * @param objective the statistic that is to meet the target
 * @param kind of the measure's metric
 * @param target the target's value
 * @param points every value that was simulated, ascending
 * @param solutions where the statistic meets the target, ascending; none if it does nowhere in the range
 */
public record Seek(
        VariedInput varied,
        Objective objective,
        Metric.Kind kind,
        Target target,
        List<Point> points,
        List<Solution> solutions) {

    /** Differences that are smaller than this part of the values are rounding. */
    static final double ROUNDING = 1e-12;

    public Seek {
        points = List.copyOf(points);
        solutions = List.copyOf(solutions);
    }

    /** What a value was simulated for. */
    public enum Purpose {
        /** To look over the range. */
        SCAN,
        /** To close in on a solution. */
        SOLVE,
        /** To find the slope at one. */
        SLOPE
    }

    /**
     * One value.
     *
     * @param x what is varied
     * @param purpose why it was simulated
     * @param value the statistic
     * @param difference how far it is above the target, with the paired error
     */
    public record Point(double x, Purpose purpose, Estimate value, Estimate difference) {}

    /** How a statistic meets a target. */
    public enum Meeting {
        /** It goes through the target. */
        CROSSING,
        /** It is beyond the target from one value on, and short of it at the one before, with no value in between. */
        STEP,
        /** It jumps over the target. */
        JUMP,
        /** It is exactly the target from one value to another. */
        STRETCH
    }

    /**
     * Where a statistic meets the target.
     *
     * @param x the value; of a step the first one beyond the target, of a stretch the lowest
     * @param to the same; of a stretch the highest
     * @param standardError of the value: that of the statistic's difference from the target over the slope; NaN where
     *     the slope is 0
     * @param slope by how much the statistic rises with each unit of what is varied
     */
    public record Solution(Meeting meeting, double x, double to, double standardError, Estimate slope) {}

    /**
     * Seeks where the statistic meets the objective's target.
     *
     * @throws IllegalArgumentException if the objective has no target, a scenario has no such measure, or the statistic
     *     is no number somewhere
     */
    public static Seek run(VariedInput varied, Objective objective, SimulationPlan plan) {
        if (!objective.hasTarget()) {
            throw new IllegalArgumentException(
                    "the objective of a search must have a target, but the " + objective + " had none");
        }
        List<Scenario> scenarios =
                new ArrayList<>(objective.reference().stream().toList());
        scenarios.add(varied.scenario().apply(varied.low()));
        scenarios.add(varied.scenario().apply(varied.high()));
        Experiment experiment = Experiment.of(plan, scenarios);
        return new RootSearch(varied, ObjectiveFunction.simulate(experiment, objective)).seek();
    }

    /** The values that looked over the range, ascending. */
    public List<Point> scanned() {
        return points.stream().filter(point -> point.purpose() == Purpose.SCAN).toList();
    }

    /** What was simulated at {@code x}, if anything was. */
    public Optional<Point> at(double x) {
        return points.stream().filter(point -> point.x() == x).findFirst();
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
        return settlesAt().equals(scanned().get(0));
    }

    /** The first point of the scan from which on the statistic no longer changes; the last if it always does. */
    public Point settlesAt() {
        List<Point> scanned = scanned();
        int first = scanned.size() - 1;
        while (first > 0
                && same(scanned.get(first - 1).value(), scanned.get(first).value())) {
            first--;
        }
        return scanned.get(first);
    }

    private static boolean same(Estimate a, Estimate b) {
        return a.value() == b.value() || Math.abs(a.value() - b.value()) <= ROUNDING * Math.abs(a.value());
    }
}
