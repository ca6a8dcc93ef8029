package org.entente.simulation.score;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.entente.model.Horizon;
import org.entente.model.actuals.Actual;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.metric.Period;
import org.entente.simulation.results.PathTable;
import org.entente.simulation.results.SamplePath;
import org.entente.simulation.results.ScenarioResults;
import org.entente.simulation.results.Series;

/** What the results of a scenario say about observations. */
final class Foretold {

    private final ScenarioResults results;
    private final Horizon horizon;
    private final SortedMap<String, Metric> metrics = new TreeMap<>();

    /** An amount: its quantiles, and the score of its paths where they were kept. */
    record Amount(ForecastQuantiles quantiles, Optional<SampleScore> sample) {}

    Foretold(ScenarioResults results) {
        this.results = results;
        this.horizon = results.scenario().horizon();
        results.summaries()
                .keySet()
                .forEach(outcome -> metrics.put(outcome.metric().name(), outcome.metric()));
        results.dates().keySet().forEach(metric -> metrics.put(metric.name(), metric));
    }

    /** The probability that what {@code actual} is about has happened; empty if it is an amount, or not foretold. */
    Optional<Double> probability(Actual actual) {
        return lack(actual).isPresent()
                ? Optional.empty()
                : metric(actual)
                        .flatMap(results::date)
                        .map(curve -> curve.probabilityBy(actual.period().to()));
    }

    /** What is foretold of an amount; empty if it is none, or not foretold. */
    Optional<Amount> amount(Actual actual) {
        if (lack(actual).isPresent() || probability(actual).isPresent()) {
            return Optional.empty();
        }
        double[] paths = paths(actual);
        Optional<SampleScore> sample = paths.length == 0
                ? Optional.empty()
                : Optional.of(SampleScore.of(paths, actual.value(), actual.label()));
        Optional<ForecastQuantiles> quantiles = outcome(actual)
                .flatMap(outcome -> results.summary(outcome.metric(), outcome.period()))
                .map(ForecastQuantiles::of);
        return Optional.of(new Amount(quantiles.orElseGet(() -> ForecastQuantiles.ofSorted(paths)), sample));
    }

    /** Why nothing is foretold of {@code actual}; empty if something is. */
    Optional<String> lack(Actual actual) {
        Optional<Metric> metric = metric(actual);
        if (metric.isEmpty()) {
            return Optional.of("is of a metric that the run does not report");
        }
        YearMonth first = actual.period().from();
        YearMonth last = actual.period().to();
        boolean isFlow = metric.get().kind() == Metric.Kind.FLOW;
        if (!horizon.contains(last) || (isFlow && !horizon.contains(first))) {
            return Optional.of("lies outside the months of the run, " + horizon.from() + " to " + horizon.to());
        }
        if (metric.get().kind() == Metric.Kind.DATE) {
            return actual.value() == 0 || actual.value() == 1
                    ? Optional.empty()
                    : Optional.of("must be 1 or 0, because it is about a date");
        }
        boolean isReported = outcome(actual)
                .flatMap(outcome -> results.summary(outcome.metric(), outcome.period()))
                .isPresent();
        return isReported || !results.samples().isEmpty()
                ? Optional.empty()
                : Optional.of("is no year of the run, which was kept by year alone: --keep-paths N --keep-months keeps"
                        + " months");
    }

    private Optional<Metric> metric(Actual actual) {
        return Optional.ofNullable(metrics.get(actual.metric()));
    }

    /** The outcome that is about the same metric and months. */
    private Optional<Outcome> outcome(Actual actual) {
        return metric(actual).flatMap(metric -> period(metric, actual).map(period -> new Outcome(metric, period)));
    }

    private Optional<Period> period(Metric metric, Actual actual) {
        List<Period> years = Period.years(horizon);
        for (int i = 0; i < years.size(); i++) {
            int year = horizon.years().get(i);
            YearMonth first = later(horizon.from(), horizon.fiscalYear().first(year));
            YearMonth last = earlier(horizon.to(), horizon.fiscalYear().last(year));
            boolean isSameEnd = actual.period().to().equals(last);
            boolean isSame =
                    metric.kind() == Metric.Kind.LEVEL || actual.period().from().equals(first);
            if (isSameEnd && isSame) {
                return Optional.of(years.get(i));
            }
        }
        return Optional.empty();
    }

    private static YearMonth later(YearMonth a, YearMonth b) {
        return a.isAfter(b) ? a : b;
    }

    private static YearMonth earlier(YearMonth a, YearMonth b) {
        return a.isBefore(b) ? a : b;
    }

    /** The values of the kept paths, in ascending order; none where they were not kept. */
    private double[] paths(Actual actual) {
        double[] paths = outcome(actual).map(this::column).orElse(new double[0]);
        double[] known = paths.length > 0 ? paths : months(actual);
        Arrays.sort(known);
        return known;
    }

    private double[] column(Outcome outcome) {
        PathTable table = results.paths();
        int column = table.columns().indexOf(PathTable.Column.of(outcome));
        return column < 0
                ? new double[0]
                : IntStream.range(0, table.paths())
                        .mapToDouble(path -> table.value(column, path))
                        .toArray();
    }

    private double[] months(Actual actual) {
        Metric metric = metric(actual).orElseThrow();
        return results.samples().stream()
                .filter(path -> path.series().containsKey(metric))
                .mapToDouble(path -> amount(path, metric, actual))
                .toArray();
    }

    /** The sum over the period of a flow, or the level at its end. */
    private double amount(SamplePath path, Metric metric, Actual actual) {
        Series series = path.series().getOrDefault(metric, Series.of());
        int last = horizon.indexOf(actual.period().to());
        if (metric.kind() == Metric.Kind.LEVEL) {
            return series.get(last);
        }
        return IntStream.rangeClosed(horizon.indexOf(actual.period().from()), last)
                .mapToDouble(series::get)
                .sum();
    }
}
