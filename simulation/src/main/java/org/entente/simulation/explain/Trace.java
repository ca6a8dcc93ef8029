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
     */
    public record Line(String label, Series values) {}
}
