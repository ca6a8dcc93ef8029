package org.entente.simulation.live;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The percentiles of a metric in each month.
 *
 * @param paths the number of paths that they come from
 * @param byPercent for each percentage a value for each month of the horizon
 */
public record MonthlyFan(long paths, SortedMap<Integer, List<Double>> byPercent) {

    public MonthlyFan {
        byPercent = Collections.unmodifiableSortedMap(new TreeMap<>(byPercent));
    }
}
