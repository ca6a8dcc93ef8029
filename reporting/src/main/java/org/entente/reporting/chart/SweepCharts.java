package org.entente.reporting.chart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.entente.model.sweep.Sweep;
import org.entente.reporting.csv.CaseTable;
import org.entente.simulation.SimulationPlan;

/** The figure of a batch. */
public final class SweepCharts {

    private SweepCharts() {}

    /** Writes the figure. */
    public static List<String> write(Sweep sweep, CaseTable table, SimulationPlan plan, String version, Path folder)
            throws IOException {
        return List.of();
    }
}
