/**
 * Functions over columns of numbers. {@link org.entente.simulation.math.ColumnMath} is the contract: exponential,
 * logarithm and normal quantile whose bits are the same on every machine.
 */
@NullMarked
package org.entente.simulation.math;

import org.jspecify.annotations.NullMarked;
