package org.entente.simulation.discovery;

import java.util.List;
import org.apache.commons.math3.special.Beta;

/** The counts of paths in a box, and in the box without the limits of one input. */
final class BoxCounts {

    private final LabelledPaths paths;
    private final BoxLimits limits;
    private long count;
    private long interesting;
    /** The paths outside the limits of one input alone: the box without these limits would gain them. */
    private final long[] countWithout;

    private final long[] interestingWithout;

    /** The counts of the box within {@code limits}, in which at least one path is interesting. */
    BoxCounts(LabelledPaths paths, BoxLimits limits) {
        this.paths = paths;
        this.limits = limits;
        this.countWithout = new long[paths.inputs()];
        this.interestingWithout = new long[paths.inputs()];
        for (int path = 0; path < paths.paths(); path++) {
            add(limits.violated(paths, path), paths.isInteresting(path) ? 1 : 0);
        }
    }

    private void add(int violated, int interestingPaths) {
        if (violated == BoxLimits.NO_VIOLATION) {
            count++;
            interesting += interestingPaths;
        } else if (violated != BoxLimits.SEVERAL_VIOLATIONS) {
            countWithout[violated]++;
            interestingWithout[violated] += interestingPaths;
        }
    }

    /** The box with its counts. */
    Box box() {
        List<Restriction> restrictions =
                limits.restricted().mapToObj(this::restriction).toList();
        return new Box(restrictions, count, interesting, paths.paths(), paths.interesting());
    }

    private Restriction restriction(int input) {
        double density = (double) (interesting + interestingWithout[input]) / (count + countWithout[input]);
        return new Restriction(
                paths.name(input),
                limits.limit(Side.LOW, input),
                limits.limit(Side.HIGH, input),
                atLeast(interesting, count, density));
    }

    /**
     * The probability of k successes or more, at least 1, in n trials: the regularized beta function I_p(k, n - k + 1).
     */
    private static double atLeast(long k, long n, double p) {
        return Beta.regularizedBeta(p, (double) k, (double) (n - k + 1));
    }
}
