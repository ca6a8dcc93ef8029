package org.entente.reporting.folder;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A folder that appears atomically. Its files are written to {@link #partial()}, a hidden folder beside it. {@link
 * #complete()} moves them into place in one step. Closing the folder before that leaves no trace.
 *
 * <pre>{@code
 * try (RunFolder folder = RunFolder.create(Path.of("out", "run"), OverwritePolicy.REFUSE)) {
 *     write(folder.partial());
 *     folder.complete();
 * }
 * }</pre>
 */
public final class RunFolder implements Closeable {

    private final Path target;
    private final OverwritePolicy policy;
    private final Path partial;
    private final HiddenFolder hidden;

    private RunFolder(Path target, OverwritePolicy policy, Path partial, HiddenFolder hidden) {
        this.target = target;
        this.policy = policy;
        this.partial = partial;
        this.hidden = hidden;
    }

    /**
     * Prepares the folder {@code target}. What a killed process left under that name is removed, or put back.
     *
     * @param policy the treatment of a folder that is already there
     * @throws RefusedFolderException if the policy refuses the target, if another process is at work on it, or if it
     *     cannot be written; its message is one sentence
     * @throws IOException if the machine cannot write, as when the disk is full; its message is one sentence
     */
    public static RunFolder create(Path target, OverwritePolicy policy) throws IOException {
        Path absolute = named(target);
        requireReplaceable(absolute, policy);
        createParents(absolute);
        return begin(target, policy, HiddenFolder.require(absolute));
    }

    /**
     * Prepares the folder {@code target} if nothing is there and no other process prepares it.
     *
     * @throws IOException as {@link #create} does
     */
    public static Optional<RunFolder> createIfFree(Path target) throws IOException {
        Path absolute = named(target);
        createParents(absolute);
        if (isThere(absolute)) {
            removeLeftovers(absolute);
            return Optional.empty();
        }
        Optional<HiddenFolder> hidden = HiddenFolder.take(absolute);
        if (hidden.isPresent() && isThere(absolute)) { // since then
            hidden.get().close();
            return Optional.empty();
        }
        return hidden.isEmpty() ? Optional.empty() : Optional.of(begin(target, OverwritePolicy.REFUSE, hidden.get()));
    }

    /**
     * Prepares the folder {@code target} from files that are already in {@code partial}, a folder beside it.
     *
     * @throws IOException as {@link #create} does
     */
    public static RunFolder adopt(Path target, OverwritePolicy policy, Path partial) throws IOException {
        requireReplaceable(target, policy);
        return new RunFolder(target, policy, partial, HiddenFolder.require(target));
    }

    /**
     * Puts the folder {@code target} back if the process that was to replace it was killed halfway.
     *
     * @return a sentence that says so; empty if nothing was to be done
     * @throws IOException if it cannot be put back; its message is one sentence
     */
    public static Optional<String> restore(Path target) throws IOException {
        Path absolute = target.toAbsolutePath().normalize();
        if (absolute.getFileName() == null || !HiddenFolder.hasLost(absolute)) {
            return Optional.empty();
        }
        Optional<HiddenFolder> hidden = HiddenFolder.take(absolute);
        if (hidden.isEmpty()) {
            return Optional.empty(); // a living process is about to put the new folder in place
        }
        hidden.get().close();
        return Optional.of("the command that was to replace " + target + " was killed; the folder is back as it was");
    }

    /**
     * Removes what a process left beside {@code target} that was killed after it had put the folder in place. What
     * Entente did not write stays, and so does what a living process is at work on.
     *
     * @throws IOException if it cannot be removed; its message is one sentence
     */
    public static void removeLeftovers(Path target) throws IOException {
        Path absolute = named(target);
        if (!HiddenFolder.isBeside(absolute)) {
            return;
        }
        try {
            Optional<HiddenFolder> hidden = HiddenFolder.take(absolute);
            if (hidden.isPresent()) {
                hidden.get().close();
            }
        } catch (RefusedFolderException somebodyElses) {
            return;
        }
    }

    /** @throws IOException if something is at {@code target} that {@code policy} does not replace */
    public static void requireReplaceable(Path target, OverwritePolicy policy) throws IOException {
        if (!isThere(target)) {
            return;
        }
        if (policy == OverwritePolicy.REFUSE) {
            throw new RefusedFolderException("the folder " + target + " must not exist, but does");
        }
        OwnFolder.require(target);
    }

    private static boolean isThere(Path target) {
        return Files.exists(target, LinkOption.NOFOLLOW_LINKS);
    }

    /** The absolute path of {@code target}. */
    private static Path named(Path target) throws IOException {
        Path absolute = target.toAbsolutePath().normalize();
        if (absolute.getFileName() == null) {
            throw new RefusedFolderException("a run folder must have a name, but was " + target);
        }
        return absolute;
    }

    private static void createParents(Path target) throws IOException {
        Path parent = target.getParent();
        try {
            if (parent != null) {
                Files.createDirectories(parent);
            }
        } catch (IOException e) {
            throw RefusedFolderException.unwritable("the folder " + target, e);
        }
    }

    private static RunFolder begin(Path target, OverwritePolicy policy, HiddenFolder hidden) throws IOException {
        try {
            requireReplaceable(named(target), policy); // once more, as it may have come back
            return new RunFolder(target, policy, Files.createDirectory(hidden.run()), hidden);
        } catch (RefusedFolderException e) {
            hidden.close();
            throw e;
        } catch (IOException e) {
            hidden.close();
            throw RefusedFolderException.unwritable("the folder " + target, e);
        }
    }

    /** The hidden folder to write to. */
    public Path partial() {
        return partial;
    }

    /** The folder that will appear, as it was named. */
    public Path target() {
        return target;
    }

    /**
     * Moves the folder into place, with files that outlast a loss of power.
     *
     * @throws IOException if something has appeared there that the policy does not replace; its message is one sentence
     */
    public void complete() throws IOException {
        try {
            Durable.sync(partial);
            moveIntoPlace(named(target));
        } catch (RefusedFolderException e) {
            throw e;
        } catch (IOException e) {
            throw new IOException("the folder " + target + " cannot be put in place: " + reason(e), e);
        }
    }

    /** Moves what is synced to {@code absolute}. What appears there after the last look is not replaced. */
    private void moveIntoPlace(Path absolute) throws IOException {
        boolean isReplacing = policy == OverwritePolicy.REPLACE && isThere(absolute);
        requireReplaceable(absolute, policy);
        if (isReplacing) {
            hidden.replace(partial);
        } else {
            hidden.moveIntoPlace(partial);
        }
    }

    /** Deletes the hidden folder, unless it has moved into place. */
    @Override
    public void close() throws IOException {
        try (hidden) {
            if (Files.exists(partial)) {
                delete(partial);
            }
        }
    }

    /** Deletes a folder and everything in it. */
    public static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** The reason of a failure in a few words, without the name of the file. */
    public static String reason(IOException e) {
        if (e instanceof FileAlreadyExistsException) {
            return "something else is there";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NoSuchFileException) {
            return "there is no such folder";
        }
        if (e instanceof FileSystemException failure && failure.getReason() != null) {
            return failure.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
