package org.entente.cli;

import java.util.List;
import java.util.Optional;
import org.entente.model.Scenario;
import org.entente.reporting.metrics.MetricsText;
import org.entente.reporting.words.Screen;
import org.entente.simulation.Simulation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code metrics}: lists what can be asked for. */
@Command(
        name = "metrics",
        description = "Lists what can be asked for: the metrics of a scenario with unit and meaning, periods and"
                + " statistics.")
final class MetricsCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(
            paramLabel = "SCENARIO",
            arity = "0..1",
            description = "The name of a built-in scenario, or a file. Default: the forms of names in any scenario.")
    private Optional<String> reference = Optional.empty();

    @Override
    public void run() {
        String text = reference.map(MetricsCommand::text).orElseGet(() -> MetricsText.text(Screen.ofProcess()));
        spec.commandLine().getOut().print(text);
    }

    private static String text(String reference) {
        Scenario scenario = new ScenarioSelection(List.of(reference), false)
                .read(List.of())
                .get(0)
                .scenario();
        return MetricsText.text(scenario, Simulation.of(List.of(scenario)).metrics(), Screen.ofProcess());
    }
}
