package org.entente.simulation.kernel;

import java.util.Map;
import org.entente.simulation.metric.Outcome;

/** The outcomes of several programs on a unit of paths, in columns with numbers. */
public interface UnitOutcomes {

    /** The outcomes of flows and levels of program {@code k}, each with the number of its column. */
    Map<Outcome, Integer> outcomes(int k);

    /** The number of columns. */
    int count();

    /** The values in column {@code number}. */
    double[] column(int number);

    /** The months of a date of program {@code k}, by the column of the date in the program. */
    double[] months(int k, int column);
}
