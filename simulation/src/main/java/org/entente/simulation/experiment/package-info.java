/**
 * Experiments: scenarios simulated on the same draws, and statistics with their errors, sections 15 and 15.1 of {@code
 * docs/model.md}. An {@link org.entente.simulation.experiment.Experiment} keeps a {@link
 * org.entente.simulation.experiment.Sample} of each measure, path by path. A {@link
 * org.entente.simulation.experiment.Statistic} of a sample is an {@link org.entente.simulation.experiment.Estimate}.
 *
 * <p>An {@link org.entente.simulation.experiment.Objective} is a statistic of a measure, with or without a target.
 * {@link org.entente.simulation.experiment.Observations} also hold samples of the random inputs, each of an
 * {@link org.entente.simulation.experiment.InputKind}.
 */
@NullMarked
package org.entente.simulation.experiment;

import org.jspecify.annotations.NullMarked;
