package org.entente.simulation.analysis;

import java.util.List;
import org.apache.commons.math3.special.Beta;

/** How many paths lie within some limits, and how many more would without those of one input. */
final class Occupancy {

    private final Cases cases;
    private final Limits limits;
    private long count;
    private long interesting;
    private final long[] countBut;
    private final long[] interestingBut;

    /** The occupancy of {@code limits}, within which at least one path is interesting. */
    Occupancy(Cases cases, Limits limits) {
        this.cases = cases;
        this.limits = limits;
        this.countBut = new long[cases.inputs()];
        this.interestingBut = new long[cases.inputs()];
        for (int path = 0; path < cases.paths(); path++) {
            add(limits.violated(cases, path), cases.isInteresting(path) ? 1 : 0);
        }
    }

    private void add(int violated, int one) {
        if (violated == Limits.NONE) {
            count++;
            interesting += one;
        } else if (violated != Limits.SEVERAL) {
            countBut[violated]++;
            interestingBut[violated] += one;
        }
    }

    Box box() {
        List<Restriction> restrictions =
                limits.restricted().mapToObj(this::restriction).toList();
        return new Box(restrictions, count, interesting, cases.paths(), cases.interesting());
    }

    private Restriction restriction(int input) {
        double density = (double) (interesting + interestingBut[input]) / (count + countBut[input]);
        return new Restriction(
                cases.name(input),
                limits.at(Side.LOW, input),
                limits.at(Side.HIGH, input),
                atLeast(interesting, count, density));
    }

    /** The probability of k successes or more, at least 1, in n trials: the regularized beta function I_p(k, n - k + 1). */
    private static double atLeast(long k, long n, double p) {
        return Beta.regularizedBeta(p, (double) k, (double) (n - k + 1));
    }
}
