package org.entente.cli;

import java.util.function.Supplier;

/** Thrown for arguments that make no sense; the message is a sentence for the user. */
final class BadUsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadUsageException(String message) {
        super(message);
    }

    BadUsageException(Exception cause) {
        super(cause.getMessage(), cause);
    }

    /** What {@code work} finds; what the library refuses is the user's to mend. */
    static <T> T refusing(Supplier<T> work) {
        try {
            return work.get();
        } catch (IllegalArgumentException refused) {
            throw new BadUsageException(refused);
        }
    }
}
