/**
 * Internal: the machine that advances blocks of paths. A {@link org.entente.simulation.kernel.Program} is a scenario
 * that is compiled once, by the {@link org.entente.simulation.step.Compiler}: names have become column numbers, and
 * each section of MODEL has become {@link org.entente.simulation.kernel.Step steps}. A program advances a {@link
 * org.entente.simulation.kernel.Block}, the columns of 256 paths, month by month. A column holds one value for each
 * path. The path is the innermost index everywhere, so loops run over contiguous memory and allocate nothing. The
 * columns that outlive a month (logarithms of run-rates, cumulative payments, balances) are the whole state of a path.
 * A {@link org.entente.simulation.kernel.ColumnLayout} gives columns their numbers; {@link
 * org.entente.simulation.kernel.ColumnLoops} has the loops that several steps share.
 *
 * <p>The {@link org.entente.simulation.kernel.Dataflow} of a step names the columns that the step reads and writes, and
 * the parameters that it depends on. It tells which steps a metric needs, and which columns the programs of a {@link
 * org.entente.simulation.kernel.ProgramGroup} compute alike: these are computed, recorded and counted once. Columns
 * that are not needed at the same time share an array. An {@link org.entente.simulation.kernel.OutcomeBlock} holds the
 * outcomes of a group on a block of paths. A {@link org.entente.simulation.kernel.ProgramChange} tells which steps of
 * another program compute other values; {@link org.entente.simulation.kernel.KeptColumns} are what such steps read of
 * the rest, kept month by month. An {@link org.entente.simulation.kernel.UnboundedPath} says what grew beyond all
 * bounds on which path and in which month; it is left out, or refused by an {@link
 * org.entente.simulation.kernel.UnboundedPathException}. A {@link org.entente.simulation.kernel.Due} holds what has
 * accrued of a flow and is due after the horizon. A {@link org.entente.simulation.kernel.BlockCost} tells what a block
 * takes.
 */
@NullMarked
package org.entente.simulation.kernel;

import org.jspecify.annotations.NullMarked;
