package org.entente.simulation.seek;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.model.Scenario;
import org.entente.simulation.contour.SmoothContours;
import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.experiment.Experiment;
import org.entente.simulation.experiment.Sample;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.seek.NegotiationMap.Cell;
import org.entente.simulation.seek.NegotiationMap.Combination;
import org.entente.simulation.seek.NegotiationMap.Line;
import org.entente.simulation.seek.NegotiationMap.TradeOff;

/** The combinations of a {@link NegotiationMap}, which it simulates. */
final class MapSampler {

    /** The number of values of each input. */
    private static final int GRID_SIDE = 9;

    private static final Estimate NO_ESTIMATE = new Estimate(Double.NaN, Double.NaN);

    private final VariedInput x;
    private final VariedInput y;
    private final Combination combination;
    private final double[] xs;
    private final double[] ys;
    private final List<Optional<Scenario>> scenarios = new ArrayList<>();

    MapSampler(VariedInput x, VariedInput y, Combination combination) {
        this.x = x;
        this.y = y;
        this.combination = combination;
        this.xs = x.grid(GRID_SIDE);
        this.ys = y.grid(GRID_SIDE);
        for (double right : xs) {
            for (double up : ys) {
                scenarios.add(combination.scenario(right, up));
            }
        }
    }

    /** An experiment on the combinations and on {@code others}. */
    Experiment experiment(SimulationPlan plan, List<Scenario> others) {
        List<Scenario> simulated = new ArrayList<>(others);
        simulated.addAll(accepted());
        if (accepted().isEmpty()) {
            throw new IllegalArgumentException("a map must have combinations that the scenario accepts, but of "
                    + x.name() + " and " + y.name() + " it accepts none");
        }
        return Experiment.of(plan, simulated);
    }

    private List<Scenario> accepted() {
        return scenarios.stream().flatMap(Optional::stream).toList();
    }

    /** The map of {@code function} over the combinations. */
    NegotiationMap map(ObjectiveFunction function) {
        List<Cell> cells = cells(function);
        return new NegotiationMap(
                x,
                y,
                function.objective(),
                function.experiment()
                        .kind(accepted().get(0), function.objective().measure().metric()),
                function.target(),
                cells,
                lines(new SmoothContours(xs, ys, columns(cells)), function.target()),
                function.target().isPresent() ? tradeOffs(function, cells) : List.of());
    }

    private List<Cell> cells(ObjectiveFunction function) {
        List<Sample> samples = function.samples(accepted());
        List<Cell> cells = new ArrayList<>();
        int next = 0;
        for (int k = 0; k < scenarios.size(); k++) {
            boolean isAccepted = scenarios.get(k).isPresent();
            cells.add(new Cell(
                    xs[k / ys.length],
                    ys[k % ys.length],
                    isAccepted ? function.value(samples.get(next)) : NO_ESTIMATE,
                    isAccepted ? function.difference(samples.get(next)) : NO_ESTIMATE));
            next += isAccepted ? 1 : 0;
        }
        return cells;
    }

    /** The lines at round values and at the target, ascending. */
    private static List<Line> lines(SmoothContours contours, Optional<Target> target) {
        List<Double> levels = target.map(
                        goal -> contours.roundLevelsApartFrom(goal.value().value()))
                .orElseGet(contours::roundLevels);
        Stream<Line> round = levels.stream().map(level -> new Line(level, false, contours.at(level)));
        Stream<Line> goal = target.stream()
                .map(Target::value)
                .map(value -> new Line(value.value(), true, contours.at(value.value())));
        return Stream.concat(round, goal)
                .filter(line -> !line.parts().isEmpty())
                .sorted(Comparator.comparingDouble(Line::value))
                .toList();
    }

    /** The statistic of each combination: {@code columns[i][j]} is that at {@code xs[i]} and {@code ys[j]}. */
    private double[][] columns(List<Cell> cells) {
        double[][] columns = new double[xs.length][ys.length];
        for (int k = 0; k < cells.size(); k++) {
            columns[k / ys.length][k % ys.length] = cells.get(k).value().value();
        }
        return columns;
    }

    /** The trade-offs of all rows. A row is searched between neighbouring cells that the scenario accepts. */
    private List<TradeOff> tradeOffs(ObjectiveFunction function, List<Cell> cells) {
        List<List<TradeOff>> rows = new ArrayList<>();
        function.experiment()
                .forEach(
                        IntStream.range(0, ys.length).boxed().toList(),
                        (singleThreaded, row) -> tradeOffs(function.on(singleThreaded), cells, row),
                        rows::add);
        return rows.stream().flatMap(List::stream).toList();
    }

    private List<TradeOff> tradeOffs(ObjectiveFunction function, List<Cell> cells, int row) {
        List<TradeOff> tradeOffs = new ArrayList<>();
        List<Seek.Point> neighbours = new ArrayList<>();
        for (int i = 0; i <= xs.length; i++) {
            if (i < xs.length && cells.get(i * ys.length + row).isAccepted()) {
                Cell cell = cells.get(i * ys.length + row);
                neighbours.add(new Seek.Point(cell.x(), Seek.Purpose.SCAN, cell.value(), cell.difference()));
            } else {
                tradeOffs.addAll(tradeOffs(function, neighbours, ys[row]));
                neighbours.clear();
            }
        }
        return tradeOffs;
    }

    private List<TradeOff> tradeOffs(ObjectiveFunction function, List<Seek.Point> neighbours, double up) {
        if (neighbours.size() < 2) {
            return List.of();
        }
        double low = neighbours.get(0).x();
        double high = neighbours.get(neighbours.size() - 1).x();
        DoubleFunction<Scenario> scenario =
                right -> combination.scenario(right, up).orElseThrow(() -> refused(right, up));
        VariedInput row = new VariedInput(x.name(), x.scale(), low, high, OptionalDouble.empty(), scenario);
        return new RootSearch(row, function)
                .solutions(neighbours).stream()
                        .map(solution -> new TradeOff(up, solution))
                        .toList();
    }

    private IllegalArgumentException refused(double right, double up) {
        return new IllegalArgumentException(
                "a scenario must accept what is between two combinations that it accepts, but " + x.name() + " " + right
                        + " with " + y.name() + " " + up + " is refused");
    }
}
