package org.entente.cli;

import java.util.List;
import org.entente.model.file.ScenarioLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code list}: prints the names and titles of the built-in scenarios. */
@Command(name = "list", description = "Lists the built-in scenarios.")
final class ListCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        List<ScenarioLibrary.Entry> entries = ScenarioLibrary.entries();
        int width =
                entries.stream().mapToInt(entry -> entry.name().length()).max().orElse(0);
        for (ScenarioLibrary.Entry entry : entries) {
            String gap = " ".repeat(width - entry.name().length());
            spec.commandLine().getOut().println(entry.name() + gap + "  " + entry.title());
        }
    }
}
