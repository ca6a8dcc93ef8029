package org.entente.reporting.folder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioFile;
import org.entente.reporting.chart.ChartFiles;
import org.entente.reporting.words.PlanWords;
import org.entente.simulation.plan.Kept;
import org.entente.simulation.plan.SimulationPlan;

/**
 * The origin of a run: its version, call, scenarios and plan.
 *
 * @param version the version of Entente, such as {@code 0.1.0}
 * @param created the time at which the run began
 * @param duration the duration of the simulation; zero if the clock was set back meanwhile
 * @param invocation the call of the command line
 * @param files the scenarios in the order of the results
 * @param baseline the name of the scenario that the others are compared with
 * @param plan the plan of the simulation
 * @param remarks the remarks on the scenarios and on their results
 * @param charts the files of its charts
 * @param actuals the observations that it knows, or is held to; empty without any
 */
public record RunInfo(
        String version,
        Instant created,
        Duration duration,
        Invocation invocation,
        List<ScenarioFile> files,
        Optional<String> baseline,
        SimulationPlan plan,
        List<ScenarioRemark> remarks,
        ChartFiles charts,
        Optional<ActualsOrigin> actuals) {

    public RunInfo {
        duration = duration.isNegative() ? Duration.ZERO : duration;
        files = List.copyOf(files);
        remarks = List.copyOf(remarks);
    }

    /** A run with the remarks on its scenarios and with charts as SVG. */
    public RunInfo(
            String version,
            Instant created,
            Duration duration,
            Invocation invocation,
            List<ScenarioFile> files,
            Optional<String> baseline,
            SimulationPlan plan) {
        this(
                version,
                created,
                duration,
                invocation,
                files,
                baseline,
                plan,
                files.stream().flatMap(file -> ScenarioRemark.of(file).stream()).toList(),
                ChartFiles.SVG,
                Optional.empty());
    }

    /** The same run with {@code more} remarks, such as those on its results. */
    public RunInfo withRemarks(List<ScenarioRemark> more) {
        return new RunInfo(
                version,
                created,
                duration,
                invocation,
                files,
                baseline,
                plan,
                Stream.concat(remarks.stream(), more.stream()).toList(),
                charts,
                actuals);
    }

    /** The same run with the {@code files} of its charts. */
    public RunInfo withCharts(ChartFiles files) {
        return new RunInfo(version, created, duration, invocation, this.files, baseline, plan, remarks, files, actuals);
    }

    /** The same run with the observations that it knows, or is held to. */
    public RunInfo withActuals(ActualsOrigin known) {
        return new RunInfo(
                version, created, duration, invocation, files, baseline, plan, remarks, charts, Optional.of(known));
    }

    /** The same run with the scenarios {@code names} alone; it keeps its baseline only if that is one of them. */
    public RunInfo withScenarios(List<String> names) {
        return new RunInfo(
                version,
                created,
                duration,
                invocation,
                files.stream()
                        .filter(file -> names.contains(file.scenario().name()))
                        .toList(),
                baseline.filter(names::contains),
                plan,
                remarks.stream()
                        .filter(remark -> names.contains(remark.scenario()))
                        .toList(),
                charts,
                actuals);
    }

    /** The same run without kept paths. */
    public RunInfo withoutKeptPaths() {
        return new RunInfo(
                version,
                created,
                duration,
                invocation,
                files,
                baseline,
                plan.withKept(Kept.NOTHING),
                remarks,
                charts,
                actuals);
    }

    /** The remarks as sentences. */
    public List<String> remarkSentences() {
        return ScenarioRemark.sentences(remarks);
    }

    /** The shell command that computes the numbers again, without its output folder. */
    public String command() {
        return invocation.withoutOutput().shell();
    }

    /** The foot of a figure: paths, seed, scenarios and version. */
    public String footer() {
        return footer(plan);
    }

    /** The foot of a figure whose numbers were simulated with another plan. */
    public String footer(SimulationPlan used) {
        return PlanWords.footer(
                used,
                files.stream().map(ScenarioFile::scenario).map(Scenario::name).toList(),
                version);
    }
}
