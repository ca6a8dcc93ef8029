package org.entente.simulation.discovery;

import java.util.List;

/**
 * Limits on some inputs, and what the paths within them say. A path lies in the box if each restricted input is at
 * least the low and at most the high limit.
 *
 * @param restrictions one for each restricted input, in the order of the inputs; of none, all paths lie in the box
 * @param count how many paths lie in the box
 * @param interesting how many of them are interesting, at least 1
 * @param allPaths how many paths there are
 * @param allInteresting how many of them are interesting
 */
public record Box(List<Restriction> restrictions, long count, long interesting, long allPaths, long allInteresting) {

    public Box {
        restrictions = List.copyOf(restrictions);
        if (interesting < 1 || interesting > count || interesting > allInteresting) {
            throw new IllegalArgumentException("interesting paths in a box must be at least 1 and at most " + count
                    + ", its paths, and " + allInteresting + ", all that are interesting, but were " + interesting);
        }
        if (count > allPaths || allInteresting > allPaths) {
            throw new IllegalArgumentException("paths must be at least " + count + ", those in a box, and "
                    + allInteresting + ", those that are interesting, but were " + allPaths);
        }
    }

    /** Which fraction of all interesting paths lies in the box. */
    public double coverage() {
        return (double) interesting / allInteresting;
    }

    /** Which fraction of the box's paths is interesting. */
    public double density() {
        return (double) interesting / count;
    }

    /** Which fraction of all paths lies in the box. */
    public double mass() {
        return (double) count / allPaths;
    }

    /** The harmonic mean of coverage and density: in (0, 1], and high only where both are. */
    public double harmonicMean() {
        return 2.0 * interesting / (count + allInteresting);
    }
}
