package org.entente.cli;

import java.util.function.Supplier;

/** The failure of a command because of wrong arguments. The message is a sentence for the user. */
final class BadUsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadUsageException(String message) {
        super(message);
    }

    BadUsageException(Exception cause) {
        super(cause.getMessage(), cause);
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
