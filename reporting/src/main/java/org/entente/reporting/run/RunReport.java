package org.entente.reporting.run;

import java.util.List;
import org.entente.reporting.folder.RunInfo;
import org.entente.simulation.results.Results;

/**
 * A run with its results.
 *
 * @param info the origin of the run
 * @param results the results of the simulation
 */
public record RunReport(RunInfo info, Results results) {

    /** The run with the scenarios {@code names} alone; it must have them all. */
    public RunReport withScenarios(List<String> names) {
        return new RunReport(info.withScenarios(names), results.withScenarios(names));
    }
}
