package org.entente.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.model.file.ScenarioFile;
import org.entente.reporting.folder.Invocation;
import org.entente.reporting.folder.RunFolder;
import org.entente.reporting.folder.RunInfo;
import org.entente.simulation.plan.SimulationPlan;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The run of a command that writes a folder. It begins when the folder is known to be writable. Closing the run before
 * {@link #complete} leaves no files.
 */
final class CommandRun implements Closeable {

    private final CommandSpec spec;
    private final OutOptions out;
    private final ChartOptions charts;
    private final RunFolder folder;
    private final Instant created = Instant.now();

    private CommandRun(CommandSpec spec, OutOptions out, ChartOptions charts, RunFolder folder) {
        this.spec = spec;
        this.out = out;
        this.charts = charts;
        this.folder = folder;
    }

    /**
     * Begins the work of a command.
     *
     * @param name the default name of the folder
     * @throws BadUsageException if the folder must not be written
     * @throws IOException if it cannot be written
     */
    static CommandRun begin(CommandSpec spec, OutOptions out, ChartOptions charts, String name) throws IOException {
        CommandRun run = new CommandRun(
                spec, out, charts, out.open(name, spec.commandLine().getErr()));
        return run;
    }

    /** The information about a run whose computation ends now. */
    RunInfo info(List<ScenarioFile> files, Optional<String> baseline, SimulationPlan plan) {
        return new RunInfo(
                        Version.current(),
                        created,
                        Duration.between(created, Instant.now()),
                        new Invocation(spec.commandLine().getParseResult().originalArgs()),
                        files,
                        baseline,
                        plan)
                .withCharts(charts.files());
    }

    /** The folder to write to, invisible to the user until {@link #complete}. */
    Path folder() {
        return folder.partial();
    }

    /**
     * Makes the folder visible and prints {@code text}.
     *
     * @param remarks sentences for stderr
     */
    void complete(String text, List<String> remarks) throws IOException {
        folder.complete();
        remarks.forEach(spec.commandLine().getErr()::println);
        out.print(spec.commandLine().getOut(), text, folder.target());
    }

    @Override
    public void close() throws IOException {
        folder.close();
    }
}
