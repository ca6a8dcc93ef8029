package org.entente.reporting.folder;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The hidden folder {@code .NAME.partial} beside a target {@code NAME}, in which one process at a time prepares what
 * will appear there. It holds a {@link FolderLock} and up to three entries:
 *
 * <ul>
 *   <li>{@code run}: what will appear;
 *   <li>{@code old}: what was at the target, which {@code run} is about to replace;
 *   <li>{@code gone}: what was at the target, and is being deleted.
 * </ul>
 *
 * A process that is killed leaves the folder. The next one to take it removes {@code run} and {@code gone}, and moves
 * {@code old} back if nothing is at the target.
 */
final class HiddenFolder implements Closeable {

    private static final String RUN = "run";
    private static final String OLD = "old";
    private static final String GONE = "gone";
    private static final Pattern OURS = Pattern.compile(FolderLock.NAME + "|(old|gone)(/.*)?"
            + "|run(/([a-z-]+\\.(bin|csv|html|json|xlsx|xlsx\\.raw)|charts(/[^/]+\\.(png|svg))?"
            + "|(summary|inputs|cases)(/part-\\d+\\.(csv|jsonl))?))?");

    private final Path target;
    private final Path folder;
    private final FolderLock lock;

    private HiddenFolder(Path target, FolderLock lock) {
        this.target = target;
        this.folder = of(target);
        this.lock = lock;
    }

    private static Path of(Path target) {
        return target.resolveSibling("." + target.getFileName() + ".partial");
    }

    /**
     * Takes the hidden folder beside {@code target}, an absolute path, and puts in order what a killed process left.
     *
     * @return empty if another process is at work there
     * @throws RefusedFolderException if it holds what Entente did not write, or cannot be written
     */
    static Optional<HiddenFolder> take(Path target) throws IOException {
        requireNoStranger(of(target));
        Optional<HiddenFolder> taken = lock(target).map(lock -> new HiddenFolder(target, lock));
        if (taken.isPresent()) {
            taken.get().recover();
        }
        return taken;
    }

    /**
     * Takes the hidden folder beside {@code target}.
     *
     * @throws RefusedFolderException if another process is at work there
     */
    static HiddenFolder require(Path target) throws IOException {
        return take(target)
                .orElseThrow(() -> new RefusedFolderException(
                        "another process is at work on " + target + "; wait for" + " it, or choose another --out"));
    }

    /** Whether a process was killed between moving away what was at {@code target} and putting something in place. */
    static boolean hasLost(Path target) {
        return !Files.exists(target, LinkOption.NOFOLLOW_LINKS)
                && Files.exists(of(target).resolve(OLD), LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether a process prepares {@code target}, or was killed before it had cleared away what it no longer needs. */
    static boolean isBeside(Path target) {
        return Files.exists(of(target), LinkOption.NOFOLLOW_LINKS);
    }

    private static Optional<FolderLock> lock(Path target) throws IOException {
        try {
            return FolderLock.take(of(target));
        } catch (IOException e) {
            throw RefusedFolderException.unwritable(target.toString(), e);
        }
    }

    /** Refuses a folder in which somebody keeps something, before a lock is written into it. */
    private static void requireNoStranger(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            requireOurs(folder, found);
        } catch (NoSuchFileException none) {
            return;
        }
    }

    private static void requireOurs(Path folder, Stream<Path> found) throws IOException {
        Optional<String> stranger = found.filter(path -> !path.equals(folder))
                .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                .filter(name -> !OURS.matcher(name).matches())
                .min(Comparator.naturalOrder());
        if (stranger.isPresent()) {
            throw new RefusedFolderException("unfinished work must be alone in its folder, but " + folder + " holds "
                    + stranger.get() + "; move it away, or choose another --out");
        }
    }

    private void recover() throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            requireOurs(folder, found);
            if (hasLost(target)) {
                Files.move(folder.resolve(OLD), target, StandardCopyOption.ATOMIC_MOVE);
            }
            removeReplaced();
            removeRun();
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** What will appear: a file or a folder, to be created by whoever took this folder. */
    Path run() {
        return folder.resolve(RUN);
    }

    /**
     * Moves {@code finished}, which should be synced, to the target. What has appeared there stays.
     *
     * @throws RefusedFolderException if something is there
     */
    void moveIntoPlace(Path finished) throws IOException {
        boolean isFolder = Files.isDirectory(finished);
        try {
            if (isFolder) {
                Files.move(finished, target);
            } else {
                link(finished);
            }
        } catch (FileAlreadyExistsException e) {
            throw new RefusedFolderException(
                    "the " + (isFolder ? "folder " : "file ") + target + " must not exist, but does");
        }
        Durable.syncNames(target.resolveSibling("."));
    }

    /**
     * Gives the file {@code finished} the name of the target as well. Unlike a move, no system does that where a file
     * is; its first name goes with this folder. Some file systems have no second names.
     */
    private void link(Path finished) throws IOException {
        try {
            Files.createLink(target, finished);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException notHere) {
            Files.move(finished, target);
        }
    }

    /**
     * Moves {@code finished}, which should be synced, to the target. The folder that is there moves away first.
     *
     * @throws DirectoryNotEmptyException if somebody has put something into the old folder meanwhile, which is kept
     */
    void replace(Path finished) throws IOException {
        Path old = folder.resolve(OLD);
        Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
        try {
            Files.move(finished, target);
        } catch (IOException e) {
            Files.move(old, target);
            throw e;
        }
        Durable.syncNames(target.resolveSibling("."));
        removeReplaced();
    }

    /** Removes what has been replaced. Once that begins, it has another name, as it is no longer whole. */
    private void removeReplaced() throws IOException {
        Path gone = folder.resolve(GONE);
        remove(gone);
        if (Files.exists(folder.resolve(OLD))) {
            Files.move(folder.resolve(OLD), gone, StandardCopyOption.ATOMIC_MOVE);
            remove(gone);
        }
    }

    private static void remove(Path gone) throws IOException {
        try {
            if (Files.exists(gone)) {
                OwnFolder.delete(gone);
            }
        } catch (DirectoryNotEmptyException e) {
            throw new RefusedFolderException(
                    "what Entente did not write has come into the old folder, which is kept as " + gone);
        }
    }

    private void removeRun() throws IOException {
        if (Files.exists(run(), LinkOption.NOFOLLOW_LINKS)) {
            RunFolder.delete(run());
        }
    }

    /** Removes what has not appeared, and the hidden folder. */
    @Override
    public void close() throws IOException {
        try (lock) {
            removeRun();
            lock.delete();
        }
    }
}
