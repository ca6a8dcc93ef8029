package org.entente.simulation.experiment;

/**
 * A number that simulation has estimated.
 *
 * @param value the estimate
 * @param standardError of it; NaN where there is too little to tell
 */
public record Estimate(double value, double standardError) {}
