package org.entente.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code show}: prints a scenario merged with the files that it extends, with settings applied. */
@Command(name = "show", description = "Prints a resolved scenario, and where each value comes from.")
final class ShowCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private ScenarioArgument scenario = new ScenarioArgument();

    @Override
    public void run() {
        spec.commandLine().getOut().print(scenario.read().annotatedYaml());
    }
}
