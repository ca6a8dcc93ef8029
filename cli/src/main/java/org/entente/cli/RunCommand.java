package org.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioFile;
import org.entente.reporting.Report;
import org.entente.reporting.Run;
import org.entente.reporting.RunFolder;
import org.entente.reporting.text.ResultsText;
import org.entente.simulation.Results;
import org.entente.simulation.Simulation;
import org.entente.simulation.SimulationPlan;
import org.entente.simulation.math.ColumnMath;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Simulates scenarios side by side and writes what was found. */
@Command(
        name = "run",
        description = {
            "Simulates scenarios on the same random numbers, compares them, and writes tables and charts.",
            "Without a SCENARIO: amended-2026, compared with october-2025."
        })
final class RunCommand implements Callable<Integer> {

    /** Whether to compute one element at a time is meant, set by the launcher for all but long runs. */
    static final String SCALAR = "entente.scalar";

    /** What is said where Java runs without its vector module. */
    static final String WITHOUT_VECTORS =
            "entente: Java runs without its module jdk.incubator.vector; the results are the same, but long runs take longer";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private LineupOptions scenarios = new LineupOptions();

    @Mixin
    private PlanOptions options = new PlanOptions();

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Where to write; must not exist. Default: a new folder in out/, named for the scenarios.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--force", description = "Replaces the run folder that --out names, if it exists.")
    private boolean force;

    @Option(names = "--quiet", description = "Prints only where the files are.")
    private boolean quiet;

    @Override
    public Integer call() throws IOException, InterruptedException {
        SimulationPlan plan = options.plan();
        if (plan.threads() > 1) {
            Report.prepare();
        }
        Lineup lineup = scenarios.lineup();
        List<ScenarioFile> files = lineup.read(scenarios.settings());
        Path target = out.orElseGet(() -> FreshFolder.in(Path.of("out"), names(files), lineup.compared()));
        try (RunFolder folder = createFolder(target)) {
            tellOfMissingVectors();
            Run run = simulate(lineup, files, plan);
            List<String> remarks = Report.write(run, folder.partial());
            folder.complete();
            remarks.forEach(spec.commandLine().getErr()::println);
            print(run, target);
        }
        return ExitCode.FINE;
    }

    private void tellOfMissingVectors() {
        if (!quiet && !ColumnMath.isVectorised() && !Boolean.getBoolean(SCALAR)) {
            spec.commandLine().getErr().println(WITHOUT_VECTORS);
        }
    }

    private static List<String> names(List<ScenarioFile> files) {
        return files.stream().map(file -> file.scenario().name()).toList();
    }

    private RunFolder createFolder(Path target) {
        try {
            return RunFolder.create(target, force);
        } catch (IOException refused) {
            throw new BadUsageException(refused);
        }
    }

    private Run simulate(Lineup lineup, List<ScenarioFile> files, SimulationPlan plan) {
        List<Scenario> read = files.stream().map(ScenarioFile::scenario).toList();
        Optional<String> against = lineup.compared() ? Optional.of(read.get(0).name()) : Optional.empty();
        Simulation side = Simulation.of(read);
        Simulation simulation = against.map(side::comparedTo).orElse(side);
        Instant created = Instant.now();
        PrintWriter err = spec.commandLine().getErr();
        try (TerminalProgress progress = quiet ? TerminalProgress.none(err) : TerminalProgress.on(err)) {
            Results results = simulation.run(plan, progress);
            Duration duration = Duration.between(created, Instant.now());
            List<String> arguments = spec.commandLine().getParseResult().originalArgs();
            return new Run(Version.current(), created, duration, arguments, files, against, results);
        }
    }

    private void print(Run run, Path folder) {
        PrintWriter out = spec.commandLine().getOut();
        if (quiet) {
            out.println(folder);
            return;
        }
        scenarios.settings().forEach(setting -> out.println("With " + setting));
        out.print(ResultsText.of(run.results()));
        out.println();
        out.println("Files: " + folder);
    }
}
