package org.entente.reporting.folder;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
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

    private RunFolder(Path target, OverwritePolicy policy, Path partial) {
        this.target = target;
        this.policy = policy;
        this.partial = partial;
    }

    /**
     * Prepares the folder {@code target}.
     *
     * @param policy the treatment of a folder that is already there
     * @throws IOException if the policy refuses the target, or if it cannot be written; its message is one sentence
     */
    public static RunFolder create(Path target, OverwritePolicy policy) throws IOException {
        Path absolute = target.toAbsolutePath().normalize();
        requireReplaceable(absolute, policy);
        Path parent = absolute.getParent();
        if (parent == null) {
            throw new IOException("a run folder must have a name, but was " + target);
        }
        try {
            Files.createDirectories(parent);
            return new RunFolder(absolute, policy, createHidden(absolute, "partial"));
        } catch (IOException e) {
            throw new IOException("the folder " + target + " cannot be written: " + reason(e), e);
        }
    }

    /**
     * Prepares the folder {@code target} from files that are already in {@code partial}, a folder beside it.
     *
     * @throws IOException if the policy refuses the target; its message is one sentence
     */
    public static RunFolder adopt(Path target, OverwritePolicy policy, Path partial) throws IOException {
        requireReplaceable(target, policy);
        return new RunFolder(target, policy, partial);
    }

    /** @throws IOException if something is at {@code target} that {@code policy} does not replace */
    public static void requireReplaceable(Path target, OverwritePolicy policy) throws IOException {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (policy == OverwritePolicy.REFUSE) {
            throw new IOException("the folder " + target + " must not exist, but does");
        }
        OwnFolder.require(target);
    }

    /** Creates a hidden folder beside {@code target}, under the first name that is free. */
    private static Path createHidden(Path target, String ending) throws IOException {
        int number = 1;
        while (true) {
            try {
                return Files.createDirectory(
                        target.resolveSibling("." + target.getFileName() + "-" + number + "." + ending));
            } catch (FileAlreadyExistsException e) {
                number++; // the folder of another run, or of a run that was killed
            }
        }
    }

    /** The hidden folder to write to. */
    public Path partial() {
        return partial;
    }

    /** The folder that will appear. */
    public Path target() {
        return target;
    }

    /**
     * Moves the folder into place.
     *
     * @throws IOException if something has appeared there that the policy does not replace; its message is one sentence
     */
    public void complete() throws IOException {
        requireReplaceable(target, policy);
        try {
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                replaceTarget();
            } else {
                Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new IOException("the folder " + target + " cannot be put in place: " + reason(e), e);
        }
    }

    private void replaceTarget() throws IOException {
        Path aside = createHidden(target, "replaced");
        Path old = aside.resolve("run");
        Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
        try {
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
            Files.delete(aside);
            throw e;
        }
        try {
            OwnFolder.delete(old);
            Files.delete(aside);
        } catch (DirectoryNotEmptyException e) {
            throw new IOException(
                    "what Entente did not write has come into the old folder, which is kept as " + old, e);
        }
    }

    /** Deletes the hidden folder, unless it has moved into place. */
    @Override
    public void close() throws IOException {
        if (Files.exists(partial)) {
            delete(partial);
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
