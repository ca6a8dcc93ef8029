/**
 * Questions about agreements, each answered by simulation with its error. An {@link
 * org.entente.simulation.analysis.Experiment} simulates scenarios, side by side, on the same draws and keeps a {@link
 * org.entente.simulation.analysis.Sample} of each {@link org.entente.simulation.Measure}, of which a {@link
 * org.entente.simulation.analysis.Statistic} is {@link org.entente.simulation.analysis.Estimate}. A {@link
 * org.entente.simulation.analysis.Bridge} goes from one agreement to another, clause by clause. A {@link
 * org.entente.simulation.analysis.Seek} finds the value of something {@link org.entente.simulation.analysis.Varied} at
 * which a statistic meets a {@link org.entente.simulation.analysis.Target}, a {@link
 * org.entente.simulation.analysis.NegotiationMap} the combinations of two that are worth the same.
 *
 * <p>A {@link org.entente.simulation.analysis.Discovery} tells which inputs lead to an outcome: a {@link
 * org.entente.simulation.analysis.Criterion} says which paths are interesting, and each {@link
 * org.entente.simulation.analysis.Rule} has a {@link org.entente.simulation.analysis.Bound} for each input that it speaks of and
 * the {@link org.entente.simulation.analysis.TestedBox boxes} that it was chosen from, found on one half of the paths and tested
 * on the other.
 *
 * <p>Beneath them are methods on plain columns, one value for each path, that know nothing of how the paths were made.
 * {@link org.entente.simulation.analysis.SobolIndices} say how much of an outcome's variance each group of inputs is
 * behind, as {@link org.entente.simulation.analysis.SobolIndex}; {@link
 * org.entente.simulation.analysis.RankCorrelations} how closely an outcome rises or falls with an input, as {@link
 * org.entente.simulation.analysis.RankCorrelation}. {@link org.entente.simulation.analysis.Prim} finds the {@link
 * org.entente.simulation.analysis.Box boxes} of inputs in which something happens, on a {@link
 * org.entente.simulation.analysis.PeelingTrajectory}; {@link org.entente.simulation.analysis.Contours} draw the {@link
 * org.entente.simulation.analysis.ContourLine lines} of equal value over a grid of two inputs.
 */
@NullMarked
package org.entente.simulation.analysis;

import org.jspecify.annotations.NullMarked;
