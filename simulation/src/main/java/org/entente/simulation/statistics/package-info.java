/**
 * Internal: statistics of many paths (MODEL 13), which are gathered in parts. Parts merge in a fixed tree, or are
 * counted exactly in any order. A {@link org.entente.simulation.statistics.MomentsTable} holds the {@link
 * org.entente.simulation.statistics.Moments} of many statistics over the same paths. {@link
 * org.entente.simulation.statistics.ReplicateMoments} merge the tables of units, by {@link
 * org.entente.simulation.statistics.UnitRange ranges of units}, for each replicate of a sampling plan, and give a
 * {@link org.entente.simulation.statistics.MomentEstimate}: moments with the standard error of the mean. A {@link
 * org.entente.simulation.statistics.QuantileHistogram} counts values in bins and gives a {@link
 * org.entente.simulation.statistics.BinnedSample}, which becomes an {@link
 * org.entente.simulation.statistics.OrderedSample}. In wider cells it counts the values of
 * each replicate: from these {@link org.entente.simulation.statistics.ReplicateCells} percentiles, shortfalls and
 * probabilities have their errors.
 *
 * <p>Estimate and ordered sample make the {@link org.entente.simulation.statistics.ColumnStatistics} of a column, from
 * which summaries and differences come, and the {@link org.entente.simulation.statistics.Reliance} of its mean on few
 * values. {@link org.entente.simulation.statistics.DateCounts} count the months in which
 * something happens.
 */
@NullMarked
package org.entente.simulation.statistics;

import org.jspecify.annotations.NullMarked;
