package org.entente.reporting.chart;

import org.entente.simulation.analysis.Varied;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;

/** Axes of what is varied. */
final class VariedAxis {

    private VariedAxis() {}

    /** From the lowest to the highest value. */
    static NumberAxis of(Varied varied) {
        NumberAxis axis = HouseStyle.spanAxis(varied.low(), varied.high());
        axis.setRange(varied.low(), varied.high());
        if (varied.isMonth()) {
            axis.setTickUnit(new MonthTicks(varied.high() - varied.low() > 60 ? 12 : 6));
        }
        return axis;
    }

    /** Every so many months, named as {@code 2029-01}. */
    private static final class MonthTicks extends NumberTickUnit {

        private static final long serialVersionUID = 1L;

        MonthTicks(int months) {
            super(months);
        }

        @Override
        public String valueToString(double value) {
            return Varied.month(value).toString();
        }
    }
}
