package org.entente.reporting.batch;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.model.Horizon;
import org.entente.model.Scenario;
import org.entente.model.sweep.Case;
import org.entente.model.sweep.Sweep;
import org.entente.reporting.batch.CaseTable.Cell;
import org.entente.reporting.chart.Bands;
import org.entente.reporting.chart.HouseStyle;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.HorizonWords;
import org.entente.reporting.words.MetricWords;
import org.entente.reporting.words.MoneyWords;
import org.entente.reporting.words.PlanWords;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.plan.SimulationPlan;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;

/**
 * The context of the figures of a batch: the cases, their results, and the texts that the figures share.
 *
 * @param sweep the cases that are shown
 * @param size the number of all cases
 * @param table the results of the cases
 * @param plan the plan of each case
 * @param models the scenarios before the inputs of the cases
 * @param horizon the horizon of every case; empty if they differ
 * @param money the words for amounts of money
 * @param version the version of Entente
 */
record SweepContext(
        Sweep sweep,
        int size,
        CaseTable table,
        SimulationPlan plan,
        List<Scenario> models,
        Optional<Horizon> horizon,
        MoneyWords money,
        String version) {

    /** The least span of an axis, in proportion to its values. */
    private static final double MIN_RELATIVE_SPAN = 0.05;

    private static final int MAX_HEADING_LENGTH = 34;

    private static final double MIN_SPAN_YEARS = 0.5;

    /** The addresses with a number in every case, and with different numbers, in the order of the sweep. */
    List<String> axes() {
        return sweep.addresses().stream()
                .filter(address -> sweep.cases().stream()
                        .allMatch(sweepCase -> CasesCsv.NUMBER
                                .matcher(sweepCase.input(address))
                                .matches()))
                .filter(address -> sweep.cases().stream()
                                .mapToDouble(sweepCase -> place(sweepCase, address))
                                .distinct()
                                .count()
                        > 1)
                .toList();
    }

    /** The number that {@code sweepCase} has at {@code address}. */
    static double place(Case sweepCase, String address) {
        return Double.parseDouble(sweepCase.input(address));
    }

    /** What the numbers of cases are, after a comma. */
    String numbering() {
        return sweep.cases().size() == size ? ", numbered as in inputs.csv" : ", in the order of the sweep";
    }

    /** The labels of the cases. */
    CaseLabels labels() {
        return CaseLabels.of(sweep, models);
    }

    /** The title of {@code outcome}, without its period. */
    String title(Outcome outcome) {
        return models.stream()
                .findFirst()
                .map(model -> new MetricWords(model).title(outcome.metric()))
                .orElse(outcome.metric().name());
    }

    /** The unit of {@code outcome}, with its period. */
    String unit(Outcome outcome) {
        return switch (outcome.period().label()) {
            case "npv" -> money.label() + ", net present value";
            case "total" -> money.label() + " in total";
            case "after" -> money.label() + " after the horizon";
            case "end" -> money.label() + " at the end";
            case "date" -> "date, where it comes at all";
            default -> money.label() + " in " + HorizonWords.period(horizon, outcome.period());
        };
    }

    /** Whether {@code outcome} is a date. */
    static boolean isDate(Outcome outcome) {
        return outcome.metric().kind() == Metric.Kind.DATE;
    }

    /** The axis of {@code outcome}: for means alone, it spans the means; with the spread, it contains 0. */
    NumberAxis range(Outcome outcome, CaseView view) {
        Collection<Cell> cells = table.cells().getOrDefault(outcome, Map.of()).values();
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
        if (view == CaseView.SPREAD && !isDate(outcome)) {
            return HouseStyle.amountAxis(low, high);
        }
        double minSpan = isDate(outcome) ? MIN_SPAN_YEARS : MIN_RELATIVE_SPAN * Math.max(Math.abs(low), Math.abs(high));
        double margin = Math.max(0, minSpan - (high - low)) / 2;
        return HouseStyle.spanAxis(
                low - margin, high + margin, isDate(outcome) ? HouseStyle.years() : HouseStyle.numbers());
    }

    /** An empty plot for {@code outcome}. */
    static XYPlot plot(Outcome outcome, NumberAxis domain, NumberAxis range) {
        XYPlot plot = HouseStyle.plot(domain, range);
        plot.setRangeZeroBaselineVisible(!isDate(outcome));
        return plot;
    }

    /** The number of panels side by side, at most {@code max}; fewer if a long name would reach into the next panel. */
    int columns(int max) {
        int panels = table.outcomes().size();
        boolean isLong =
                table.outcomes().stream().anyMatch(outcome -> title(outcome).length() > MAX_HEADING_LENGTH);
        return Math.min(isLong || panels == 4 ? 2 : max, panels);
    }

    /** The foot of a figure: cases, paths, seed, scenarios and version. */
    String footer() {
        List<String> scenarios = sweep.scenarios();
        int shown = sweep.cases().size();
        String some = shown == size ? "" : Amounts.count(shown) + " of ";
        return some + Amounts.count(size) + " cases, " + PlanWords.pathsEach(plan) + ", seed " + plan.seed()
                + " · " + (scenarios.size() == 1 ? "Scenario " : "Scenarios ") + String.join(", ", scenarios)
                + " · Entente " + version;
    }
}
