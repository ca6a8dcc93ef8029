package org.entente.reporting.batch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.model.sweep.Case;
import org.entente.reporting.folder.Durable;
import org.entente.reporting.folder.FolderLock;
import org.entente.reporting.folder.RefusedFolderException;

/**
 * The hidden folder of an incomplete batch: the batch, and a file for each finished case. Only one process at a time
 * works in it.
 */
final class WorkFolder implements Closeable {

    private static final String BATCH = "batch.json";
    private static final Pattern OURS_AT_FIRST = Pattern.compile("lock|cases|batch\\.json\\.tmp");
    private static final Pattern OURS = Pattern.compile("lock|batch\\.json|cases(/[^/]+\\.csv(\\.tmp)?)?"
            + "|parts(/part-\\d+-[0-9a-f]+\\.csv(\\.tmp)?)?"
            + "|result(/([a-z-]+\\.(csv|html|json|xlsx|xlsx\\.raw)|charts(/[^/]+\\.(png|svg))?"
            + "|(summary|inputs|cases)(/part-\\d+\\.(csv|jsonl))?))?");

    private final Path folder;
    private final FolderLock lock;

    /** The ids of cases whose rows have been checked, as hashes cost time and cases are asked for more than once. */
    private final Set<String> intact = ConcurrentHashMap.newKeySet();

    private Optional<WorkParts> parts = Optional.empty();

    private WorkFolder(Path folder, FolderLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Opens {@code folder} for {@code run}, with its finished cases.
     *
     * @throws IOException if another process works there, or if the work belongs to another batch; its message is one
     *     sentence
     */
    static WorkFolder open(Path folder, BatchRun run) throws IOException {
        requireBatch(folder);
        FolderLock lock = FolderLock.take(folder)
                .orElseThrow(
                        () -> new RefusedFolderException("another process is at work on this batch, in " + folder));
        WorkFolder work = new WorkFolder(folder, lock);
        try {
            work.begin(BatchManifest.text(run));
            if (run.isInParts()) {
                work.openParts(run);
            }
            return work;
        } catch (IOException | RuntimeException e) {
            work.close();
            throw e;
        }
    }

    /** Refuses a folder in which no batch has begun and somebody keeps something, before a lock is written into it. */
    private static void requireBatch(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            List<String> names =
                    found.map(path -> path.getFileName().toString()).sorted().toList();
            Optional<String> stranger = names.stream()
                    .filter(name -> !OURS_AT_FIRST.matcher(name).matches())
                    .findFirst();
            if (stranger.isPresent() && !names.contains(BATCH)) {
                throw notAlone(folder, stranger.get());
            }
        } catch (NoSuchFileException none) {
            return;
        }
    }

    private static RefusedFolderException notAlone(Path folder, String stranger) {
        return new RefusedFolderException("the work of a batch must be alone in its folder, but " + folder + " holds "
                + stranger + "; move it away, or choose another --out");
    }

    private void begin(String batch) throws IOException {
        Path file = folder.resolve(BATCH);
        requireOurs(Files.exists(file));
        if (Files.exists(file) && !Files.readString(file).equals(batch)) {
            throw new RefusedFolderException("the unfinished work in " + folder
                    + " belongs to another batch; finish that one, or delete the folder to begin anew");
        }
        deleteAll(path -> path.toString().endsWith(Durable.UNFINISHED));
        Files.createDirectories(folder.resolve("cases"));
        if (!Files.exists(file)) {
            Durable.write(file, batch);
        }
    }

    private void openParts(BatchRun run) throws IOException {
        WorkParts opened = WorkParts.open(folder.resolve(WorkParts.NAME), run);
        parts = Optional.of(opened);
        try (Stream<Path> found = Files.list(folder.resolve("cases"))) {
            if (found.findAny().isPresent()) { // killed before the files of a part that was joined were deleted
                deleteFiles(opened.joined());
            }
        }
    }

    private void deleteFiles(List<Case> cases) throws IOException {
        for (Case sweepCase : cases) {
            Files.deleteIfExists(file(sweepCase));
            intact.remove(sweepCase.id());
        }
    }

    /**
     * Refuses what no batch wrote. Before there is a {@link #BATCH}, that is all but the lock and an empty folder.
     *
     * @throws IOException whose message is one sentence and names what is not ours
     */
    private void requireOurs(boolean begun) throws IOException {
        Pattern ours = begun ? OURS : OURS_AT_FIRST;
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path path : found.filter(path -> !path.equals(folder)).sorted().toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (!ours.matcher(name).matches() || !isPlain(path)) {
                    throw notAlone(folder, name);
                }
            }
        }
    }

    /** Whether {@code path} is a file or a folder: no link, and no pipe, which might never end. */
    private static boolean isPlain(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                || Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** Keeps {@code rows} of {@code sweepCase}. */
    void keep(Case sweepCase, String rows) throws IOException {
        Checkpoint.write(file(sweepCase), sweepCase, rows, parts.isEmpty());
        intact.add(sweepCase.id());
        Optional<Integer> whole = parts.flatMap(known -> known.finish(sweepCase));
        if (whole.isPresent()) {
            deleteFiles(parts.get().join(whole.get(), this::rowsOfFile));
        }
    }

    /**
     * The rows of {@code sweepCase}, which is done.
     *
     * @throws IOException if they have been changed since then; its message is one sentence
     */
    String rows(Case sweepCase) throws IOException {
        return parts.isPresent() && parts.get().has(sweepCase) ? parts.get().rows(sweepCase) : rowsOfFile(sweepCase);
    }

    private String rowsOfFile(Case sweepCase) throws IOException {
        return Checkpoint.read(file(sweepCase), sweepCase)
                .orElseThrow(() -> new IOException("the rows of case " + sweepCase.id() + " in " + folder
                        + " have changed since they were written; run the same command again"));
    }

    private Path file(Case sweepCase) {
        return folder.resolve("cases").resolve(sweepCase.id() + ".csv");
    }

    /** Whether {@code sweepCase} is done, and its rows are as they were written. */
    boolean isDone(Case sweepCase) {
        if (intact.contains(sweepCase.id())
                || parts.filter(known -> known.has(sweepCase)).isPresent()) {
            return true;
        }
        boolean isIntact = Checkpoint.read(file(sweepCase), sweepCase).isPresent();
        if (isIntact) {
            intact.add(sweepCase.id());
            parts.ifPresent(known -> known.note(sweepCase));
        }
        return isIntact;
    }

    /**
     * An empty folder for the report of the batch.
     *
     * @throws IOException if it cannot be made, as when the disk is full; its message is one sentence
     */
    Path result() throws IOException {
        Path result = folder.resolve("result");
        try {
            deleteAll(path -> path.startsWith(result));
            return Files.createDirectories(result);
        } catch (IOException e) {
            throw RefusedFolderException.unwritable("the folder " + result, e);
        }
    }

    /** Deletes the folder, beginning with the file that identifies the batch. */
    void delete() throws IOException {
        closeParts();
        deleteAll(path -> !path.endsWith(FolderLock.NAME) && !path.endsWith(BATCH));
        Files.deleteIfExists(folder.resolve(BATCH));
        lock.delete();
    }

    /** Deletes the files and folders below this folder that {@code which} accepts, children before their parents. */
    private void deleteAll(Predicate<Path> which) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path path : found.sorted((a, b) -> b.compareTo(a)).toList()) {
                if (!path.equals(folder) && which.test(path)) {
                    Files.delete(path);
                }
            }
        }
    }

    /** Releases the folder, which stays. */
    @Override
    public void close() throws IOException {
        try (lock) {
            closeParts();
        }
    }

    private void closeParts() throws IOException {
        if (parts.isPresent()) {
            parts.get().close();
        }
    }
}
