package org.entente.reporting.chart;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.model.sweep.Case;
import org.entente.model.sweep.Sweep;
import org.entente.reporting.csv.CaseTable;
import org.entente.reporting.csv.CaseTable.Cell;
import org.entente.reporting.csv.CaseTable.Column;
import org.entente.reporting.text.Amounts;
import org.entente.reporting.text.CaseLabels;
import org.entente.reporting.text.Plans;
import org.entente.simulation.SimulationPlan;
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
record SweepSubject(Sweep sweep, CaseTable table, SimulationPlan plan, String version) {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");

    /** The first address that has a number in every case, and more than one. */
    Optional<String> axis() {
        return sweep.addresses().stream()
                .filter(address -> sweep.cases().stream()
                        .allMatch(one -> NUMBER.matcher(one.input(address)).matches()))
                .filter(address -> sweep.cases().stream()
                                .mapToDouble(one -> place(one, address))
                                .distinct()
                                .count()
                        > 1)
                .findFirst();
    }

    /** The number that {@code one} has at {@code address}. */
    static double place(Case one, String address) {
        return Double.parseDouble(one.input(address));
    }

    /** The words for cases. */
    CaseLabels labels() {
        return CaseLabels.of(sweep);
    }

    /** What the numbers of a metric are. */
    static String unit(Column column) {
        return switch (column.period()) {
            case "npv" -> Subject.BILLIONS + ", net present value";
            case "total" -> Subject.BILLIONS + " in total";
            case "end" -> Subject.BILLIONS + " at the end";
            case "date" -> "date, where it comes at all";
            default -> Subject.BILLIONS + " in " + column.period();
        };
    }

    /** Whether the numbers of a metric are dates. */
    static boolean isDate(Column column) {
        return column.kind().equals("date");
    }

    /** The axis for a metric: with 0 on it, unless it is of dates, and with room for whiskers if there are any. */
    NumberAxis range(Column column, boolean whiskers) {
        Collection<Cell> cells = table.cells().getOrDefault(column, Map.of()).values();
        double low = cells.stream()
                .mapToDouble(cell -> whiskers ? Math.min(cell.mean(), cell.p10()) : cell.mean())
                .min()
                .orElse(0);
        double high = cells.stream()
                .mapToDouble(cell -> whiskers ? Math.max(cell.mean(), cell.p90()) : cell.mean())
                .max()
                .orElse(0);
        return isDate(column)
                ? HouseStyle.spanAxis(low, high, HouseStyle.format(true))
                : HouseStyle.amountAxis(low, high);
    }

    /** A plot for a metric. */
    static XYPlot plot(Column column, NumberAxis domain, NumberAxis range) {
        XYPlot plot = HouseStyle.plot(domain, range);
        plot.setRangeZeroBaselineVisible(!isDate(column));
        return plot;
    }

    /** Where the numbers come from. */
    String footer() {
        List<String> scenarios = sweep.scenarios();
        return Amounts.count(sweep.cases().size()) + " cases, " + Plans.paths(plan) + " each, seed " + plan.seed()
                + " · " + (scenarios.size() == 1 ? "Scenario " : "Scenarios ") + String.join(", ", scenarios)
                + " · Entente " + version;
    }
}
