package org.entente.simulation.score;

/** A central band of a forecast, between two of its percentiles. */
public enum Band {
    FIFTY(25),
    EIGHTY(10),
    NINETY(5),
    NINETY_EIGHT(1);

    private static final int ALL = 100;

    private final int low;

    Band(int low) {
        this.low = low;
    }

    /** The percent of its lower end. */
    public int low() {
        return low;
    }

    /** The percent of its upper end. */
    public int high() {
        return ALL - low;
    }

    /** The percent of futures that it should hold: 80 for the band from the 10th to the 90th percentile. */
    public int percent() {
        return ALL - 2 * low;
    }
}
