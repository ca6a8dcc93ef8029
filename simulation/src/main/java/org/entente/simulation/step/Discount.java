package org.entente.simulation.step;

/**
 * A discount: two columns of one rate.
 *
 * @param factor the column of the discount factor of the month
 * @param monthly the column of the discount of one month
 */
record Discount(int factor, int monthly) {}
