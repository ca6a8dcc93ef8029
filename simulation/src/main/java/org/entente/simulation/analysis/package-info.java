/**
 * Questions about agreements, each answered by simulation with its error. An
 * {@link org.entente.simulation.analysis.Experiment} simulates scenarios, side by side, on the same draws and keeps a
 * {@link org.entente.simulation.analysis.Sample} of each {@link org.entente.simulation.Measure}; a
 * {@link org.entente.simulation.analysis.Statistic} of it is an {@link org.entente.simulation.analysis.Estimate}, with
 * a {@link org.entente.simulation.analysis.ConfidenceInterval}. An {@link org.entente.simulation.analysis.Objective} is
 * a statistic with or without a target. {@link org.entente.simulation.analysis.Observations} also hold each input, of a
 * {@link org.entente.simulation.analysis.InputKind}, that chance decides.
 *
 * <p>What simulates for seconds is called {@code run}. A {@link org.entente.simulation.analysis.Bridge} goes from one
 * agreement to another, clause by clause. A {@link org.entente.simulation.analysis.Seek} finds the value of a
 * {@link org.entente.simulation.analysis.VariedInput} at which a statistic meets a
 * {@link org.entente.simulation.analysis.Target}, a {@link org.entente.simulation.analysis.NegotiationMap} the
 * combinations of two that are worth the same; a {@link org.entente.simulation.analysis.DefaultRange} says how far an
 * input is varied by default. A {@link org.entente.simulation.analysis.Sensitivity} tells what decides a measure: a
 * {@link org.entente.simulation.analysis.Tornado}, a {@link org.entente.simulation.analysis.SobolAnalysis} with
 * {@link org.entente.simulation.analysis.GroupIndices} of each {@link org.entente.simulation.analysis.InputGroup}, and
 * {@link org.entente.simulation.analysis.RankedInputs}.
 *
 * <p>A {@link org.entente.simulation.analysis.Discovery} tells which inputs lead to an outcome: a {@link
 * org.entente.simulation.analysis.Criterion} says which paths are interesting, {@link
 * org.entente.simulation.analysis.DiscoveryOptions} which rules are wanted. Each {@link
 * org.entente.simulation.analysis.Rule} has a {@link org.entente.simulation.analysis.TestedRestriction} for each input
 * that it restricts, and the {@link org.entente.simulation.analysis.TestedBox boxes} that it was chosen from, found on
 * the training half of the paths and tested on the test half.
 *
 * <p>Beneath them are methods on plain columns, one value for each path, that know nothing of how the paths were made.
 * A {@link org.entente.simulation.analysis.SobolEstimator} says how much of an outcome's variance each group of inputs
 * is behind, as a {@link org.entente.simulation.analysis.SobolIndex}; a
 * {@link org.entente.simulation.analysis.SpearmanRanker} how closely an outcome rises or falls with an input, as a
 * {@link org.entente.simulation.analysis.RankCorrelation}. {@link org.entente.simulation.analysis.Prim} finds the
 * {@link org.entente.simulation.analysis.Box boxes} of inputs in which something happens, with a
 * {@link org.entente.simulation.analysis.Restriction} for each input, on a
 * {@link org.entente.simulation.analysis.PeelingTrajectory}.
 *
 * <p>{@link org.entente.simulation.analysis.Contours} draw the
 * {@link org.entente.simulation.analysis.ContourLine lines} of equal value over a grid, from
 * {@link org.entente.simulation.analysis.Point} to point; {@link org.entente.simulation.analysis.SmoothContours} draw
 * them over a coarse one, at {@link org.entente.simulation.analysis.RoundNumbers round} levels.
 */
@NullMarked
package org.entente.simulation.analysis;

import org.jspecify.annotations.NullMarked;
