package org.entente.simulation.explain;

import java.util.List;
import org.entente.model.Address;
import org.entente.simulation.results.Series;

/**
 * The trace of one part of a scenario on the path of an {@link Explanation}, month by month.
 *
 * @param address the address of the product, cloud, term or party
 * @param lines the quantities of the trace, in the order of the formulas
 */
public record Trace(Address address, List<Line> lines) {

    public Trace {
        lines = List.copyOf(lines);
    }

    /**
     * One quantity over time.
     *
     * @param label the name of the quantity, such as {@code base}, {@code due} or {@code paid}
     * @param values a value for each month of the horizon, billions unless the label says otherwise
     * @param isFlow whether it is an amount of each month, which adds up over a year; else it stands at its end
     */
    public record Line(String label, Series values, boolean isFlow) {

        /** The value in the months from {@code from} on, before {@code end}: their sum, or the last one. */
        public double over(int from, int end) {
            double sum = 0;
            for (int t = from; t < end; t++) {
                sum += values.get(t);
            }
            return isFlow ? sum : values.get(end - 1);
        }
    }
}
