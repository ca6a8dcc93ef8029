package org.entente.simulation.random;

/** Units of paths that a sampling plan balances. */
final class Units {

    /** The least uniform draw; the highest is one less it. */
    private static final double LEAST = 0x1p-53;

    /** The bit of a counter that no path's index has, for draws that belong to no path. */
    static final long APART = Long.MIN_VALUE;

    private Units() {}

    /** Requires that paths are the first of a unit, since how they are balanced is a matter of their place in it. */
    static void require(long firstPath, int n) {
        if (firstPath < 0 || firstPath % Draws.UNIT != 0 || n > Draws.UNIT) {
            throw new IllegalArgumentException("paths must be at most " + Draws.UNIT
                    + ", from a multiple of that on, but were " + n + " from " + firstPath + " on");
        }
    }

    /** The number nearest to {@code u} that is in the range of uniform draws, [2^-53, 1 - 2^-53]. */
    static double inside(double u) {
        return Math.max(LEAST, Math.min(1 - LEAST, u));
    }
}
