package org.entente.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.entente.reporting.batch.BatchFolder;
import org.entente.reporting.batch.BatchRun;
import org.entente.reporting.batch.ResolvedCases;
import org.entente.reporting.folder.OverwritePolicy;
import org.entente.reporting.folder.Verification;
import org.entente.simulation.Batch;
import org.entente.simulation.plan.Progress;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.work.Backend;

/**
 * A batch or a shard of one, which runs again with the scenarios of its manifest.
 *
 * @param folder the folder of the batch
 * @param original the batch
 */
record BatchAgain(Path folder, BatchRun original) implements Reproduction {

    /** Reads the batch in {@code folder}. */
    static BatchAgain read(Path folder) throws IOException {
        return new BatchAgain(folder, BatchFolder.read(folder));
    }

    @Override
    public void run(Path target, Backend backend) throws IOException, InterruptedException {
        BatchRun run = original.withVersion(Version.current());
        SimulationPlan plan =
                run.plan().withThreads(SimulationPlan.withDefaults().threads()).withBackend(backend);
        try (BatchFolder again = BatchFolder.open(run, target, OverwritePolicy.REFUSE)) {
            new Batch(run.sweep(), ResolvedCases.checked(run), known(run, plan))
                    .run(run.cases(), again::isDone, Progress.NONE, again::add);
            List<String> unused = again.complete();
        } catch (IllegalArgumentException changed) {
            throw new BadUsageException(changed);
        }
    }

    /** The plan in the world that the batch knows, with the observations of its manifest. */
    private static SimulationPlan known(BatchRun run, SimulationPlan plan) {
        return Known.plan(run.actuals().map(origin -> Known.of(origin, run.observed(origin))), plan);
    }

    @Override
    public List<String> differences(Path target) throws IOException {
        return Verification.between(folder, target);
    }

    @Override
    public List<String> causes(Path target) {
        String current = Version.current();
        return original.version().equals(current)
                ? List.of("Charts may differ, because text rendering depends on the JVM and its fonts")
                : List.of("The batch was written by Entente " + original.version() + "; this is " + current);
    }
}
