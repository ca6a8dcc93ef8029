package org.entente.simulation.sensitivity;

/**
 * How closely an outcome rises or falls with an input, by Spearman's rank correlation.
 *
 * @param value from -1, where the outcome always falls as the input rises, to 1; NaN where either is constant
 * @param standardError of {@code value}; NaN where that is, and of three paths or fewer
 */
public record RankCorrelation(double value, double standardError) {}
