package org.entente.reporting.batch;

import java.util.List;
import org.entente.model.sweep.Sweep;
import org.entente.reporting.chart.FigureTask;
import org.entente.simulation.plan.SimulationPlan;

/** The figures of a batch: a panel for each metric, of means alone and with the spread of outcomes. */
public final class SweepCharts {

    private static final int MAX_NAMES = 40;

    private SweepCharts() {}

    /**
     * A task for each figure of {@code sweep}; none if no case has anything to show.
     *
     * @param version of Entente, for the footers
     */
    public static List<FigureTask> tasks(Sweep sweep, CaseTable table, SimulationPlan plan, String version) {
        return table.columns().isEmpty() ? List.of() : tasks(new SweepContext(sweep, table, plan, version));
    }

    /** Cases against a number that varies if there is one; else each by its name, or by its number if there are many. */
    public static List<FigureTask> tasks(SweepContext context) {
        boolean named = context.axis().isEmpty() && context.sweep().cases().size() <= MAX_NAMES;
        return named ? CaseBars.tasks(context) : CaseLines.tasks(context);
    }
}
