package org.entente.simulation.random;

/** The units of paths that a sampling plan balances. */
final class PathUnits {

    /** A bit that no path's index has. It marks the counters of draws that belong to no path. */
    static final long OUTSIDE_PATHS_BIT = Long.MIN_VALUE;

    private PathUnits() {}

    /** Requires that paths begin a unit, since a path's place in the unit decides how it is balanced. */
    static void require(long firstPath, int n) {
        if (firstPath < 0 || firstPath % Draws.UNIT_PATHS != 0 || n > Draws.UNIT_PATHS) {
            throw new IllegalArgumentException("paths must be at most " + Draws.UNIT_PATHS
                    + ", from a multiple of that on, but were " + n + " from " + firstPath + " on");
        }
    }
}
