package org.entente.cli;

import org.entente.model.file.ScenarioFile;
import org.entente.reporting.explain.CostText;
import org.entente.simulation.explain.SimulationCost;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code show}: prints a scenario merged with the files that it extends, with settings applied. */
@Command(name = "show", description = "Prints a resolved scenario, and where each value comes from.")
final class ShowCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private ScenarioArgument scenario = new ScenarioArgument();

    @Option(
            names = "--cost",
            description = "Prints what it takes to simulate the scenario instead: columns, memory and steps.")
    private boolean cost;

    @Override
    public void run() {
        spec.commandLine().getOut().print(text(scenario.read()));
    }

    private String text(ScenarioFile file) {
        return cost ? CostText.of(SimulationCost.of(file.scenario())) : file.annotatedYaml();
    }
}
