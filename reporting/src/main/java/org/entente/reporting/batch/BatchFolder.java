package org.entente.reporting.batch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.entente.model.sweep.Case;
import org.entente.reporting.folder.BrokenFolderException;
import org.entente.reporting.folder.OverwritePolicy;
import org.entente.reporting.folder.RefusedFolderException;
import org.entente.reporting.folder.RunFolder;
import org.entente.simulation.results.ScenarioResults;

/**
 * The folder of a batch, which appears atomically. Until then, each finished case has a file in a hidden folder beside
 * it. Opening the same batch again continues from there, even if the process was killed or the power failed.
 *
 * <pre>{@code
 * try (BatchFolder folder = BatchFolder.open(run, Path.of("out", "cap-sweep"), OverwritePolicy.REFUSE)) {
 *     batch.run(run.cases(), folder::isDone, progress, folder::add);
 *     folder.complete();
 * }
 * }</pre>
 */
public final class BatchFolder implements Closeable {

    private final BatchRun run;
    private final Path target;
    private final OverwritePolicy policy;
    private final Optional<WorkFolder> work;
    private boolean complete;

    private BatchFolder(BatchRun run, Path target, OverwritePolicy policy, Optional<WorkFolder> work) {
        this.run = run;
        this.target = target;
        this.policy = policy;
        this.work = work;
        this.complete = work.isEmpty();
    }

    /**
     * Opens the folder {@code target} for {@code run}. If the complete batch is there already, all cases are done.
     *
     * @param policy the treatment of another run folder that is already there
     * @throws ClosedByInterruptException if the thread is interrupted
     * @throws IOException if the policy refuses the target, if it cannot be written, if another process works on the
     *     batch, or if there is unfinished work of another batch; its message is one sentence
     */
    public static BatchFolder open(BatchRun run, Path target, OverwritePolicy policy) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new ClosedByInterruptException();
        }
        Path absolute = target.toAbsolutePath().normalize();
        if (absolute.getFileName() == null) {
            throw new RefusedFolderException("the folder of a batch must have a name, but was " + target);
        }
        Path hidden = absolute.resolveSibling("." + absolute.getFileName() + ".batch");
        Optional<String> unused = RunFolder.restore(absolute);
        boolean isComplete = isComplete(run, absolute);
        if (isComplete) {
            RunFolder.removeLeftovers(absolute);
        }
        if (isComplete && !Files.exists(hidden, LinkOption.NOFOLLOW_LINKS)) {
            return new BatchFolder(run, absolute, policy, Optional.empty());
        }
        if (!isComplete) {
            RunFolder.requireReplaceable(absolute, policy);
        }
        WorkFolder work = openWork(hidden, run);
        return new BatchFolder(run, absolute, policy, stillToDo(work, run, absolute));
    }

    /** The {@code work}, if it is still to be done; deletes it otherwise. */
    private static Optional<WorkFolder> stillToDo(WorkFolder work, BatchRun run, Path target) throws IOException {
        boolean isHeld = false;
        try {
            if (isComplete(run, target)) { // killed after it appeared, or completed by another process
                work.delete();
                return Optional.empty();
            }
            isHeld = true;
            return Optional.of(work);
        } finally {
            if (!isHeld) {
                work.close();
            }
        }
    }

    /**
     * The batch whose files are in {@code folder}.
     *
     * @throws BrokenFolderException if its manifest is not as it was written, or is that of another command
     * @throws IOException if the folder has none that can be read; its message is one sentence
     */
    public static BatchRun read(Path folder) throws IOException {
        return BatchManifest.readManifest(folder);
    }

    private static boolean isComplete(BatchRun run, Path target) throws IOException {
        return BatchManifest.isWhole(target, run);
    }

    private static WorkFolder openWork(Path hidden, BatchRun run) throws IOException {
        try {
            Files.createDirectories(hidden.resolveSibling("."));
            return WorkFolder.open(hidden, run);
        } catch (RefusedFolderException | ClosedByInterruptException e) {
            throw e;
        } catch (IOException e) {
            throw RefusedFolderException.unwritable("the folder " + hidden, e);
        }
    }

    /** Whether {@code sweepCase} has been run before. */
    public boolean isDone(Case sweepCase) {
        return work.isEmpty() || work.get().isDone(sweepCase);
    }

    /** The number of finished cases. */
    public int done() {
        return (int) run.cases().stream().filter(this::isDone).count();
    }

    /** Keeps the results of {@code sweepCase}. */
    public void add(Case sweepCase, ScenarioResults results) throws IOException {
        try {
            String rows = CasesCsv.rows(sweepCase, results, run.sweep().selection());
            work.orElseThrow().keep(sweepCase, rows);
        } catch (IOException e) {
            throw new IOException("the results cannot be written: " + RunFolder.reason(e), e);
        }
    }

    /**
     * Moves the folder into place; all cases must be done.
     *
     * @return remarks for the reader, as sentences: that there are no charts, where the machine cannot draw
     * @throws InterruptedException if the thread is interrupted; finished cases stay finished
     */
    public List<String> complete() throws IOException, InterruptedException {
        if (complete) {
            return List.of();
        }
        WorkFolder workFolder = work.orElseThrow();
        Path result = workFolder.result();
        List<String> remarks = BatchReport.write(run, workFolder::rows, result);
        try (RunFolder folder = RunFolder.adopt(target, policy, result)) {
            folder.complete();
        }
        complete = true;
        workFolder.delete();
        return remarks;
    }

    /** Releases the folder; finished cases stay finished. */
    @Override
    public void close() throws IOException {
        if (work.isEmpty()) {
            return;
        }
        try (WorkFolder held = work.get()) {
            if (!complete && done() == 0) {
                held.delete();
            }
        }
    }
}
