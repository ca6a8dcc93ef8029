/**
 * Functions over columns of numbers. {@link org.entente.simulation.math.ColumnMath} is the contract: exponential,
 * logarithm, normal quantiles, random words and sums whose bits are the same on every machine. Each function is a class
 * with the essay and the scalar loop, such as {@link org.entente.simulation.math.Exponential}, and its vector twin, such
 * as {@code VectorExponential}.
 */
@NullMarked
package org.entente.simulation.math;

import org.jspecify.annotations.NullMarked;
