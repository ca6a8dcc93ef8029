/**
 * Internal: functions of columns of numbers. {@link org.entente.simulation.math.ColumnMath} is the contract:
 * exponential, logarithm, normal quantiles, random words and sums, with the same bits on every machine. Each function
 * is a class with an essay and its loops, such as {@code Exponential}.
 *
 * <p>{@link org.entente.simulation.math.Rounding} tells a difference from the rounding of its two values.
 */
@NullMarked
package org.entente.simulation.math;

import org.jspecify.annotations.NullMarked;
