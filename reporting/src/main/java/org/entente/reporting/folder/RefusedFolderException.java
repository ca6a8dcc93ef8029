package org.entente.reporting.folder;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/**
 * Thrown for a place that must not be written: something else is there, another process is at work on it, or the system
 * forbids it. The message is one sentence. Another place would do, unlike on a full disk.
 */
public final class RefusedFolderException extends IOException {

    private static final long serialVersionUID = 1L;

    public RefusedFolderException(String message) {
        super(message);
    }

    private RefusedFolderException(String message, IOException cause) {
        super(message, cause);
    }

    /**
     * The failure to write {@code place} because of {@code cause}: a refusal, unless the machine is at fault.
     *
     * @param place what cannot be written, such as {@code the folder out/run}
     */
    public static IOException unwritable(String place, IOException cause) {
        String message = place + " cannot be written: " + RunFolder.reason(cause);
        boolean isPlaceAtFault = cause instanceof AccessDeniedException
                || cause instanceof FileAlreadyExistsException
                || cause instanceof NoSuchFileException
                || cause instanceof NotDirectoryException;
        return isPlaceAtFault ? new RefusedFolderException(message, cause) : new IOException(message, cause);
    }
}
