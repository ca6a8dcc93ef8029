package org.entente.simulation.live;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.results.Results;

/**
 * What is known after a stage.
 *
 * @param results the results of the baseline and the scenario
 * @param ofBaseline the chosen metrics month by month in the baseline
 * @param ofScenario the chosen metrics month by month in the scenario
 */
public record LiveStage(
        Results results, SortedMap<Metric, MonthlyFan> ofBaseline, SortedMap<Metric, MonthlyFan> ofScenario) {

    public LiveStage {
        ofBaseline = Collections.unmodifiableSortedMap(new TreeMap<>(ofBaseline));
        ofScenario = Collections.unmodifiableSortedMap(new TreeMap<>(ofScenario));
    }
}
