package org.entente.reporting.batch;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.model.sweep.Case;
import org.entente.model.sweep.Sweep;
import org.entente.reporting.batch.CaseTable.Cell;
import org.entente.reporting.chart.Bands;
import org.entente.reporting.chart.HouseStyle;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.Dimension;
import org.entente.reporting.words.PlanWords;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.plan.SimulationPlan;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;

/**
 * What the figure of a batch is drawn from, and the words that its kinds share.
 *
 * @param sweep the cases
 * @param table what came of them
 * @param plan how each was simulated
 * @param version of Entente
 */
public record SweepContext(Sweep sweep, CaseTable table, SimulationPlan plan, String version) {

    /** Means that differ by less, in proportion, look the same. */
    private static final double MIN_SPAN = 0.05;

    private static final int MAX_HEADING = 34;
    private static final double MIN_YEARS = 0.5;

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");

    /** The first address that has a number in every case, and more than one. */
    Optional<String> axis() {
        return sweep.addresses().stream()
                .filter(address -> sweep.cases().stream()
                        .allMatch(sweepCase ->
                                NUMBER.matcher(sweepCase.input(address)).matches()))
                .filter(address -> sweep.cases().stream()
                                .mapToDouble(one -> place(one, address))
                                .distinct()
                                .count()
                        > 1)
                .findFirst();
    }

    /** The number that {@code sweepCase} has at {@code address}. */
    static double place(Case sweepCase, String address) {
        return Double.parseDouble(sweepCase.input(address));
    }

    /** The words for cases. */
    CaseLabels labels() {
        return CaseLabels.of(sweep);
    }

    /** What the numbers of a metric are. */
    static String unit(Outcome column) {
        return switch (column.period().label()) {
            case "npv" -> Dimension.BILLIONS.label() + ", net present value";
            case "total" -> Dimension.BILLIONS.label() + " in total";
            case "end" -> Dimension.BILLIONS.label() + " at the end";
            case "date" -> "date, where it comes at all";
            default -> Dimension.BILLIONS.label() + " in " + column.period();
        };
    }

    /** Whether the numbers of a metric are dates. */
    static boolean isDate(Outcome column) {
        return column.metric().kind() == Metric.Kind.DATE;
    }

    /** The axis for a metric: of means alone, as near as they are; with the spread of outcomes, with 0 on it. */
    NumberAxis range(Outcome column, CaseView view) {
        Collection<Cell> cells = table.cells().getOrDefault(column, Map.of()).values();
        List<Bands.Point> points =
                cells.stream().map(cell -> view.point(0, cell)).toList();
        double low = points.stream()
                .mapToDouble(point -> Math.min(point.middle(), point.low()))
                .min()
                .orElse(0);
        double high = points.stream()
                .mapToDouble(point -> Math.max(point.middle(), point.high()))
                .max()
                .orElse(0);
        if (view == CaseView.SPREAD && !isDate(column)) {
            return HouseStyle.amountAxis(low, high);
        }
        double least = isDate(column) ? MIN_YEARS : MIN_SPAN * Math.max(Math.abs(low), Math.abs(high));
        double more = Math.max(0, least - (high - low)) / 2;
        return HouseStyle.spanAxis(low - more, high + more, isDate(column) ? HouseStyle.years() : HouseStyle.numbers());
    }

    /** A plot for a metric. */
    static XYPlot plot(Outcome column, NumberAxis domain, NumberAxis range) {
        XYPlot plot = HouseStyle.plot(domain, range);
        plot.setRangeZeroBaselineVisible(!isDate(column));
        return plot;
    }

    /** How many panels stand side by side, at most {@code most}: fewer where a long name would reach into the next. */
    int columns(int most) {
        int panels = table.columns().size();
        boolean isLong = table.columns().stream()
                .anyMatch(column -> column.metric().name().length() > MAX_HEADING);
        return Math.min(isLong || panels == 4 ? 2 : most, panels);
    }

    /** Where the numbers come from. */
    String footer() {
        List<String> scenarios = sweep.scenarios();
        return Amounts.count(sweep.cases().size()) + " cases, " + PlanWords.paths(plan) + " each, seed " + plan.seed()
                + " · " + (scenarios.size() == 1 ? "Scenario " : "Scenarios ") + String.join(", ", scenarios)
                + " · Entente " + version;
    }
}
