package org.entente.simulation.contour;

/**
 * A point over a grid.
 *
 * @param x in the units of the grid's first axis
 * @param y in the units of its second
 */
public record Point(double x, double y) {}
