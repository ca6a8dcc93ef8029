/**
 * How long work takes on more cores than a machine has. A {@link org.entente.benchmarks.scale.Job} of equal tasks is
 * simulated on any number of cores with one driver. {@link org.entente.benchmarks.scale.ScaleTables} prints the tables
 * of {@code docs/scale.md} from {@link org.entente.benchmarks.scale.MeasuredCosts}.
 */
@NullMarked
package org.entente.benchmarks.scale;

import org.jspecify.annotations.NullMarked;
