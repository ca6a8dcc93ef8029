package org.entente.reporting.chart;

/**
 * The texts around a figure.
 *
 * @param name the name of the figure's files, without their ending
 * @param title what the figure shows
 * @param subtitle the units, and what bands and whiskers are
 * @param footer where the numbers come from
 */
public record Caption(String name, String title, String subtitle, String footer) {}
