package org.entente.simulation.discovery;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The lowest and highest values of each input that a box admits; infinite where there is no limit. */
final class BoxLimits {

    /** The answer of {@link #violated} for a path within all limits. */
    static final int NO_VIOLATION = -1;

    /** The answer of {@link #violated} for a path outside the limits of two inputs or more. */
    static final int SEVERAL_VIOLATIONS = -2;

    private final double[] low;
    private final double[] high;
    private final int[] restricted;

    private BoxLimits(double[] low, double[] high) {
        this.low = low;
        this.high = high;
        this.restricted = IntStream.range(0, low.length)
                .filter(j -> low[j] > Double.NEGATIVE_INFINITY || high[j] < Double.POSITIVE_INFINITY)
                .toArray();
    }

    /** The absence of limits on every input. */
    static BoxLimits none(int inputs) {
        double[] low = new double[inputs];
        double[] high = new double[inputs];
        Arrays.fill(low, Double.NEGATIVE_INFINITY);
        Arrays.fill(high, Double.POSITIVE_INFINITY);
        return new BoxLimits(low, high);
    }

    /** These limits after a move. */
    BoxLimits after(Move move) {
        double[] newLow = low.clone();
        double[] newHigh = high.clone();
        (move.side() == Side.LOW ? newLow : newHigh)[move.input()] = move.limit();
        return new BoxLimits(newLow, newHigh);
    }

    /** The limit on a side of an input. */
    double limit(Side side, int input) {
        return (side == Side.LOW ? low : high)[input];
    }

    /** The inputs that have a limit, in ascending order. */
    IntStream restricted() {
        return Arrays.stream(restricted);
    }

    /** Whether a value lies within the limits of an input. */
    boolean admits(int input, double value) {
        return value >= low[input] && value <= high[input];
    }

    /** The only input whose limits a path violates, {@link #NO_VIOLATION}, or {@link #SEVERAL_VIOLATIONS}. */
    int violated(LabelledPaths paths, int path) {
        int violated = NO_VIOLATION;
        for (int input : restricted) {
            if (!admits(input, paths.value(input, path))) {
                if (violated != NO_VIOLATION) {
                    return SEVERAL_VIOLATIONS;
                }
                violated = input;
            }
        }
        return violated;
    }
}
