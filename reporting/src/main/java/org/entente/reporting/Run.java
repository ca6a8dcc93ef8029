package org.entente.reporting;

import org.entente.simulation.Results;

/**
 * A run to report.
 *
 * @param origin how it came about
 * @param results what the simulation found
 */
public record Run(Origin origin, Results results) {}
