/**
 * The names of the numbers that a simulation reports (MODEL 11). A {@link org.entente.simulation.metric.Metric} is an
 * amount or a date, such as {@code gain.microsoft}. {@link org.entente.simulation.metric.Metrics} makes every metric; a
 * {@link org.entente.simulation.metric.MetricFamily} holds metrics of one kind, and a {@link
 * org.entente.simulation.metric.GainSource} is where a gain comes from. A {@link
 * org.entente.simulation.metric.Period} is a calendar year, or the total, present value, end or date. An {@link
 * org.entente.simulation.metric.Outcome} is a metric in a period, the key of all results. A {@link
 * org.entente.simulation.metric.Measure} is an outcome as people ask for it, in which the period may be left out.
 */
@NullMarked
package org.entente.simulation.metric;

import org.jspecify.annotations.NullMarked;
