package org.entente.simulation.explain;

import java.util.List;
import org.entente.model.Address;
import org.entente.simulation.results.Series;

/**
 * What happens to one term or process, month by month, on the path that an {@link Explanation} follows.
 *
 * @param of the address of the term, product or cloud
 * @param lines the quantities that make up the account, in the order of the formulas
 */
public record Trace(Address of, List<Line> lines) {

    public Trace {
        lines = List.copyOf(lines);
    }

    /**
     * One quantity over time.
     *
     * @param label such as {@code base}, {@code due}, {@code room} or {@code paid}
     * @param values a value for each month of the horizon, billions unless the label says otherwise
     */
    public record Line(String label, Series values) {}
}
