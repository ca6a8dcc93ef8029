package org.entente.simulation.actuals;

import java.util.List;

/**
 * A part of an observed metric that is proportional to the run-rates of some processes.
 *
 * @param columns the names of the columns that add up to it
 * @param factor the name of the column that multiplies their sum; empty for 1
 * @param processes the places of the processes among those that are observed
 */
record ObservedPart(List<String> columns, String factor, List<Integer> processes) {

    ObservedPart {
        columns = List.copyOf(columns);
        processes = List.copyOf(processes);
    }
}
