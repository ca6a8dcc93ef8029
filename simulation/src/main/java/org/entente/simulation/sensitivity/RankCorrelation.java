package org.entente.simulation.sensitivity;

/**
 * Spearman's rank correlation of an input with an outcome.
 *
 * @param value from -1, where the outcome always falls as the input rises, to 1; NaN where either is constant
 * @param standardError the standard error of {@code value}; NaN where {@code value} is, and for three paths or fewer
 */
public record RankCorrelation(double value, double standardError) {}
