package org.entente.simulation.plan;

/**
 * What a run keeps of its first paths: of each path its random inputs, and each outcome over the whole horizon.
 *
 * @param paths the number of paths, at least 0
 * @param years whether outcomes are kept by year too
 * @param months whether every flow, level and date is kept month by month too
 */
public record Kept(int paths, boolean years, boolean months) {

    /** Nothing. */
    public static final Kept NOTHING = new Kept(0, false, false);

    /** Kept paths are held in memory, with a few hundred numbers each. */
    public static final int MAX_PATHS = 10_000_000;

    /** With months, a path has ten thousand numbers. */
    public static final int MAX_PATHS_BY_MONTH = 10_000;

    public Kept {
        int most = months ? MAX_PATHS_BY_MONTH : MAX_PATHS;
        if (!(paths >= 0 && paths <= most)) {
            throw new IllegalArgumentException("kept paths must be at least 0 and at most " + most
                    + (months ? " month by month" : "") + ", but was " + paths);
        }
    }

    /** The first {@code paths} paths, over the whole horizon. */
    public static Kept first(int paths) {
        return new Kept(paths, false, false);
    }

    /** The same paths by year too. */
    public Kept byYear() {
        return new Kept(paths, true, months);
    }

    /** The same paths month by month too. */
    public Kept byMonth() {
        return new Kept(paths, years, true);
    }
}
