package org.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioFile;
import org.entente.reporting.Origin;
import org.entente.reporting.Report;
import org.entente.reporting.Run;
import org.entente.reporting.text.ResultsText;
import org.entente.simulation.Results;
import org.entente.simulation.Simulation;
import org.entente.simulation.SimulationPlan;
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

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private LineupOptions scenarios = new LineupOptions();

    @Mixin
    private PlanOptions options = new PlanOptions(SimulationPlan.withDefaults());

    @Option(
            names = "--keep-paths",
            paramLabel = "N",
            description = "Writes the first N paths month by month to paths.csv. Default: ${DEFAULT-VALUE}.")
    private int keptPaths;

    @Mixin
    private OutOptions out = new OutOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        SimulationPlan plan = plan();
        if (plan.threads() > 1) {
            Report.prepare();
        }
        Lineup lineup = scenarios.lineup();
        List<ScenarioFile> files = lineup.read(scenarios.settings());
        out.answer(spec, FreshFolder.name(names(files), lineup.compared()), err -> {
            Run run = simulate(lineup, files, plan, err);
            return new OutOptions.Answer(text(run), folder -> Report.write(run, folder));
        });
        return ExitCode.FINE;
    }

    private SimulationPlan plan() {
        try {
            return options.plan().withKeptPaths(keptPaths);
        } catch (IllegalArgumentException outOfRange) {
            throw new BadUsageException(outOfRange);
        }
    }

    private static List<String> names(List<ScenarioFile> files) {
        return files.stream().map(file -> file.scenario().name()).toList();
    }

    private Run simulate(Lineup lineup, List<ScenarioFile> files, SimulationPlan plan, PrintWriter err) {
        List<Scenario> read = files.stream().map(ScenarioFile::scenario).toList();
        Optional<String> against = lineup.compared() ? Optional.of(read.get(0).name()) : Optional.empty();
        Simulation side = Simulation.of(read);
        Simulation simulation = against.map(side::comparedTo).orElse(side);
        Instant created = Instant.now();
        try (TerminalProgress progress = out.progress(err)) {
            Results results = simulation.run(plan, progress);
            Duration duration = Duration.between(created, Instant.now());
            List<String> arguments = spec.commandLine().getParseResult().originalArgs();
            Origin origin = new Origin(Version.current(), created, duration, arguments, files, against, plan);
            return new Run(origin, results);
        }
    }

    private String text(Run run) {
        StringBuilder text = new StringBuilder();
        scenarios
                .settings()
                .forEach(setting -> text.append("With ").append(setting).append('\n'));
        return text.append(ResultsText.of(run.results())).toString();
    }
}
