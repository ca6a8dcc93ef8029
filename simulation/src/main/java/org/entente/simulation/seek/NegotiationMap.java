package org.entente.simulation.seek;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.entente.model.Scenario;
import org.entente.simulation.contour.ContourLine;
import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.experiment.Experiment;
import org.entente.simulation.experiment.Objective;
import org.entente.simulation.math.Rounding;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.plan.Progress;
import org.entente.simulation.plan.SimulationPlan;

/**
 * A statistic over two inputs of an agreement, on a grid of nine values of each, and the lines along which the
 * statistic is constant: combinations of terms with the same worth.
 *
 * <pre>{@code
 * Objective gain = Objective.of(Measure.parse("gain.microsoft"), Statistic.MEAN);
 * NegotiationMap map =
 *         NegotiationMap.run(rate, cap, (r, c) -> Optional.of(Candidate.of(terms(r, c))), gain.equalTo(october), plan);
 * for (NegotiationMap.TradeOff even : map.tradeOffs()) {
 *     System.out.println("a rate of " + even.solution().x() + " with a cap of " + even.y());
 * }
 * }</pre>
 *
 * @param x the input that is varied to the right
 * @param y the input that is varied upwards
 * @param objective the statistic that is mapped
 * @param kind the kind of the measure's metric
 * @param target the value that the statistic is to have, if there is one
 * @param cells the combinations: for each value of {@code x} those with each value of {@code y}
 * @param lines the lines of equal statistic, those at the target among them, ascending
 * @param tradeOffs the combinations that meet the target, found as by {@link Seek} for each value of {@code y}
 */
public record NegotiationMap(
        VariedInput x,
        VariedInput y,
        Objective objective,
        Metric.Kind kind,
        Optional<Target> target,
        List<Cell> cells,
        List<Line> lines,
        List<TradeOff> tradeOffs) {

    public NegotiationMap {
        cells = List.copyOf(cells);
        lines = List.copyOf(lines);
        tradeOffs = List.copyOf(tradeOffs);
    }

    /**
     * One combination.
     *
     * @param x the value of the first input
     * @param y the value of the second input
     * @param value the statistic; NaN where the scenario refuses the combination
     * @param difference the statistic less the target, with the paired error; NaN without a target
     */
    public record Cell(double x, double y, Estimate value, Estimate difference) {

        /** Whether the scenario accepts the combination. */
        public boolean isAccepted() {
            return !Double.isNaN(value.value());
        }
    }

    /**
     * The line along which the statistic has one value.
     *
     * @param value the statistic; NaN along a target that moves
     * @param isTarget whether that is the target
     * @param parts the connected parts of the line
     */
    public record Line(double value, boolean isTarget, List<ContourLine> parts) {

        public Line {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A combination at which the statistic meets the target.
     *
     * @param y the value of the second input
     * @param solution the value of the first input
     */
    public record TradeOff(double y, Seek.Solution solution) {}

    /** The scenarios of each combination. */
    @FunctionalInterface
    public interface Combination {
        /** The scenarios with these values of the inputs; empty where the combination is refused. */
        Optional<Candidate> candidate(double x, double y);
    }

    /**
     * Maps the objective's statistic. If the objective has no target, the target is the statistic at the present values
     * of both inputs, where both are known.
     *
     * @throws IllegalArgumentException if a scenario has no such measure, or every combination is refused
     */
    public static NegotiationMap run(
            VariedInput x, VariedInput y, Combination combination, Objective objective, SimulationPlan plan) {
        return run(x, y, combination, objective, plan, Progress.NONE);
    }

    /**
     * As {@link #run(VariedInput, VariedInput, Combination, Objective, SimulationPlan)}.
     *
     * @param progress is told of the paths that are simulated; how many it takes is known only in the end
     */
    public static NegotiationMap run(
            VariedInput x,
            VariedInput y,
            Combination combination,
            Objective objective,
            SimulationPlan plan,
            Progress progress) {
        Optional<Candidate> present = objective.hasTarget() ? Optional.empty() : present(x, y, combination);
        MapSampler sampler = new MapSampler(x, y, combination);
        List<Scenario> others = new ArrayList<>(sampler.any().fixed(objective.reference()));
        present.ifPresent(candidate -> candidate.scenarios().forEach(others::add));
        Experiment experiment =
                sampler.experiment(plan, others).telling(progress, sampler.usualSimulations() * plan.paths());
        return sampler.map(present.map(terms -> ObjectiveFunction.simulatePresent(experiment, objective, terms))
                .orElseGet(() -> ObjectiveFunction.simulate(experiment, objective, sampler.any())));
    }

    private static Optional<Candidate> present(VariedInput x, VariedInput y, Combination combination) {
        return x.present().isPresent() && y.present().isPresent()
                ? combination.candidate(x.present().getAsDouble(), y.present().getAsDouble())
                : Optional.empty();
    }

    /** The combinations that the scenario refuses. */
    public List<Cell> refused() {
        return cells.stream().filter(cell -> !cell.isAccepted()).toList();
    }

    /** Whether the statistic does not depend on {@code x}. */
    public boolean isFlatInX() {
        return isFlatWithin(Cell::y);
    }

    /** Whether the statistic does not depend on {@code y}. */
    public boolean isFlatInY() {
        return isFlatWithin(Cell::x);
    }

    /** Whether cells that agree in {@code fixed} have the same statistic. */
    private boolean isFlatWithin(ToDoubleFunction<Cell> fixed) {
        return cells.stream()
                .filter(Cell::isAccepted)
                .allMatch(cell -> cells.stream()
                        .filter(other -> other.isAccepted() && fixed.applyAsDouble(other) == fixed.applyAsDouble(cell))
                        .allMatch(other -> Rounding.isSame(
                                cell.value().value(), other.value().value())));
    }
}
