package org.entente.simulation.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.entente.model.Scenario;
import org.entente.simulation.SimulationPlan;
import org.entente.simulation.analysis.NegotiationMap.Cell;
import org.entente.simulation.analysis.NegotiationMap.Combination;
import org.entente.simulation.analysis.NegotiationMap.TradeOff;

/** Simulates the combinations of a {@link NegotiationMap}. */
final class Survey {

    /** How many values there are of each. */
    private static final int SIDE = 9;

    private static final Estimated NOTHING = new Estimated(Double.NaN, Double.NaN);

    private final Varied x;
    private final Varied y;
    private final double[] xs;
    private final double[] ys;
    private final List<Optional<Scenario>> scenarios = new ArrayList<>();

    Survey(Varied x, Varied y, Combination combination) {
        this.x = x;
        this.y = y;
        this.xs = x.grid(SIDE);
        this.ys = y.grid(SIDE);
        for (double right : xs) {
            for (double up : ys) {
                scenarios.add(combination.of(right, up));
            }
        }
    }

    /** An experiment on the combinations and on {@code others}. */
    Experiment experiment(SimulationPlan plan, List<Scenario> others) {
        List<Scenario> all = new ArrayList<>(others);
        all.addAll(accepted());
        if (accepted().isEmpty()) {
            throw new IllegalArgumentException("a map must have combinations that the scenario accepts, but of "
                    + x.name() + " and " + y.name() + " it accepts none");
        }
        return Experiment.of(plan, all);
    }

    private List<Scenario> accepted() {
        return scenarios.stream().flatMap(Optional::stream).toList();
    }

    NegotiationMap map(Aim aim) {
        List<Cell> cells = cells(aim);
        return new NegotiationMap(
                x,
                y,
                aim.measure(),
                aim.statistic(),
                aim.experiment().kind(accepted().get(0), aim.measure().metric()),
                aim.target(),
                cells,
                new IsoLines(xs, ys, columns(cells)).of(aim.target()),
                aim.target().isPresent() ? tradeOffs(cells) : List.of());
    }

    private List<Cell> cells(Aim aim) {
        List<Sample> samples = new ArrayList<>();
        aim.experiment().forEach(accepted(), (alone, one) -> alone.sample(one, aim.measure()), samples::add);
        List<Cell> cells = new ArrayList<>();
        int next = 0;
        for (int k = 0; k < scenarios.size(); k++) {
            boolean isAccepted = scenarios.get(k).isPresent();
            cells.add(new Cell(
                    xs[k / ys.length],
                    ys[k % ys.length],
                    isAccepted ? samples.get(next).estimate(aim.statistic()) : NOTHING,
                    isAccepted ? aim.difference(samples.get(next)) : NOTHING));
            next += isAccepted ? 1 : 0;
        }
        return cells;
    }

    /** The values, for each value of the first axis those of the second. */
    private double[][] columns(List<Cell> cells) {
        double[][] columns = new double[xs.length][ys.length];
        for (int k = 0; k < cells.size(); k++) {
            columns[k / ys.length][k % ys.length] = cells.get(k).value().value();
        }
        return columns;
    }

    private List<TradeOff> tradeOffs(List<Cell> cells) {
        List<TradeOff> tradeOffs = new ArrayList<>();
        for (int j = 0; j < ys.length; j++) {
            int row = j;
            double[] differences = new double[xs.length];
            Arrays.setAll(differences, i -> cell(cells, i, row).difference().value());
            Smooth smooth = new Smooth(xs, differences);
            for (int i = 0; i < xs.length; i++) {
                OptionalDouble met = smooth.root(xs[i], xs[Math.min(i + 1, xs.length - 1)]);
                if (met.isPresent()) {
                    double error =
                            error(cells, i, row, met.getAsDouble()) / Math.abs(smooth.slopeAt(met.getAsDouble()));
                    tradeOffs.add(
                            new TradeOff(met.getAsDouble(), Double.isFinite(error) ? error : Double.NaN, ys[row]));
                }
            }
        }
        return tradeOffs;
    }

    private Cell cell(List<Cell> cells, int i, int j) {
        return cells.get(i * ys.length + j);
    }

    /** The error of the difference from the target, between two cells of a row. */
    private double error(List<Cell> cells, int i, int j, double met) {
        double before = cell(cells, i, j).difference().standardError();
        if (met == xs[i]) {
            return before;
        }
        double after = cell(cells, i + 1, j).difference().standardError();
        return before + (met - xs[i]) / (xs[i + 1] - xs[i]) * (after - before);
    }
}
