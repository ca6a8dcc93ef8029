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
import org.entente.model.actuals.Period;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Outcome;
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
                : metric(actual.metric())
                        .flatMap(results::date)
                        .map(curve -> curve.probabilityBy(actual.period().to()));
    }

    /** What is foretold of an amount; empty if it is none, or not foretold. */
    Optional<Amount> amount(Actual actual) {
        if (lack(actual).isPresent() || probability(actual).isPresent()) {
            return Optional.empty();
        }
        double[] paths = paths(actual.metric(), actual.period());
        Optional<SampleScore> sample = paths.length == 0
                ? Optional.empty()
                : Optional.of(SampleScore.of(paths, actual.value(), actual.label()));
        return Optional.of(new Amount(quantiles(actual.metric(), actual.period(), paths), sample));
    }

    /** What is foretold of an amount called {@code metric} in a period; empty if it is none, or not foretold. */
    Optional<ForecastQuantiles> quantiles(String metric, Period period) {
        boolean isAmount = Optional.ofNullable(metrics.get(metric))
                .filter(one -> one.kind() != Metric.Kind.DATE)
                .isPresent();
        return isAmount && lack(metric, period).isEmpty()
                ? Optional.of(quantiles(metric, period, paths(metric, period)))
                : Optional.empty();
    }

    private ForecastQuantiles quantiles(String metric, Period period, double[] paths) {
        return outcome(metric, period)
                .flatMap(outcome -> results.summary(outcome.metric(), outcome.period()))
                .map(ForecastQuantiles::of)
                .orElseGet(() -> ForecastQuantiles.ofSorted(paths));
    }

    /** Why nothing is foretold of {@code actual}; empty if something is. */
    Optional<String> lack(Actual actual) {
        boolean isDate = metric(actual.metric())
                .filter(one -> one.kind() == Metric.Kind.DATE)
                .isPresent();
        boolean isEither = actual.value() == 0 || actual.value() == 1;
        return lack(actual.metric(), actual.period())
                .or(() -> isDate && !isEither
                        ? Optional.of("must be 1 or 0, because it is about a date")
                        : Optional.empty());
    }

    private Optional<String> lack(String name, Period months) {
        Optional<Metric> metric = metric(name);
        if (metric.isEmpty()) {
            return Optional.of("is of a metric that the run does not report");
        }
        boolean isFlow = metric.get().kind() == Metric.Kind.FLOW;
        if (!horizon.contains(months.to()) || (isFlow && !horizon.contains(months.from()))) {
            return Optional.of("lies outside the months of the run, " + horizon.from() + " to " + horizon.to());
        }
        boolean isReported = metric.get().kind() == Metric.Kind.DATE
                || outcome(name, months)
                        .flatMap(outcome -> results.summary(outcome.metric(), outcome.period()))
                        .isPresent();
        return isReported || !results.samples().isEmpty()
                ? Optional.empty()
                : Optional.of("is no year of the run, which was kept by year alone: --keep-paths N --keep-months keeps"
                        + " months");
    }

    private Optional<Metric> metric(String name) {
        return Optional.ofNullable(metrics.get(name));
    }

    /** The outcome that is about the same metric and months. */
    private Optional<Outcome> outcome(String name, Period months) {
        return metric(name).flatMap(metric -> period(metric, months).map(period -> new Outcome(metric, period)));
    }

    private Optional<org.entente.simulation.metric.Period> period(Metric metric, Period months) {
        List<org.entente.simulation.metric.Period> years = org.entente.simulation.metric.Period.years(horizon);
        for (int i = 0; i < years.size(); i++) {
            int year = horizon.years().get(i);
            YearMonth first = later(horizon.from(), horizon.fiscalYear().first(year));
            YearMonth last = earlier(horizon.to(), horizon.fiscalYear().last(year));
            boolean isSameEnd = months.to().equals(last);
            boolean isSame = metric.kind() == Metric.Kind.LEVEL || months.from().equals(first);
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
    private double[] paths(String name, Period months) {
        double[] paths = outcome(name, months).map(this::column).orElse(new double[0]);
        double[] known = paths.length > 0 ? paths : ofMonths(name, months);
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

    private double[] ofMonths(String name, Period months) {
        Metric metric = metric(name).orElseThrow();
        return results.samples().stream()
                .filter(path -> path.series().containsKey(metric))
                .mapToDouble(path -> amount(path, metric, months))
                .toArray();
    }

    /** The sum over the period of a flow, or the level at its end. */
    private double amount(SamplePath path, Metric metric, Period months) {
        Series series = path.series().getOrDefault(metric, Series.of());
        int last = horizon.indexOf(months.to());
        if (metric.kind() == Metric.Kind.LEVEL) {
            return series.get(last);
        }
        return IntStream.rangeClosed(horizon.indexOf(months.from()), last)
                .mapToDouble(series::get)
                .sum();
    }
}
