package org.entente.cli;

/** Thrown for arguments that make no sense; the message is a sentence for the user. */
final class BadUsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadUsageException(String message) {
        super(message);
    }

    BadUsageException(Exception cause) {
        super(cause.getMessage(), cause);
    }
}
