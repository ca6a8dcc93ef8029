/**
 * From a scenario to what happens on a block of paths.
 *
 * <p>A {@link org.entente.simulation.kernel.Program} is a scenario compiled once, by the {@link
 * org.entente.simulation.step.Compiler}: names have become column numbers, and each section of MODEL has become
 * {@link org.entente.simulation.kernel.Step steps}. It advances a {@link org.entente.simulation.kernel.Block}, the
 * columns of a few hundred paths, month by month. A column holds one value for each path; path is the innermost index
 * everywhere, so that loops run over contiguous memory and allocate nothing. Columns that outlive a month (logarithms
 * of run-rates, cumulative payments, balances) are the whole state of a path. A {@link
 * org.entente.simulation.kernel.ColumnLayout} gives columns their numbers; {@link
 * org.entente.simulation.step.ColumnNames} has the names of those that are no metrics.
 *
 * <p>The {@link org.entente.simulation.kernel.Dataflow} of a step tells which columns the step reads and writes, and
 * what else it depends on. From that follow which steps of a program some of its metrics need, and what several
 * programs of a {@link org.entente.simulation.kernel.ProgramGroup} compute alike: that is computed, recorded and
 * counted once.
 */
@NullMarked
package org.entente.simulation.kernel;

import org.jspecify.annotations.NullMarked;
