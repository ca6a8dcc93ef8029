package org.entente.reporting.explain;

import java.util.Locale;
import org.entente.simulation.explain.SimulationCost;

/** What it takes to simulate a scenario, as lines of text. */
public final class CostText {

    private static final int KIB = 1024;

    private CostText() {}

    /** The text of {@code cost}, a line each. */
    public static String of(SimulationCost cost) {
        return line(cost.columns(), "columns of 256 paths")
                + line(cost.arrays(), "arrays that they share")
                + line(cost.workingSet() / KIB, "KiB that a month reads or writes")
                + line(cost.steps(), "steps of a month")
                + line(cost.outcomes(), "different outcomes")
                + line(cost.recorded(), "values that a month adds to outcomes, on each path");
    }

    private static String line(long number, String what) {
        return String.format(Locale.ROOT, "%6d  %s", number, what) + "\n";
    }
}
