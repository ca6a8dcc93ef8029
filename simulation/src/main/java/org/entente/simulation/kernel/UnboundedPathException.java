package org.entente.simulation.kernel;

/** Thrown where a path would carry a number that is no amount of money; the message says which, where and when. */
public final class UnboundedPathException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnboundedPathException(String message) {
        super(message);
    }
}
