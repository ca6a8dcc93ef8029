package org.entente.simulation.results;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/** The half-widths of intervals of 95 %, in standard errors: Student's (1908), or the normal distribution's. */
final class StudentT {

    private static final double UPPER_PROBABILITY = 0.975;

    /** The half-width if the standard error is known, 1.96. */
    static final double NORMAL = new NormalDistribution().inverseCumulativeProbability(UPPER_PROBABILITY);

    /** A run has thousands of intervals, and a width takes tens of microseconds. */
    private static final Map<Integer, Double> WIDTHS = new ConcurrentHashMap<>();

    private StudentT() {}

    /** The half-width if the standard error is estimated with {@code degreesOfFreedom}; NaN without any. */
    static double width(int degreesOfFreedom) {
        return degreesOfFreedom < 1
                ? Double.NaN
                : WIDTHS.computeIfAbsent(
                        degreesOfFreedom,
                        degrees -> new TDistribution(degrees).inverseCumulativeProbability(UPPER_PROBABILITY));
    }
}
