package org.entente.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.entente.reporting.run.DifferencesText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code compare}: compares scenarios path by path. */
@Command(
        name = "compare",
        description = {
            "Compares scenarios with a baseline path by path: who gains or loses, how much, and how surely.",
            "Writes the same files as 'run'. Default: amended-2026, compared with october-2025."
        })
final class CompareCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private RunOptions options = new RunOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        return options.run(spec, options.comparison(), DifferencesText::text, DifferencesText::text);
    }
}
