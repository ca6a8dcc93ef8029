package org.entente.cli;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.entente.reporting.folder.BrokenFolderException;
import org.entente.reporting.folder.RefusedFolderException;

/** The failure of a command because of wrong arguments. The message is a sentence for the user. */
final class BadUsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadUsageException(String message) {
        super(message);
    }

    BadUsageException(String message, Exception cause) {
        super(message, cause);
    }

    BadUsageException(Exception cause) {
        super(cause.getMessage(), cause);
    }

    /** A reader of a folder that the user names. */
    interface Reading<T> {
        T read() throws IOException;
    }

    /** A writer to a place that the user names. */
    interface Writing<T> {
        T write() throws IOException;
    }

    /**
     * The result of {@code reading}. A folder that cannot be read becomes a {@code BadUsageException}.
     *
     * @throws BrokenFolderException if the folder is not as its manifest says
     */
    static <T> T reading(Reading<T> reading) throws BrokenFolderException {
        try {
            return reading.read();
        } catch (BrokenFolderException changed) {
            throw changed;
        } catch (IOException unreadable) {
            throw new BadUsageException(unreadable);
        }
    }

    /**
     * The result of {@code writing}. A place that must not be written becomes a {@code BadUsageException}.
     *
     * @throws CancellationException if the thread is interrupted
     * @throws IOException if the machine cannot write, as when the disk is full
     */
    static <T> T writing(Writing<T> writing) throws IOException {
        try {
            return writing.write();
        } catch (RefusedFolderException refused) {
            throw new BadUsageException(refused);
        } catch (ClosedByInterruptException interrupted) {
            throw new CancellationException();
        }
    }

    /** The result of {@code work}. Arguments that the library refuses become a {@code BadUsageException}. */
    static <T> T refusing(Supplier<T> work) {
        try {
            return work.get();
        } catch (IllegalArgumentException refused) {
            throw new BadUsageException(refused);
        }
    }
}
