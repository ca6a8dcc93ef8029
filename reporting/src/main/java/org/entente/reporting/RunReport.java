package org.entente.reporting;

import org.entente.simulation.Results;

/**
 * A run to report.
 *
 * @param info how it came about
 * @param results what the simulation found
 */
public record RunReport(RunInfo info, Results results) {}
