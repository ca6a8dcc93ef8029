package org.entente.simulation.seek;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.model.Scenario;
import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.experiment.Experiment;
import org.entente.simulation.experiment.Objective;
import org.entente.simulation.math.Rounding;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.plan.Progress;
import org.entente.simulation.plan.SimulationPlan;

/**
 * The values of one input of an agreement at which a statistic meets a target.
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
 * <p>The range is scanned at thirteen values, or at all if there are fewer. A solution between two scanned values on
 * the same side of the target is not found.
 *
 * @param varied the input that is varied
 * @param objective the statistic that is to meet the target
 * @param kind the kind of the measure's metric
 * @param target the value that the statistic is to have
 * @param points the simulated values, ascending
 * @param solutions the values at which the statistic meets the target, ascending; none if it misses the target
 *     everywhere
 */
public record Seek(
        VariedInput varied,
        Objective objective,
        Metric.Kind kind,
        Target target,
        List<Point> points,
        List<Solution> solutions) {

    public Seek {
        points = List.copyOf(points);
        solutions = List.copyOf(solutions);
    }

    /** The purpose for which a value was simulated. */
    public enum Purpose {
        /** To scan the range. */
        SCAN,
        /** To close in on a solution. */
        SOLVE,
        /** To find the slope at a solution. */
        SLOPE
    }

    /**
     * One simulated value.
     *
     * @param x the value of the varied input
     * @param purpose why it was simulated
     * @param value the statistic
     * @param target the value that the statistic is to have there
     * @param difference the statistic less the target, with the paired error
     */
    public record Point(double x, Purpose purpose, Estimate value, Estimate target, Estimate difference) {}

    /** The way in which a statistic meets a target. */
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
     * A value at which the statistic meets the target.
     *
     * @param meeting how the statistic meets the target
     * @param x the value; of a step the first one beyond the target, of a stretch the lowest
     * @param to the same value; of a stretch the highest
     * @param standardError the error of the value: the error of the difference from the target over the slope; NaN
     *     where the slope is 0
     * @param slope the change of the difference from the target for each unit of the varied input
     */
    public record Solution(Meeting meeting, double x, double to, double standardError, Estimate slope) {}

    /**
     * Seeks where the statistic meets the objective's target.
     *
     * @throws IllegalArgumentException if the objective has no target, a scenario has no such measure, or the statistic
     *     is no number somewhere
     */
    public static Seek run(VariedInput varied, Objective objective, SimulationPlan plan) {
        return run(varied, objective, plan, Progress.NONE);
    }

    /**
     * As {@link #run(VariedInput, Objective, SimulationPlan)}.
     *
     * @param progress is told of the paths that are simulated; how many it takes is known only in the end
     */
    public static Seek run(VariedInput varied, Objective objective, SimulationPlan plan, Progress progress) {
        if (!objective.hasTarget()) {
            throw new IllegalArgumentException(
                    "the objective of a search must have a target, but the " + objective + " had none");
        }
        Candidate low = varied.candidate().apply(varied.low());
        List<Scenario> scenarios = new ArrayList<>(low.fixed(objective.reference()));
        low.scenarios().forEach(scenarios::add);
        varied.candidate().apply(varied.high()).scenarios().forEach(scenarios::add);
        Experiment experiment = Experiment.of(plan, scenarios)
                .telling(
                        progress,
                        plan.paths() * RootSearch.USUAL_POINTS * low.scenarios().count());
        return new RootSearch(varied, ObjectiveFunction.simulate(experiment, objective, low)).seek();
    }

    /** The points of the scan, ascending. */
    public List<Point> scanned() {
        return points.stream().filter(point -> point.purpose() == Purpose.SCAN).toList();
    }

    /** The point at {@code x}, if that value was simulated. */
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

    /** Whether the statistic and the target are the same across the range. */
    public boolean isFlat() {
        return settlesAt().equals(scanned().get(0));
    }

    /**
     * The first point of the scan from which on neither the statistic nor the target changes; the last if it always
     * does.
     */
    public Point settlesAt() {
        List<Point> scanned = scanned();
        int first = scanned.size() - 1;
        while (first > 0
                && Rounding.isSame(
                        scanned.get(first - 1).value().value(),
                        scanned.get(first).value().value())
                && Rounding.isSame(
                        scanned.get(first - 1).target().value(),
                        scanned.get(first).target().value())) {
            first--;
        }
        return scanned.get(first);
    }
}
