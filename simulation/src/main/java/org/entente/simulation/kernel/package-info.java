/**
 * From a scenario to what happens on a block of paths.
 *
 * <p>A {@link org.entente.simulation.kernel.Program} is a scenario compiled once: names have become column numbers, and
 * each section of MODEL has become {@link org.entente.simulation.kernel.Step steps}. It advances a {@link
 * org.entente.simulation.kernel.Block}, the columns of a few hundred paths, month by month. A column holds one value for
 * each path; path is the innermost index everywhere, so that loops run over contiguous memory and allocate nothing.
 * Columns that outlive a month (logarithms of run-rates, cumulative payments, balances) are the whole state of a path.
 */
@NullMarked
package org.entente.simulation.kernel;

import org.jspecify.annotations.NullMarked;
