/**
 * From a scenario to what happens on a block of paths.
 *
 * <p>A {@link org.entente.simulation.kernel.Program} is a scenario compiled once: names have become column numbers, and
 * each section of MODEL has become {@link org.entente.simulation.kernel.Step steps}. It advances a {@link
 * org.entente.simulation.kernel.Block}, the columns of a few hundred paths, month by month. A column holds one value for
 * each path; path is the innermost index everywhere, so that loops run over contiguous memory and allocate nothing.
 * Columns that outlive a month (logarithms of run-rates, cumulative payments, balances) are the whole state of a path.
 *
 * <p>Each step tells by its {@link org.entente.simulation.kernel.Wiring} which columns it reads and writes and what else it
 * depends on. From that follow which steps of a program are needed for some of its metrics, and, in an {@link
 * org.entente.simulation.kernel.Ensemble} of programs that are run side by side, what several compute alike: that is
 * computed once, and what comes of it is recorded and counted once.
 */
@NullMarked
package org.entente.simulation.kernel;

import org.jspecify.annotations.NullMarked;
