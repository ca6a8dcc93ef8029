package org.entente.simulation.step;

/**
 * The columns of the discounting of later months at one rate (MODEL 11).
 *
 * @param factor the column of the discount factor of the month
 * @param monthly the column of the discount of one month
 */
record DiscountColumns(int factor, int monthly) {}
