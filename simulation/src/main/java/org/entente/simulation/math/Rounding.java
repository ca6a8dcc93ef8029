package org.entente.simulation.math;

/*
 * Adding up the months of a horizon leaves a relative error of some 1e-15, and the order of additions depends on the
 * agreement. So two agreements that pay the same may differ by that much.
 */

/** The rounding of doubles: a difference below that of its two values is none. */
public final class Rounding {

    /** The largest difference that is rounding, as a part of the values. */
    public static final double MAX_RELATIVE = 1e-12;

    private Rounding() {}

    /** {@code a} less {@code b}; 0 where that is rounding. */
    public static double difference(double a, double b) {
        return difference(a, b, Math.max(Math.abs(a), Math.abs(b)));
    }

    /** {@code a} less {@code b}, which are sums of amounts as large as {@code scale}; 0 where that is rounding. */
    public static double difference(double a, double b, double scale) {
        double difference = a - b;
        return Math.abs(difference) <= limit(scale) ? 0 : difference;
    }

    /** The largest difference of sums of amounts as large as {@code scale} that is rounding; below 0 where none is. */
    public static double limit(double scale) {
        return Math.abs(scale) < Double.POSITIVE_INFINITY ? MAX_RELATIVE * scale : -1;
    }

    /** Whether two values are the same but for rounding. */
    public static boolean isSame(double a, double b) {
        return a == b || difference(a, b) == 0;
    }
}
