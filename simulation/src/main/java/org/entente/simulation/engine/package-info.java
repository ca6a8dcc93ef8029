/**
 * Internal: the loop over units of paths, and the counters of runs. A {@link org.entente.simulation.engine.PathLoop}
 * runs programs on the threads of the one pool, {@link org.entente.simulation.engine.Workers}, and hands the outcomes
 * of each unit to workers. A {@link org.entente.simulation.engine.RunTally} counts the outcomes of a run and makes its
 * results, with each {@link org.entente.simulation.engine.MeasuredDifference} that is asked for; a {@link
 * org.entente.simulation.engine.StoppingRule} adds paths until a mean is precise enough. A {@link
 * org.entente.simulation.engine.ColumnTally} counts some columns, and {@link
 * org.entente.simulation.engine.ComparedOutcomes} are the pairs of columns of which differences are counted. {@link
 * org.entente.simulation.engine.SamplingRemarks} tell what a sampling plan cannot do, and {@link
 * org.entente.simulation.engine.FewPaths} which results hang on few paths. {@link
 * org.entente.simulation.engine.LeftOutPaths} are the paths that a run leaves out, and {@link
 * org.entente.simulation.engine.LeftOutRemarks} the remark on them. {@link
 * org.entente.simulation.engine.Probes} keep chosen numbers of each path, for questions that need paths one by one.
 *
 * <p>A part of a run counts some of its {@link org.entente.simulation.engine.CountedUnits units}, and travels as {@link
 * org.entente.simulation.engine.PartBytes}.
 *
 * <p>Counters are shared by threads. They are exact in any order, or merge in a fixed tree, so results have the same
 * bits for any number of threads.
 */
@NullMarked
package org.entente.simulation.engine;

import org.jspecify.annotations.NullMarked;
