package org.entente.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.entente.reporting.run.ResultsBrief;
import org.entente.reporting.run.ResultsText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code run}: simulates scenarios on the same random numbers and writes a report. */
@Command(
        name = "run",
        description = {
            "Simulates scenarios on the same random numbers, compares them, and writes tables and charts.",
            "Default: amended-2026, compared with october-2025."
        })
final class RunCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private RunOptions options = new RunOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        return options.run(spec, options.selection(), ResultsBrief::text, ResultsText::text);
    }
}
