package org.entente.simulation.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entente.model.Remark;
import org.entente.model.Scenario;
import org.entente.simulation.engine.FewPaths;
import org.entente.simulation.engine.Workers;
import org.entente.simulation.math.Rounding;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.metric.Period;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.results.Comparison;
import org.entente.simulation.results.DateCurve;
import org.entente.simulation.results.Exceedance;
import org.entente.simulation.results.PathTable;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.ScenarioResults;
import org.entente.simulation.results.Summary;
import org.entente.simulation.statistics.Reliance;

/*
 * What is known of a column stays with the column, stage by stage, and a column stays as long as a change does not
 * touch it. So after a change, statistics are made of the columns that it touches alone, each by one thread.
 */

/** The results of a scenario and its baseline after each stage. */
final class LiveResults {

    private final List<LiveState> sides;
    private final LiveDifferences differences;
    private final Predicate<Outcome> shown;
    private final SimulationPlan plan;

    LiveResults(
            LiveState baseline,
            LiveState scenario,
            LiveDifferences differences,
            Predicate<Outcome> shown,
            SimulationPlan plan) {
        this.sides = List.of(baseline, scenario);
        this.differences = differences;
        this.shown = shown;
        this.plan = plan;
    }

    /**
     * The results after the first {@code paths} paths, a stage, whose values are known.
     *
     * @param threads the threads that find what is unknown
     * @param check throws if they are no longer wanted
     */
    Results after(long paths, int threads, Runnable check) {
        differences.limit(paths);
        List<Runnable> tasks = new ArrayList<>(tasks(paths));
        tasks.addAll(differences.tasks(paths));
        Workers.forEach(
                threads,
                tasks,
                task -> {
                    check.run();
                    task.run();
                    return task;
                },
                done -> {});
        List<Scenario> scenarios =
                sides.stream().map(side -> side.compiled().scenario()).toList();
        Comparison comparison =
                new Comparison(scenarios.get(0).name(), scenarios.get(1).name(), differences.after(paths));
        return new Results(
                plan.withPaths(paths),
                sides.stream().map(side -> ofSide(side, paths)).toList(),
                List.of(comparison),
                List.of(),
                sides.stream()
                        .flatMap(side -> side.compiled().decisions().stream())
                        .toList());
    }

    /** The tasks that find what is unknown of columns, which can be done in any order. */
    private List<Runnable> tasks(long paths) {
        Set<Staged<?, ?>> wanted = new LinkedHashSet<>();
        sides.forEach(side -> side.columns().forEach((outcome, column) -> {
            if (shown.test(outcome)) {
                wanted.add(LiveState.isDate(outcome) ? column.dates() : column.found());
            } else if (Period.WHOLE.contains(outcome.period())) {
                wanted.add(column.means());
            }
        }));
        Stream<Runnable> ofMonths = sides.stream()
                .flatMap(side -> side.months().values().stream())
                .filter(column -> !column.isAfter(paths))
                .map(column -> () -> column.after(paths));
        Stream<Runnable> ofOutcomes =
                wanted.stream().filter(staged -> !staged.isAfter(paths)).map(staged -> () -> staged.after(paths));
        return Stream.concat(ofMonths, ofOutcomes).toList();
    }

    /** The chosen metrics of a side month by month, after a stage whose results are known. */
    SortedMap<Metric, MonthlyFan> months(int side, long paths) {
        SortedMap<Metric, MonthlyFan> months = new TreeMap<>();
        sides.get(side).months().forEach((metric, column) -> months.put(metric, column.after(paths)));
        return months;
    }

    private ScenarioResults ofSide(LiveState side, long paths) {
        Scenario scenario = side.compiled().scenario();
        double rounding = rounding(side, paths);
        SortedMap<Outcome, Summary> summaries = new TreeMap<>();
        SortedMap<Metric, DateCurve> curves = new TreeMap<>();
        SortedMap<Outcome, Exceedance> exceedances = new TreeMap<>();
        Map<Outcome, Reliance> reliances = new HashMap<>();
        side.columns().forEach((outcome, column) -> {
            if (shown.test(outcome) && LiveState.isDate(outcome)) {
                PathColumn.FoundDate date = column.dates().after(paths);
                summaries.put(outcome, date.summary());
                curves.put(outcome.metric(), date.curve());
            } else if (shown.test(outcome)) {
                PathColumn.Found found = column.found().after(paths);
                summaries.put(outcome, found.summary().withNegative(column.negative(paths, rounding)));
                reliances.put(outcome, found.reliance());
                found.exceedance().ifPresent(exceedance -> exceedances.put(outcome, exceedance));
            }
        });
        List<Remark> remarks = Stream.concat(
                        FewPaths.means(new TreeMap<>(reliances)).stream(),
                        FewPaths.events(scenario, curves, Set.of()).stream())
                .toList();
        return new ScenarioResults(scenario, summaries, curves, exceedances, PathTable.EMPTY, List.of(), remarks);
    }

    /** The largest amount below 0 that is rounding: a part of the largest mean total or end. */
    private static double rounding(LiveState side, long paths) {
        return Rounding.limit(side.columns().entrySet().stream()
                .filter(entry -> Period.WHOLE.contains(entry.getKey().period()))
                .mapToDouble(entry -> Math.abs(entry.getValue().mean(paths)))
                .max()
                .orElse(0));
    }
}
