package org.entente.reporting.run;

import java.util.List;
import org.entente.reporting.folder.RunInfo;
import org.entente.simulation.results.Results;

/**
 * A run to report.
 *
 * @param info how it came about
 * @param results what the simulation found
 */
public record RunReport(RunInfo info, Results results) {

    /** The run with the scenarios {@code names} alone, all of which it has. */
    public RunReport of(List<String> names) {
        return new RunReport(info.of(names), results.of(names));
    }
}
