/**
 * What many paths say about a number (MODEL 13), gathered in parts that merge or counted exactly in any order. {@link
 * org.entente.simulation.statistics.MomentsTable} holds mean, spread and extremes of many statistics and merges in a
 * fixed order, {@link org.entente.simulation.statistics.ReplicateMoments} those of each replicate, from which an {@link
 * org.entente.simulation.statistics.MomentEstimate} knows the error of a mean; {@link
 * org.entente.simulation.statistics.QuantileHistogram} counts values in bins and
 * gives a {@link org.entente.simulation.statistics.BinnedSample}. {@link
 * org.entente.simulation.statistics.MomentEstimate} and such a sample make {@link
 * org.entente.simulation.statistics.ColumnStatistics}, from which summaries and differences come. {@link
 * org.entente.simulation.statistics.DateCounts} counts the months in which something happens.
 */
@NullMarked
package org.entente.simulation.statistics;

import org.jspecify.annotations.NullMarked;
