package org.entente.simulation.analysis;

/**
 * A change of a box.
 *
 * @param input the index of the input whose limit moves
 * @param side which limit
 * @param limit where to
 * @param count how many paths then lie in the box
 * @param interesting how many of them are interesting
 */
record Move(int input, Side side, double limit, long count, long interesting) {

    /** Whether it leads to a denser box, or to one as dense with more paths. In whole numbers, so that ties are ties. */
    boolean isBetterThan(Move other) {
        int denser = compareDensity(other.count, other.interesting);
        return denser > 0 || (denser == 0 && count > other.count);
    }

    /** Positive if the box it leads to is denser than one of these paths, 0 if as dense. */
    int compareDensity(long otherCount, long otherInteresting) {
        return Long.compare(interesting * otherCount, otherInteresting * count);
    }
}
