package org.entente.simulation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.Scenario;

/**
 * What a simulation found for one scenario.
 *
 * @param scenario what was simulated
 * @param summaries for each metric, by period in the order of time, then total and npv, or end
 * @param dates the curves of the date metrics
 * @param samples the paths that were kept, none unless asked for
 */
public record ScenarioResults(
        Scenario scenario,
        SortedMap<Metric, Map<Period, Summary>> summaries,
        SortedMap<Metric, DateCurve> dates,
        List<SamplePath> samples) {

    public ScenarioResults {
        SortedMap<Metric, Map<Period, Summary>> copy = new TreeMap<>();
        summaries.forEach(
                (metric, periods) -> copy.put(metric, Collections.unmodifiableMap(new LinkedHashMap<>(periods))));
        summaries = Collections.unmodifiableSortedMap(copy);
        dates = Collections.unmodifiableSortedMap(new TreeMap<>(dates));
        samples = List.copyOf(samples);
    }

    /** The summary of a metric in a period, if the scenario has it. */
    public Optional<Summary> summary(String metric, Period period) {
        return summaries.entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(metric))
                .findFirst()
                .map(entry -> entry.getValue().get(period));
    }

    /** The curve of a date metric, if the scenario has it. */
    public Optional<DateCurve> date(String metric) {
        return dates.entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(metric))
                .findFirst()
                .map(Map.Entry::getValue);
    }
}
