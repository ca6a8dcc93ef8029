package org.entente.simulation.seek;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.entente.model.Scenario;
import org.entente.simulation.contour.ContourLine;
import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.experiment.Experiment;
import org.entente.simulation.experiment.Objective;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.plan.SimulationPlan;

/**
 * What a statistic is over two things in an agreement, on a grid of nine values of each, and along which lines it is
 * the same: combinations of terms that are worth as much.
 *
 * <pre>{@code
 * Objective gain = Objective.of(Measure.parse("gain.microsoft"), Statistic.MEAN);
 * NegotiationMap map =
 *         NegotiationMap.run(rate, cap, (r, c) -> Optional.of(terms(r, c)), gain.equalTo(october), plan);
 * for (NegotiationMap.TradeOff even : map.tradeOffs()) {
 *     System.out.println("a rate of " + even.solution().x() + " with a cap of " + even.y());
 * }
 * }</pre>
 *
 * @param x what is varied to the right
 * @param y what is varied upwards
 * @param objective the statistic that is mapped
 * @param kind of the measure's metric
 * @param target the value that is wanted, if there is one
 * @param cells for each value of {@code x}, for each value of {@code y}
 * @param lines by their value, those at the target among them
 * @param tradeOffs the combinations that meet the target, simulated as by {@link Seek} for each value of {@code y}
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
     * @param value the statistic there; NaN where the scenario does not accept the combination
     * @param difference how far it is above the target, with the paired error; NaN without one
     */
    public record Cell(double x, double y, Estimate value, Estimate difference) {

        /** Whether the scenario accepts the combination. */
        public boolean isAccepted() {
            return !Double.isNaN(value.value());
        }
    }

    /** Lines along which the statistic has one value. */
    public record Line(double value, boolean isTarget, List<ContourLine> parts) {

        public Line {
            parts = List.copyOf(parts);
        }
    }

    /** Where the statistic meets the target along the first axis, with a value {@code y} of the second. */
    public record TradeOff(double y, Seek.Solution solution) {}

    /** The scenario with a value of each; empty for a combination that is none. */
    @FunctionalInterface
    public interface Combination {
        Optional<Scenario> of(double x, double y);
    }

    /**
     * Maps the objective's statistic. Without a target it is sought where the statistic is what it is at the present
     * values, if both are known.
     *
     * @throws IllegalArgumentException if a scenario has no such measure, or no combination is one
     */
    public static NegotiationMap run(
            VariedInput x, VariedInput y, Combination combination, Objective objective, SimulationPlan plan) {
        Optional<Scenario> present = objective.hasTarget() ? Optional.empty() : present(x, y, combination);
        MapSampler sampler = new MapSampler(x, y, combination);
        Experiment experiment = sampler.experiment(
                plan, present.or(objective::reference).stream().toList());
        return sampler.map(present.map(terms -> ObjectiveFunction.simulatePresent(experiment, objective, terms))
                .orElseGet(() -> ObjectiveFunction.simulate(experiment, objective)));
    }

    private static Optional<Scenario> present(VariedInput x, VariedInput y, Combination combination) {
        return x.present().isPresent() && y.present().isPresent()
                ? combination.of(x.present().getAsDouble(), y.present().getAsDouble())
                : Optional.empty();
    }

    /** The combinations that the scenario does not accept. */
    public List<Cell> refused() {
        return cells.stream().filter(cell -> !cell.isAccepted()).toList();
    }

    /** Whether the statistic does not depend on {@code x}. */
    public boolean isFlatInX() {
        return isFlatAlong(Cell::y);
    }

    /** Whether the statistic does not depend on {@code y}. */
    public boolean isFlatInY() {
        return isFlatAlong(Cell::x);
    }

    private boolean isFlatAlong(ToDoubleFunction<Cell> fixed) {
        return cells.stream()
                .filter(Cell::isAccepted)
                .allMatch(cell -> cells.stream()
                        .filter(other -> other.isAccepted() && fixed.applyAsDouble(other) == fixed.applyAsDouble(cell))
                        .allMatch(other ->
                                isSame(cell.value().value(), other.value().value())));
    }

    private static boolean isSame(double a, double b) {
        return a == b || Math.abs(a - b) <= Seek.ROUNDING * Math.abs(a);
    }
}
