package org.entente.simulation.results;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.model.Remark;
import org.entente.model.Scenario;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.MetricFamily;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.metric.Period;

/**
 * The results of a simulation for one scenario.
 *
 * @param scenario the scenario
 * @param summaries the summary of each outcome: metrics by name, the years of each before its other periods
 * @param dates the curves of the date metrics
 * @param exceedances how likely the gain of each party is above an amount; none in results that are read from old files
 * @param paths the inputs and outcomes of the paths that were kept; none by default
 * @param samples the paths that were kept month by month; none by default
 * @param remarks the remarks on numbers that hang on few paths, and on the sampling plan
 */
public record ScenarioResults(
        Scenario scenario,
        SortedMap<Outcome, Summary> summaries,
        SortedMap<Metric, DateCurve> dates,
        SortedMap<Outcome, Exceedance> exceedances,
        PathTable paths,
        List<SamplePath> samples,
        List<Remark> remarks) {

    public ScenarioResults {
        summaries = Collections.unmodifiableSortedMap(new TreeMap<>(summaries));
        dates = Collections.unmodifiableSortedMap(new TreeMap<>(dates));
        exceedances = Collections.unmodifiableSortedMap(new TreeMap<>(exceedances));
        samples = List.copyOf(samples);
        remarks = List.copyOf(remarks);
    }

    /** The results for a scenario without exceedances. */
    public ScenarioResults(
            Scenario scenario,
            SortedMap<Outcome, Summary> summaries,
            SortedMap<Metric, DateCurve> dates,
            PathTable paths,
            List<SamplePath> samples,
            List<Remark> remarks) {
        this(scenario, summaries, dates, new TreeMap<>(), paths, samples, remarks);
    }

    /** The results for a scenario without a table of paths and without remarks. */
    public ScenarioResults(
            Scenario scenario,
            SortedMap<Outcome, Summary> summaries,
            SortedMap<Metric, DateCurve> dates,
            List<SamplePath> samples) {
        this(scenario, summaries, dates, PathTable.EMPTY, samples, List.of());
    }

    /** Whether results have the exceedance of {@code outcome}: of the whole gain of a party. */
    public static boolean hasExceedance(Outcome outcome) {
        Metric metric = outcome.metric();
        return metric.isOf(MetricFamily.GAIN)
                && metric.detail().isEmpty()
                && outcome.period().equals(Period.NPV);
    }

    /** The same results with {@code more} remarks. */
    public ScenarioResults withRemarks(List<Remark> more) {
        return new ScenarioResults(
                scenario,
                summaries,
                dates,
                exceedances,
                paths,
                samples,
                Stream.concat(remarks.stream(), more.stream()).toList());
    }

    /** The same results with {@code exceedances}. */
    public ScenarioResults withExceedances(SortedMap<Outcome, Exceedance> exceedances) {
        return new ScenarioResults(scenario, summaries, dates, exceedances, paths, samples, remarks);
    }

    /** How likely a metric in a period is above each amount, if that is known. */
    public Optional<Exceedance> exceedance(Metric metric, Period period) {
        return Optional.ofNullable(exceedances.get(new Outcome(metric, period)));
    }

    /** The summary of a metric in a period, if the scenario has it. */
    public Optional<Summary> summary(Metric metric, Period period) {
        return Optional.ofNullable(summaries.get(new Outcome(metric, period)));
    }

    /** The curve of a date metric, if the scenario has it. */
    public Optional<DateCurve> date(Metric metric) {
        return Optional.ofNullable(dates.get(metric));
    }
}
