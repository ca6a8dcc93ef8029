package org.entente.simulation.kernel;

/**
 * What has accrued of a flow inside the horizon and is due after it (MODEL 11): two columns, which hold it after the
 * last month.
 *
 * @param amount the column of the amount, undiscounted
 * @param presentValue the column of the amount, discounted from the months in which it is due
 */
public record Due(int amount, int presentValue) {}
