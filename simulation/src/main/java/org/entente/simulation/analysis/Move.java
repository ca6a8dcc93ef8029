package org.entente.simulation.analysis;

/**
 * A change of a box. All comparisons are of whole numbers, so that ties are ties.
 *
 * @param input the index of the input whose limit moves
 * @param side which limit
 * @param limit where to
 * @param changed how many paths leave the box, or come to it
 * @param changedInteresting how many of them are interesting
 */
record Move(int input, Side side, double limit, long changed, long changedInteresting) {

    /** Whether the paths that leave are less dense than those of another move, or as dense and more. */
    boolean losesLessThan(Move other) {
        int denser = compareDensity(other.changed, other.changedInteresting);
        return denser < 0 || (denser == 0 && changed > other.changed);
    }

    /** Whether the paths that come are denser than those of another move, or as dense and more. */
    boolean gainsMoreThan(Move other) {
        int denser = compareDensity(other.changed, other.changedInteresting);
        return denser > 0 || (denser == 0 && changed > other.changed);
    }

    /** Positive if the paths that leave or come are denser than these, 0 if as dense. */
    int compareDensity(long count, long interesting) {
        return Long.compare(changedInteresting * count, interesting * changed);
    }
}
