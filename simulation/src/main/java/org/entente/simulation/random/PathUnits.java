package org.entente.simulation.random;

/** Units of paths that a sampling plan balances. */
final class PathUnits {

    /** The bit of a counter that no path's index has, for draws that belong to no path. */
    static final long OUTSIDE_PATHS_BIT = Long.MIN_VALUE;

    private PathUnits() {}

    /** Requires that paths are the first of a unit, since how they are balanced is a matter of their place in it. */
    static void require(long firstPath, int n) {
        if (firstPath < 0 || firstPath % Draws.UNIT != 0 || n > Draws.UNIT) {
            throw new IllegalArgumentException("paths must be at most " + Draws.UNIT
                    + ", from a multiple of that on, but were " + n + " from " + firstPath + " on");
        }
    }
}
