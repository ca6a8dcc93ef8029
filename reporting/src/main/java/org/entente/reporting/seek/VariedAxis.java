package org.entente.reporting.seek;

import org.entente.reporting.chart.HouseStyle;
import org.entente.simulation.seek.VariedInput;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;

/** The axes of a varied input. */
final class VariedAxis {

    private static final int[] MONTHS_BETWEEN_TICKS = {1, 3, 6, 12, 24, 60, 120};
    private static final double MAX_TICKS = 11;

    /** The margin for dots at each end, as a part of the range. */
    private static final double RELATIVE_MARGIN = 0.008;

    private VariedAxis() {}

    /** An axis from the lowest to the highest value, with the title and the unit beside it. */
    static NumberAxis named(VariedInput varied, SeekWords words) {
        return HouseStyle.labelled(plain(varied, words), words.label(varied));
    }

    /** An axis with the name beside it and margins for dots at its ends. */
    static NumberAxis withRoom(VariedInput varied, SeekWords words) {
        NumberAxis axis = named(varied, words);
        double room = RELATIVE_MARGIN * (varied.high() - varied.low());
        axis.setRange(varied.low() - room, varied.high() + room);
        return axis;
    }

    /** An axis from the lowest to the highest value, without the name. */
    static NumberAxis plain(VariedInput varied, SeekWords words) {
        NumberAxis axis = HouseStyle.spanAxis(varied.low(), varied.high());
        axis.setRange(varied.low(), varied.high());
        if (words.isPercent(varied)) {
            axis.setNumberFormatOverride(HouseStyle.percentNumbers());
        }
        if (words.isDate(varied)) {
            axis.setNumberFormatOverride(HouseStyle.plainNumbers());
        }
        if (varied.isMonth()) {
            axis.setTickUnit(new MonthTicks(months(varied.high() - varied.low())));
        }
        return axis;
    }

    private static int months(double length) {
        for (int months : MONTHS_BETWEEN_TICKS) {
            if (length / months <= MAX_TICKS) {
                return months;
            }
        }
        return MONTHS_BETWEEN_TICKS[MONTHS_BETWEEN_TICKS.length - 1];
    }

    /** Ticks at equal numbers of months, with labels such as {@code 2029-01}. */
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
