package org.entente.simulation.results;

/**
 * A number that paths estimate.
 *
 * @param value the estimate; NaN without paths
 * @param standardError its standard error; NaN where too few paths or replicates tell it
 */
public record PointEstimate(double value, double standardError) {}
