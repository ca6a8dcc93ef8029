package org.entente.simulation.results;

import java.util.Arrays;

/** A series of values, one for each month of a horizon. */
public final class Series {

    private final double[] values;

    private Series(double[] values) {
        this.values = values;
    }

    /** A series of a copy of {@code values}. */
    public static Series of(double... values) {
        return new Series(values.clone());
    }

    /** The value in month {@code t}. */
    public double get(int t) {
        return values[t];
    }

    /** The number of months. */
    public int size() {
        return values.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Series series && Arrays.equals(values, series.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
