package org.entente.reporting.folder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioFile;
import org.entente.reporting.words.PlanWords;
import org.entente.simulation.plan.SimulationPlan;

/**
 * How a run came about.
 *
 * @param version of Entente, such as {@code 0.1.0}
 * @param created when the run began
 * @param duration how long the simulation took
 * @param invocation the call of the command line
 * @param files the scenarios in the order of the results
 * @param baseline the name of the scenario to which the others are compared
 * @param plan how it was simulated
 */
public record RunInfo(
        String version,
        Instant created,
        Duration duration,
        Invocation invocation,
        List<ScenarioFile> files,
        Optional<String> baseline,
        SimulationPlan plan) {

    public RunInfo {
        files = List.copyOf(files);
    }

    /** The same run, of the scenarios {@code names} alone; without its baseline unless that is one of them. */
    public RunInfo of(List<String> names) {
        return new RunInfo(
                version,
                created,
                duration,
                invocation,
                files.stream()
                        .filter(file -> names.contains(file.scenario().name()))
                        .toList(),
                baseline.filter(names::contains),
                plan);
    }

    /** The same run without the paths that it kept month by month. */
    public RunInfo withoutKeptPaths() {
        return new RunInfo(version, created, duration, invocation, files, baseline, plan.withKeptPaths(0));
    }

    /** The command that computes the numbers again, for a shell; without where it wrote them. */
    public String command() {
        return invocation.withoutOutput().shell();
    }

    /** A line for the foot of a figure: paths, seed, scenarios and version. */
    public String footer() {
        return footer(plan);
    }

    /** The line of a figure for whose numbers another plan was used. */
    public String footer(SimulationPlan used) {
        return PlanWords.footer(
                used,
                files.stream().map(ScenarioFile::scenario).map(Scenario::name).toList(),
                version);
    }
}
