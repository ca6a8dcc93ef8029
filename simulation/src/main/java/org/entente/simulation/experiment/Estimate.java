package org.entente.simulation.experiment;

/**
 * An estimated number with its standard error.
 *
 * @param value the number
 * @param standardError its standard error; NaN where it is not known
 */
public record Estimate(double value, double standardError) {}
