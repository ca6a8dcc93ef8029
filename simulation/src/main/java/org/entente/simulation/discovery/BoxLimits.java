package org.entente.simulation.discovery;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The lowest and highest values of each input that a box admits; infinite where there is no limit. */
final class BoxLimits {

    /** What {@link #violated} gives for a path within all limits. */
    static final int NO_VIOLATION = -1;

    /** What {@link #violated} gives for a path outside the limits of two inputs or more. */
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

    /** No limits on any of so many inputs. */
    static BoxLimits none(int inputs) {
        double[] low = new double[inputs];
        double[] high = new double[inputs];
        Arrays.fill(low, Double.NEGATIVE_INFINITY);
        Arrays.fill(high, Double.POSITIVE_INFINITY);
        return new BoxLimits(low, high);
    }

    /** These limits, but for the one that moves. */
    BoxLimits after(Move move) {
        double[] newLow = low.clone();
        double[] newHigh = high.clone();
        (move.side() == Side.LOW ? newLow : newHigh)[move.input()] = move.limit();
        return new BoxLimits(newLow, newHigh);
    }

    double at(Side side, int input) {
        return (side == Side.LOW ? low : high)[input];
    }

    /** The inputs that have a limit, in ascending order. */
    IntStream restricted() {
        return Arrays.stream(restricted);
    }

    boolean admits(int input, double value) {
        return value >= low[input] && value <= high[input];
    }

    /** The one input whose limits a path is outside of, {@link #NO_VIOLATION}, or {@link #SEVERAL_VIOLATIONS}. */
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
