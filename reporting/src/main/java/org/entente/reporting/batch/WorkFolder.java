package org.entente.reporting.batch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entente.model.sweep.Case;
import org.entente.reporting.folder.Durable;

/**
 * The hidden folder of a batch that is not complete: which batch it is, and a file for each case that is done. One process
 * at a time works in it.
 */
final class WorkFolder implements Closeable {

    private static final String BATCH = "batch.json";
    private static final String LOCK = "lock";

    /** The lock lies beyond what the file holds, so that the file can be read on systems whose locks bar readers. */
    private static final long LOCKED = Long.MAX_VALUE - 1;

    private final Path folder;
    private final FileChannel lock;

    private WorkFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Opens {@code folder} for {@code run}, with what was done before.
     *
     * @throws IOException if another process works there or the work there is that of another batch; its message is one
     *     sentence
     */
    static WorkFolder open(Path folder, BatchRun run) throws IOException {
        WorkFolder work = new WorkFolder(folder, lock(folder));
        try {
            work.begin(BatchManifest.text(run));
            return work;
        } catch (IOException | RuntimeException e) {
            work.lock.close();
            throw e;
        }
    }

    /** A lock that was got on a file which its last owner has deleted in the meantime is tried for again. */
    private static FileChannel lock(Path folder) throws IOException {
        Optional<FileChannel> lock = Optional.empty();
        while (lock.isEmpty()) {
            Files.createDirectories(folder);
            lock = tryLock(folder.resolve(LOCK));
        }
        return lock.get();
    }

    private static Optional<FileChannel> tryLock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean mine = false;
        try {
            if (isRefused(channel)) {
                throw new IOException("another process is at work on this batch, in " + file.getParent());
            }
            String token = UUID.randomUUID().toString();
            channel.truncate(0).write(ByteBuffer.wrap(token.getBytes(StandardCharsets.US_ASCII)));
            mine = Files.readString(file).equals(token);
            return mine ? Optional.of(channel) : Optional.empty();
        } catch (NoSuchFileException deleted) {
            return Optional.empty();
        } finally {
            if (!mine) {
                channel.close();
            }
        }
    }

    private static boolean isRefused(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock(LOCKED, 1, false);
            return lock == null;
        } catch (OverlappingFileLockException ofThisProcess) {
            return true;
        }
    }

    private void begin(String batch) throws IOException {
        Path file = folder.resolve(BATCH);
        if (Files.exists(file) && !Files.readString(file).equals(batch)) {
            throw new IOException("the unfinished work in " + folder
                    + " belongs to another batch; finish that one, or delete the folder to begin anew");
        }
        if (Files.exists(file)) {
            deleteAll(path -> path.toString().endsWith(Durable.UNFINISHED));
        } else {
            deleteAll(path -> !path.endsWith(LOCK)); // what is left of a batch that is complete
        }
        Files.createDirectories(folder.resolve("cases"));
        if (!Files.exists(file)) {
            Durable.write(file, batch);
        }
    }

    /** The file of a case. */
    Path file(Case sweepCase) {
        return folder.resolve("cases").resolve(sweepCase.id() + ".csv");
    }

    /** Whether {@code sweepCase} is done. */
    boolean isDone(Case sweepCase) {
        return Files.exists(file(sweepCase));
    }

    /** A folder for what the batch writes in the end, empty. */
    Path result() throws IOException {
        Path result = folder.resolve("result");
        deleteAll(path -> path.startsWith(result));
        return Files.createDirectories(result);
    }

    /** Deletes the folder, beginning with what says which batch it is. */
    void delete() throws IOException {
        Files.deleteIfExists(folder.resolve(BATCH));
        deleteAll(path -> !path.endsWith(LOCK));
        Files.deleteIfExists(folder.resolve(LOCK)); // before the lock is given up, so that nobody gets one on this file
        lock.close();
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException taken) {
            return; // by another process, a moment ago
        }
    }

    /** Deletes what is in the folder and chosen by {@code which}, and folders before what is in them is not. */
    private void deleteAll(Predicate<Path> which) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path path : found.sorted((a, b) -> b.compareTo(a)).toList()) {
                if (!path.equals(folder) && which.test(path)) {
                    Files.delete(path);
                }
            }
        }
    }

    /** Lets go of the folder, which stays. */
    @Override
    public void close() throws IOException {
        lock.close();
    }
}
