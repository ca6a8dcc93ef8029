/**
 * Questions about agreements, each answered by simulation with its error. An
 * {@link org.entente.simulation.experiment.Experiment} simulates scenarios, side by side, on the same draws and keeps a
 * {@link org.entente.simulation.experiment.Sample} of each {@link org.entente.simulation.metric.Measure}; a
 * {@link org.entente.simulation.experiment.Statistic} of it is an {@link org.entente.simulation.experiment.Estimate}, with
 * a {@link org.entente.simulation.experiment.ConfidenceInterval}. An {@link org.entente.simulation.experiment.Objective} is
 * a statistic with or without a target. {@link org.entente.simulation.experiment.Observations} also hold each input, of a
 * {@link org.entente.simulation.experiment.InputKind}, that chance decides.
 *
 * <p>What simulates for seconds is called {@code run}. A {@link org.entente.simulation.bridge.Bridge} goes from one
 * agreement to another, clause by clause. A {@link org.entente.simulation.seek.Seek} finds the value of a
 * {@link org.entente.simulation.seek.VariedInput} at which a statistic meets a
 * {@link org.entente.simulation.seek.Target}, a {@link org.entente.simulation.seek.NegotiationMap} the
 * combinations of two that are worth the same; a {@link org.entente.simulation.seek.DefaultRange} says how far an
 * input is varied by default. A {@link org.entente.simulation.sensitivity.Sensitivity} tells what decides a measure: a
 * {@link org.entente.simulation.sensitivity.Tornado}, a {@link org.entente.simulation.sensitivity.SobolAnalysis} with
 * {@link org.entente.simulation.sensitivity.GroupIndices} of each {@link org.entente.simulation.sensitivity.InputGroup}, and
 * {@link org.entente.simulation.sensitivity.RankedInputs}.
 *
 * <p>A {@link org.entente.simulation.discovery.Discovery} tells which inputs lead to an outcome: a {@link
 * org.entente.simulation.discovery.Criterion} says which paths are interesting, {@link
 * org.entente.simulation.discovery.DiscoveryOptions} which rules are wanted. Each {@link
 * org.entente.simulation.discovery.Rule} has a {@link org.entente.simulation.discovery.TestedRestriction} for each input
 * that it restricts, and the {@link org.entente.simulation.discovery.TestedBox boxes} that it was chosen from, found on
 * the training half of the paths and tested on the test half.
 *
 * <p>Beneath them are methods on plain columns, one value for each path, that know nothing of how the paths were made.
 * A {@link org.entente.simulation.sensitivity.SobolEstimator} says how much of an outcome's variance each group of inputs
 * is behind, as a {@link org.entente.simulation.sensitivity.SobolIndex}; a
 * {@link org.entente.simulation.sensitivity.SpearmanRanker} how closely an outcome rises or falls with an input, as a
 * {@link org.entente.simulation.sensitivity.RankCorrelation}. {@link org.entente.simulation.discovery.Prim} finds the
 * {@link org.entente.simulation.discovery.Box boxes} of inputs in which something happens, with a
 * {@link org.entente.simulation.discovery.Restriction} for each input, on a
 * {@link org.entente.simulation.discovery.PeelingTrajectory}.
 *
 * <p>{@link org.entente.simulation.contour.Contours} draw the
 * {@link org.entente.simulation.contour.ContourLine lines} of equal value over a grid, from
 * {@link org.entente.simulation.contour.Point} to point; {@link org.entente.simulation.contour.SmoothContours} draw
 * them over a coarse one, at {@link org.entente.simulation.contour.RoundNumbers round} levels.
 */
@NullMarked
package org.entente.simulation.analysis;

import org.jspecify.annotations.NullMarked;
