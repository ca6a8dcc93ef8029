package org.entente.reporting.run;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.reporting.actuals.Update;
import org.entente.reporting.chart.ChartFiles;
import org.entente.reporting.folder.RunInfo;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.ScenarioResults;

/**
 * A run with its results.
 *
 * @param info the origin of the run
 * @param results the results of the simulation
 * @param remarks sentences for the reader of the page
 * @param selection what charts show where there is much
 * @param before what was expected of revenue before anything was known; none where nothing is known
 * @param update what has changed since an earlier run; empty where there is none
 */
public record RunReport(
        RunInfo info,
        Results results,
        List<String> remarks,
        ChartSelection selection,
        List<ScenarioResults> before,
        Optional<Update> update) {

    public RunReport {
        remarks = List.copyOf(remarks);
        before = List.copyOf(before);
    }

    /** A run without remarks, whose charts show what is largest. */
    public RunReport(RunInfo info, Results results) {
        this(info, results, List.of(), ChartSelection.LARGEST, List.of(), Optional.empty());
    }

    /** The same run with charts of {@code selection}. */
    public RunReport withCharts(ChartSelection selection) {
        return new RunReport(info, results, remarks, selection, before, update);
    }

    /** The same run with the {@code files} of its charts. */
    public RunReport withCharts(ChartFiles files) {
        return new RunReport(info.withCharts(files), results, remarks, selection, before, update);
    }

    /** The same run, with what was expected before anything was known. */
    public RunReport withBefore(List<ScenarioResults> expected) {
        return new RunReport(info, results, remarks, selection, expected, update);
    }

    /** The same run, with what has changed since an earlier one, if there is one. */
    public RunReport withUpdate(Optional<Update> changes) {
        return new RunReport(info, results, remarks, selection, before, changes);
    }

    /** The same run with {@code remark} besides its remarks. */
    public RunReport withRemark(String remark) {
        return new RunReport(
                info,
                results,
                Stream.concat(remarks.stream(), Stream.of(remark)).toList(),
                selection,
                before,
                update);
    }

    /** The run with the scenarios {@code names} alone; it must have them all. */
    public RunReport withScenarios(List<String> names) {
        return new RunReport(
                info.withScenarios(names),
                results.withScenarios(names),
                remarks,
                selection,
                before.stream()
                        .filter(expected -> names.contains(expected.scenario().name()))
                        .toList(),
                update.map(all -> all.withScenarios(names)));
    }
}
