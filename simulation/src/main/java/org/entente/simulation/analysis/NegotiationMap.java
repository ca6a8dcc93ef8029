package org.entente.simulation.analysis;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.entente.model.Scenario;
import org.entente.simulation.Measure;
import org.entente.simulation.Metric;
import org.entente.simulation.SimulationPlan;

/**
 * What a statistic is over two things in an agreement, on a grid of nine values of each, and along which lines it is the
 * same: combinations of terms that are worth as much.
 *
 * <pre>{@code
 * NegotiationMap map = NegotiationMap.equalTo(october, rate, cap, (r, c) -> Optional.of(terms(r, c)),
 *         Measure.parse("gain.microsoft"), Statistic.MEAN, plan);
 * for (NegotiationMap.TradeOff even : map.tradeOffs()) {
 *     System.out.println("a rate of " + even.solution().x() + " with a cap of " + even.y());
 * }
 * }</pre>
 *
 * @param x what is varied to the right
 * @param y what is varied upwards
 * @param measure of which path by path
 * @param statistic of it
 * @param kind of the metric
 * @param target what is wanted, if anything
 * @param cells for each value of {@code x}, for each value of {@code y}
 * @param lines by their value, those at the target among them
 * @param tradeOffs the combinations that meet the target, simulated as by {@link Seek} for each value of {@code y}
 */
public record NegotiationMap(
        Varied x,
        Varied y,
        Measure measure,
        Statistic statistic,
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
     * The map with the combinations that are worth what the present values are, if both are known.
     *
     * @throws IllegalArgumentException if the scenario has no such measure, or no combination is one
     */
    public static NegotiationMap of(
            Varied x, Varied y, Combination scenario, Measure measure, Statistic statistic, SimulationPlan plan) {
        Optional<Scenario> present = x.present().isPresent() && y.present().isPresent()
                ? scenario.of(x.present().getAsDouble(), y.present().getAsDouble())
                : Optional.empty();
        Survey survey = new Survey(x, y, scenario);
        Aim aim = Aim.none(survey.experiment(plan, present.stream().toList()), measure, statistic);
        return survey.map(
                present.map(terms -> aim.equalTo(terms, Target.PRESENT)).orElse(aim));
    }

    /**
     * The map with the combinations at which the statistic is {@code target}.
     *
     * @throws IllegalArgumentException if the scenario has no such measure, or no combination is one
     */
    public static NegotiationMap target(
            double target,
            Varied x,
            Varied y,
            Combination scenario,
            Measure measure,
            Statistic statistic,
            SimulationPlan plan) {
        Survey survey = new Survey(x, y, scenario);
        return survey.map(
                Aim.none(survey.experiment(plan, List.of()), measure, statistic).at(target));
    }

    /**
     * The map with the combinations at which the statistic is what it is in {@code other}.
     *
     * @throws IllegalArgumentException if either scenario has no such measure, or no combination is one
     */
    public static NegotiationMap equalTo(
            Scenario other,
            Varied x,
            Varied y,
            Combination scenario,
            Measure measure,
            Statistic statistic,
            SimulationPlan plan) {
        Survey survey = new Survey(x, y, scenario);
        return survey.map(Aim.none(survey.experiment(plan, List.of(other)), measure, statistic)
                .equalTo(other, other.name()));
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
