package org.entente.reporting.seek;

import org.entente.reporting.chart.HouseStyle;
import org.entente.simulation.seek.VariedInput;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;

/** Axes of what is varied. */
final class VariedAxis {

    private static final int[] MONTHS = {1, 3, 6, 12, 24, 60, 120};
    private static final double MAX_TICKS = 11;

    /** As a part of the range: the room for dots at its ends. */
    private static final double ROOM = 0.008;

    private VariedAxis() {}

    /** From the lowest to the highest value, with the name beside it. */
    static NumberAxis named(VariedInput varied) {
        NumberAxis axis = of(varied);
        axis.setLabel(varied.name());
        axis.setLabelFont(HouseStyle.LABEL);
        axis.setLabelPaint(HouseStyle.MUTED);
        return axis;
    }

    /** The same with room for dots at the ends. */
    static NumberAxis withRoom(VariedInput varied) {
        NumberAxis axis = named(varied);
        double room = ROOM * (varied.high() - varied.low());
        axis.setRange(varied.low() - room, varied.high() + room);
        return axis;
    }

    /** From the lowest to the highest value. */
    static NumberAxis of(VariedInput varied) {
        NumberAxis axis = HouseStyle.spanAxis(varied.low(), varied.high());
        axis.setRange(varied.low(), varied.high());
        if (varied.isMonth()) {
            axis.setTickUnit(new MonthTicks(months(varied.high() - varied.low())));
        }
        return axis;
    }

    private static int months(double length) {
        for (int months : MONTHS) {
            if (length / months <= MAX_TICKS) {
                return months;
            }
        }
        return MONTHS[MONTHS.length - 1];
    }

    /** Every so many months, named as {@code 2029-01}. */
    private static final class MonthTicks extends NumberTickUnit {

        private static final long serialVersionUID = 1L;

        MonthTicks(int months) {
            super(months);
        }

        @Override
        public String valueToString(double value) {
            return VariedInput.month(value).toString();
        }
    }
}
