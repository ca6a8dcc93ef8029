package org.entente.simulation.step;

import org.entente.model.FiscalYear;
import org.entente.model.Threshold;
import org.entente.model.Threshold.Over;

/** What a threshold compares with its limit (MODEL 10), and the months at whose end it is known. */
final class ObservedAmount {

    private final int column;
    private final boolean[] isKnown;

    private ObservedAmount(int column, boolean[] isKnown) {
        this.column = column;
        this.isKnown = isKnown;
    }

    /** The column of the amount. */
    int column() {
        return column;
    }

    /** For each month of the horizon, whether all months that are added up lie in the horizon. */
    boolean[] isKnown() {
        return isKnown;
    }

    /** The amount that {@code threshold} is about; adds the step that adds it up, if it is a sum. */
    static ObservedAmount compile(ProgramBuilder builder, Threshold threshold) {
        int metric = builder.layout().column(threshold.metric());
        return threshold
                .over()
                .map(over -> over.match(new Sums(builder, metric)))
                .orElseGet(() -> new ObservedAmount(metric, knownFrom(builder, 0)));
    }

    /** The sum of a column over each kind of months. */
    private record Sums(ProgramBuilder builder, int metric) implements Over.Cases<ObservedAmount> {

        @Override
        public ObservedAmount last(Over.Last over) {
            return new ObservedAmount(
                    WindowSumStep.compile(builder, metric, over.months()), knownFrom(builder, over.months() - 1));
        }

        @Override
        public ObservedAmount yearToDate(Over.YearToDate over) {
            FiscalYear fiscalYear = builder.scenario().fiscalYear();
            boolean[] begins = new boolean[builder.horizon().months()];
            int first = begins.length;
            for (int t = begins.length - 1; t >= 0; t--) {
                begins[t] = fiscalYear.endsWith(builder.month(t).minusMonths(1));
                first = begins[t] ? t : first;
            }
            return new ObservedAmount(RunningSumStep.compile(builder, metric, begins), knownFrom(builder, first));
        }

        @Override
        public ObservedAmount total(Over.Total over) {
            boolean[] begins = new boolean[builder.horizon().months()];
            begins[0] = true;
            return new ObservedAmount(RunningSumStep.compile(builder, metric, begins), knownFrom(builder, 0));
        }
    }

    private static boolean[] knownFrom(ProgramBuilder builder, int first) {
        boolean[] isKnown = new boolean[builder.horizon().months()];
        for (int t = first; t < isKnown.length; t++) {
            isKnown[t] = true;
        }
        return isKnown;
    }
}
