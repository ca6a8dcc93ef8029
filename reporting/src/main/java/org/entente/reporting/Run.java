package org.entente.reporting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.model.file.ScenarioFile;
import org.entente.simulation.Results;

/**
 * A run to report: what was asked, and what was found.
 *
 * @param version of Entente, such as {@code 0.1.0}
 * @param created when the run began
 * @param duration how long the simulation took
 * @param arguments of the command line, as given
 * @param files the scenarios in the order of the results
 * @param baseline the name of the scenario to which the others are compared
 * @param results what the simulation found
 */
public record Run(
        String version,
        Instant created,
        Duration duration,
        List<String> arguments,
        List<ScenarioFile> files,
        Optional<String> baseline,
        Results results) {

    public Run {
        arguments = List.copyOf(arguments);
        files = List.copyOf(files);
    }
}
