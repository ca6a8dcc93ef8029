package org.entente.simulation.work;

/**
 * Work on numbered pieces, such as units of paths or cases of a batch. It is done here; or its {@link #job} is done
 * anywhere, on parts of the pieces, and the work takes what comes back.
 *
 * @param <E> the exception that the work may throw
 */
public interface Work<E extends Exception> {

    /** Does all of it on the threads of this process. */
    void here() throws E;

    /** What every part has in common. */
    Job job();

    /** The number of pieces. */
    long pieces();

    /** The number of units of paths in a piece, over all scenarios. */
    long unitsOfPiece();

    /** How many pieces run side by side and share work: a part of a multiple of them costs least. */
    default int sideBySide() {
        return 1;
    }

    /** Whether the bytes of parts merge, so that few large parts are better than many. */
    boolean merges();

    /** The part of the pieces from {@code from} on, before {@code end}, for {@link Job.Open#run}. */
    byte[] part(long from, long end);

    /**
     * Takes the bytes of a part, or of several that were merged. Parts may come in any order: each has its place by the
     * numbers of its pieces.
     *
     * @param pieces how many pieces are done with it, those of all parts before among them
     */
    void take(long pieces, byte[] done) throws E;
}
