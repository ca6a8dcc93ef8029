package org.entente.simulation.results;

import java.util.SortedMap;
import org.entente.simulation.metric.Metric;

/**
 * A path that was kept, month by month.
 *
 * @param path the index of the path, from 0
 * @param series for each flow and level, its value in each month of the horizon
 * @param dates for each date metric, the month's index, or a number past the horizon when it never happens
 */
public record SamplePath(long path, SortedMap<Metric, Series> series, SortedMap<Metric, Integer> dates) {}
