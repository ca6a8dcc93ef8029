package org.entente.reporting.batch;

import java.util.List;
import org.entente.reporting.chart.FigureTask;

/** The figures of a batch: a panel for each metric, with the means alone, and with the spread of outcomes. */
final class SweepCharts {

    private static final int MAX_NAMED_CASES = 40;

    private SweepCharts() {}

    /**
     * The task of each figure of {@code run}; none if the cases have no outcomes.
     */
    static List<FigureTask> tasks(BatchRun run, CaseTable table) {
        return table.outcomes().isEmpty()
                ? List.of()
                : tasks(new SweepContext(
                        ShownCases.of(run.sweep()).sweep(),
                        run.sweep().cases().size(),
                        table,
                        run.plan(),
                        run.models().toList(),
                        run.horizon(),
                        run.money(),
                        run.version()));
    }

    /**
     * The task of each figure: cases against each number that varies, or else by name, or by number if they are many.
     */
    static List<FigureTask> tasks(SweepContext context) {
        boolean named = context.axes().isEmpty() && context.sweep().cases().size() <= MAX_NAMED_CASES;
        return named ? CaseBars.tasks(context) : CaseLines.tasks(context);
    }
}
