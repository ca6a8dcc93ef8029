package org.entente.simulation.seek;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.model.Scenario;
import org.entente.simulation.contour.SmoothContours;
import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.experiment.Experiment;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.seek.NegotiationMap.Cell;
import org.entente.simulation.seek.NegotiationMap.Combination;
import org.entente.simulation.seek.NegotiationMap.Line;
import org.entente.simulation.seek.NegotiationMap.TradeOff;
import org.entente.simulation.seek.ObjectiveFunction.Trial;

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
    private final List<Optional<Candidate>> candidates = new ArrayList<>();

    MapSampler(VariedInput x, VariedInput y, Combination combination) {
        this.x = x;
        this.y = y;
        this.combination = combination;
        this.xs = x.grid(GRID_SIDE);
        this.ys = y.grid(GRID_SIDE);
        for (double right : xs) {
            for (double up : ys) {
                candidates.add(combination.candidate(right, up));
            }
        }
    }

    /** An experiment on the combinations and on {@code others}. */
    Experiment experiment(SimulationPlan plan, List<Scenario> others) {
        List<Scenario> simulated = new ArrayList<>(others);
        accepted().forEach(candidate -> candidate.scenarios().forEach(simulated::add));
        return Experiment.of(plan, simulated);
    }

    /** How many simulations a map takes that has one solution for each value of its second input. */
    long usualSimulations() {
        return accepted().stream()
                        .mapToLong(candidate -> candidate.scenarios().count())
                        .sum()
                + ys.length * any().scenarios().count() * RootSearch.USUAL_POINTS / 4;
    }

    /**
     * One of the combinations that the scenario accepts.
     *
     * @throws IllegalArgumentException if it accepts none
     */
    Candidate any() {
        return accepted().stream()
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("a map must have combinations that the scenario accepts, but of "
                                + x.name() + " and " + y.name() + " it accepts none"));
    }

    private List<Candidate> accepted() {
        return candidates.stream().flatMap(Optional::stream).toList();
    }

    /** The map of {@code function} over the combinations. */
    NegotiationMap map(ObjectiveFunction function) {
        List<Cell> cells = cells(function);
        return new NegotiationMap(
                x,
                y,
                function.objective(),
                function.experiment()
                        .kind(any().scenario(), function.objective().measure().metric()),
                function.target(),
                cells,
                lines(cells, function.target()),
                function.target().isPresent() ? tradeOffs(function, cells) : List.of());
    }

    private List<Cell> cells(ObjectiveFunction function) {
        List<Trial> trials = function.trials(accepted());
        List<Cell> cells = new ArrayList<>();
        int next = 0;
        for (int k = 0; k < candidates.size(); k++) {
            boolean isAccepted = candidates.get(k).isPresent();
            cells.add(new Cell(
                    xs[k / ys.length],
                    ys[k % ys.length],
                    isAccepted ? function.value(trials.get(next)) : NO_ESTIMATE,
                    isAccepted ? function.difference(trials.get(next)) : NO_ESTIMATE));
            next += isAccepted ? 1 : 0;
        }
        return cells;
    }

    /** The lines at round values and at the target, ascending; a target that moves is last. */
    private List<Line> lines(List<Cell> cells, Optional<Target> target) {
        SmoothContours values = contours(cells, Cell::value);
        Optional<Estimate> level = target.flatMap(Target::value);
        List<Double> levels =
                level.map(goal -> values.roundLevelsApartFrom(goal.value())).orElseGet(values::roundLevels);
        Stream<Line> round = levels.stream().map(at -> new Line(at, false, values.at(at)));
        return Stream.concat(round, target.stream().map(goal -> line(goal, values, cells)))
                .filter(line -> !line.parts().isEmpty())
                .sorted(Comparator.comparingDouble(Line::value))
                .toList();
    }

    /** The line at a target: where it moves, the line along which the difference from it is 0. */
    private Line line(Target target, SmoothContours values, List<Cell> cells) {
        return target.value()
                .map(Estimate::value)
                .map(level -> new Line(level, true, values.at(level)))
                .orElseGet(() -> new Line(
                        Double.NaN, true, contours(cells, Cell::difference).at(0)));
    }

    /** The lines of {@code estimate}, for each value of the first axis those of the second. */
    private SmoothContours contours(List<Cell> cells, Function<Cell, Estimate> estimate) {
        double[][] columns = new double[xs.length][ys.length];
        for (int k = 0; k < cells.size(); k++) {
            columns[k / ys.length][k % ys.length] = estimate.apply(cells.get(k)).value();
        }
        return new SmoothContours(xs, ys, columns);
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
                neighbours.add(point(cell));
            } else {
                tradeOffs.addAll(tradeOffs(function, neighbours, ys[row]));
                neighbours.clear();
            }
        }
        return tradeOffs;
    }

    private static Seek.Point point(Cell cell) {
        Estimate target = new Estimate(cell.value().value() - cell.difference().value(), Double.NaN);
        return new Seek.Point(cell.x(), Seek.Purpose.SCAN, cell.value(), target, cell.difference());
    }

    private List<TradeOff> tradeOffs(ObjectiveFunction function, List<Seek.Point> neighbours, double up) {
        if (neighbours.size() < 2) {
            return List.of();
        }
        double low = neighbours.get(0).x();
        double high = neighbours.get(neighbours.size() - 1).x();
        DoubleFunction<Candidate> candidate =
                right -> combination.candidate(right, up).orElseThrow(() -> refused(right, up));
        VariedInput row = new VariedInput(x.name(), x.scale(), low, high, OptionalDouble.empty(), candidate);
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
