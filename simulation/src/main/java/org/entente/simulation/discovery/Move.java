package org.entente.simulation.discovery;

/**
 * A step that peels a box. All comparisons are of whole numbers, so that ties are ties.
 *
 * @param input the index of the input whose limit moves
 * @param side which limit
 * @param limit where to
 * @param changed how many paths leave the box
 * @param changedInteresting how many of them are interesting
 */
record Move(int input, Side side, double limit, long changed, long changedInteresting) {

    /** Whether the paths that leave are less dense than those of another move, or as dense and more. */
    boolean losesLessThan(Move other) {
        int denser = Long.compare(changedInteresting * other.changed, other.changedInteresting * changed);
        return denser < 0 || (denser == 0 && changed > other.changed);
    }
}
