package org.entente.reporting.folder;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** The writing of a single file that appears atomically and never replaces another. */
public final class NewFile {

    private NewFile() {}

    /** The writing of a file that does not exist. */
    @FunctionalInterface
    public interface Content {
        void write(Path file) throws IOException;
    }

    /**
     * Writes {@code target}.
     *
     * @throws RefusedFolderException if something is there, if another process is at work on it, or if it cannot be
     *     written; its message is one sentence
     * @throws IOException if the machine cannot write, as when the disk is full; its message is one sentence
     */
    public static void write(Path target, Content content) throws IOException {
        Path absolute = target.toAbsolutePath().normalize();
        if (absolute.getFileName() == null) {
            throw new RefusedFolderException("a file must have a name, but was " + target);
        }
        requireNew(absolute, target);
        try (HiddenFolder hidden = HiddenFolder.require(absolute)) {
            content.write(hidden.run());
            Durable.sync(hidden.run());
            requireNew(absolute, target);
            hidden.moveIntoPlace(hidden.run());
        } catch (RefusedFolderException | ClosedByInterruptException e) {
            throw e;
        } catch (IOException e) {
            throw RefusedFolderException.unwritable("the file " + target, e);
        }
    }

    private static void requireNew(Path absolute, Path target) throws IOException {
        if (Files.exists(absolute, LinkOption.NOFOLLOW_LINKS)) {
            throw new RefusedFolderException("the file " + target + " must not exist, but does");
        }
    }
}
