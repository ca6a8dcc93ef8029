package org.entente.simulation.discovery;

/**
 * A step that peels a box. Moves are compared by whole numbers, so ties are exact.
 *
 * @param input the index of the input whose limit moves
 * @param side the side of that limit
 * @param limit the new limit
 * @param removed the number of paths that leave the box
 * @param removedInteresting the number of interesting paths that leave the box
 */
record Move(int input, Side side, double limit, long removed, long removedInteresting) {

    /** Whether the removed paths are less dense than those of another move, or as dense and more. */
    boolean losesLessThan(Move other) {
        int denser = Long.compare(removedInteresting * other.removed, other.removedInteresting * removed);
        return denser < 0 || (denser == 0 && removed > other.removed);
    }
}
