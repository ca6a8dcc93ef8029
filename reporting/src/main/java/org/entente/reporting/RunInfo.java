package org.entente.reporting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioFile;
import org.entente.reporting.text.PlanWords;
import org.entente.simulation.SimulationPlan;

/**
 * Where numbers come from: what a run folder says of itself.
 *
 * @param version of Entente, such as {@code 0.1.0}
 * @param created when the run began
 * @param duration how long the simulation took
 * @param arguments of the command line, as given
 * @param files the scenarios in the order of the results
 * @param baseline the name of the scenario to which the others are compared
 * @param plan how it was simulated
 */
public record RunInfo(
        String version,
        Instant created,
        Duration duration,
        List<String> arguments,
        List<ScenarioFile> files,
        Optional<String> baseline,
        SimulationPlan plan) {

    public RunInfo {
        arguments = List.copyOf(arguments);
        files = List.copyOf(files);
    }

    /** The command that computes the numbers again, for a shell; without where it wrote them. */
    public String command() {
        List<String> words = new ArrayList<>(List.of("entente"));
        boolean skip = false;
        for (String argument : arguments) {
            boolean where = argument.equals("--out");
            if (!skip && !where && !argument.startsWith("--out=") && !argument.equals("--force")) {
                words.add(argument.matches("[A-Za-z0-9_@%+=:,./-]+") ? argument : quoted(argument));
            }
            skip = where;
        }
        return String.join(" ", words);
    }

    private static String quoted(String argument) {
        return "'" + argument.replace("'", "'\\''") + "'";
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
