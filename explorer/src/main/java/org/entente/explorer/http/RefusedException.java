package org.entente.explorer.http;

/** Thrown for a question that cannot be answered as it was asked. The message is a sentence for the user. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    private RefusedException(int status, String message) {
        super(message);
        this.status = status;
    }

    /** A question that is malformed. */
    public static RefusedException malformed(String message) {
        return new RefusedException(400, message);
    }

    /** A question that is forbidden. */
    public static RefusedException forbidden(String message) {
        return new RefusedException(403, message);
    }

    /** A question about something that is not here. */
    public static RefusedException unknown(String message) {
        return new RefusedException(404, message);
    }

    /** A question by another method than POST, or of a page by another one than GET. */
    static RefusedException method(String message) {
        return new RefusedException(405, message);
    }

    /** A question that is too long. */
    static RefusedException tooLong(String message) {
        return new RefusedException(413, message);
    }

    /** A question in another form than JSON. */
    static RefusedException form(String message) {
        return new RefusedException(415, message);
    }

    /** A question for which there is no room now. */
    public static RefusedException busy(String message) {
        return new RefusedException(503, message);
    }

    /** The status of HTTP. */
    int status() {
        return status;
    }
}
