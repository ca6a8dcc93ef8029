package org.entente.model.actuals;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Observations, at most one for each metric and period.
 *
 * @param observations by period, then by metric
 */
public record Actuals(List<Actual> observations) {

    /** No observations. */
    public static final Actuals NONE = new Actuals(List.of());

    public Actuals {
        observations = observations.stream().sorted().toList();
        for (int i = 1; i < observations.size(); i++) {
            if (observations.get(i).compareTo(observations.get(i - 1)) == 0) {
                throw new IllegalArgumentException("there must be one observation of "
                        + observations.get(i).label() + ", but there are two");
            }
        }
        requireOneHistory(observations);
    }

    /** What has happened stays so. */
    private static void requireOneHistory(List<Actual> observations) {
        Map<String, Actual> happened = new HashMap<>();
        for (Actual actual : observations) {
            if (!actual.isEvent()) {
                continue;
            }
            Actual before = happened.get(actual.metric());
            if (before != null && actual.value() == 0) {
                throw new IllegalArgumentException(actual.metric() + " must not be 0 in " + actual.period()
                        + ", because it has happened by the end of " + before.period());
            }
            if (actual.value() == 1) {
                happened.putIfAbsent(actual.metric(), actual);
            }
        }
    }

    /** Those whose period is over at the end of {@code asOf}. */
    public Actuals upTo(YearMonth asOf) {
        return new Actuals(observations.stream()
                .filter(actual -> actual.period().isOverBy(asOf))
                .toList());
    }

    /** Those whose period ends after {@code asOf}. */
    public Actuals after(YearMonth asOf) {
        return new Actuals(observations.stream()
                .filter(actual -> !actual.period().isOverBy(asOf))
                .toList());
    }

    /** The last month of any observation; empty without observations. */
    public Optional<YearMonth> last() {
        return observations.stream().map(actual -> actual.period().to()).max(Comparator.naturalOrder());
    }

    /** The names of the metrics that are observed. */
    public SortedSet<String> metrics() {
        SortedSet<String> metrics = new TreeSet<>();
        observations.forEach(actual -> metrics.add(actual.metric()));
        return metrics;
    }

    /** Whether there are no observations. */
    public boolean isEmpty() {
        return observations.isEmpty();
    }
}
