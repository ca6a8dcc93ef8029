package org.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.entente.model.file.ScenarioFileException;
import org.entente.model.file.SweepFile;
import org.entente.model.sweep.Shard;
import org.entente.reporting.batch.BatchFolder;
import org.entente.reporting.batch.BatchRun;
import org.entente.reporting.batch.BatchText;
import org.entente.reporting.batch.ResolvedCases;
import org.entente.reporting.folder.ScenarioRemark;
import org.entente.simulation.Batch;
import org.entente.simulation.plan.DefaultPaths;
import org.entente.simulation.plan.SimulationPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code batch}: simulates the cases of a sweep, and resumes an interrupted batch. */
@Command(
        name = "batch",
        description = {
            "Simulates every case of a sweep file on the same random numbers, and writes one table of all cases.",
            "If interrupted for any reason, run the same command again to resume; the result is identical."
        })
final class BatchCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            description =
                    "The sweep file: scenarios, the values that vary in them, and metrics ('entente metrics' lists"
                            + " them).")
    private String file = "";

    @Mixin
    private PlanOptions options = PlanOptions.ofVariants(DefaultPaths.BATCH);

    @Mixin
    private ActualsOptions actuals = new ActualsOptions();

    @Option(
            names = "--shard",
            paramLabel = "K/N",
            description = "Runs every Nth case from the Kth on. 'entente merge' joins all N shards.")
    private Shard shard = Shard.WHOLE;

    @Mixin
    private ChartOptions charts = new ChartOptions();

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "The output folder, which must not exist."
                    + " Default: a folder in out/, named after the file and the shard.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--force", description = "Replaces an existing run folder, once the batch is complete.")
    private boolean force;

    @Option(names = "--quiet", description = "Prints only the output folder.")
    private boolean quiet;

    @Override
    public Integer call() throws IOException, InterruptedException {
        SimulationPlan written = options.plan(spec);
        SweepFile sweep = SweepFile.read(file);
        Optional<Known> known = known(sweep);
        SimulationPlan plan = Known.plan(known, written);
        BatchRun run = BatchRun.of(Version.current(), sweep, plan, shard)
                .withCharts(charts.files())
                .withActuals(known.map(one -> one.origin(plan)));
        Batch batch = new Batch(sweep.sweep(), ResolvedCases.of(run), plan);
        requireMetrics(batch);
        Path target = out.orElseGet(() -> defaultTarget(run));
        sweep.remarks().forEach(spec.commandLine().getErr()::println);
        known.ifPresent(one -> ScenarioRemark.sentences(one.unused())
                .forEach(spec.commandLine().getErr()::println));
        try (BatchFolder folder = open(run, target)) {
            return complete(batch, run, folder) ? print(run, target) : ExitCode.INTERRUPTED;
        }
    }

    /** What all cases know: observations of the first scenario as it is without the inputs of a case. */
    private Optional<Known> known(SweepFile sweep) {
        sweep.sweep().addresses().stream()
                .filter(address -> address.equals("actuals") || address.startsWith("actuals."))
                .findFirst()
                .ifPresent(address -> {
                    throw new ScenarioFileException(List.of(file + ": all cases must know the same, but " + address
                            + " varies; a batch for each has its own folder"));
                });
        return actuals.known(sweep.scenarioFiles());
    }

    private static void requireMetrics(Batch batch) {
        try {
            batch.requireMetrics();
        } catch (IllegalArgumentException unknown) {
            throw new ScenarioFileException(List.of(unknown.getMessage()));
        }
    }

    private static Path defaultTarget(BatchRun run) {
        String name = run.sweep().name();
        Shard shard = run.shard();
        return Path.of("out", shard.isWhole() ? name : name + "-" + shard.number() + "-of-" + shard.count());
    }

    private BatchFolder open(BatchRun run, Path target) throws IOException {
        return BadUsageException.writing(() -> {
            LostFolder.restore(target, spec.commandLine().getErr());
            return BatchFolder.open(run, target, OutOptions.policy(force));
        });
    }

    /** Runs the rest of the batch, and says on stderr if it was interrupted. Returns whether the batch is complete. */
    private boolean complete(Batch batch, BatchRun run, BatchFolder folder) throws IOException, InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        try (TerminalProgress progress = quiet
                ? TerminalProgress.none(err)
                : TerminalProgress.ofCases(err, run.plan().paths())) {
            batch.run(run.cases(), folder::isDone, progress, folder::add);
            folder.complete().forEach(err::println);
            return true;
        } catch (CancellationException | InterruptedException stopped) {
            if (folder.done() == 0) {
                throw stopped;
            }
            err.println("entente: interrupted after " + folder.done() + " of "
                    + run.cases().size() + " cases; run the same command again to resume");
            return false;
        }
    }

    private int print(BatchRun run, Path target) throws IOException {
        PrintWriter stdout = spec.commandLine().getOut();
        if (quiet) {
            stdout.println(target);
        } else {
            stdout.print(BatchText.text(run, target));
            stdout.println();
            stdout.println("Files: " + target);
        }
        return ExitCode.SUCCESS;
    }
}
