package org.entente.reporting.chart;

/**
 * The words of a figure.
 *
 * @param name of its files, without their ending
 * @param title what is shown
 * @param subtitle units, and what bands and whiskers are
 * @param footer where the numbers come from
 */
public record Caption(String name, String title, String subtitle, String footer) {}
