package org.entente.simulation.discovery;

import java.util.List;

/**
 * Limits on some inputs, with counts of the paths within them. A path lies in the box if each restricted input is at
 * least the low and at most the high limit.
 *
 * @param restrictions one for each restricted input, in the order of the inputs; with none, all paths lie in the box
 * @param count the number of paths in the box
 * @param interesting the number of interesting paths in the box, at least 1
 * @param allPaths the number of all paths
 * @param allInteresting the number of all interesting paths
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

    /** The part of all interesting paths that lies in the box. */
    public double coverage() {
        return (double) interesting / allInteresting;
    }

    /** The part of the box's paths that is interesting. */
    public double density() {
        return (double) interesting / count;
    }

    /** The part of all paths that lies in the box. */
    public double mass() {
        return (double) count / allPaths;
    }

    /** The harmonic mean of coverage and density, in (0, 1]. It is high only where both are. */
    public double harmonicMean() {
        return 2.0 * interesting / (count + allInteresting);
    }
}
