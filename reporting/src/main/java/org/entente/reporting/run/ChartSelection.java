package org.entente.reporting.run;

/** The selection of what the charts of a run show, where a run has more than a reader looks at. */
public enum ChartSelection {
    /** The revenue shares, parties and clouds with the largest amounts. */
    LARGEST(8, 12, 12),
    /** A chart of each revenue share, and as many parties and clouds as a chart holds. */
    ALL(Integer.MAX_VALUE, 60, 60);

    private final int shares;
    private final int parties;
    private final int clouds;

    ChartSelection(int shares, int parties, int clouds) {
        this.shares = shares;
        this.parties = parties;
        this.clouds = clouds;
    }

    /** The most revenue shares that have charts. */
    int shares() {
        return shares;
    }

    /** The most parties in a chart. */
    int parties() {
        return parties;
    }

    /** The most clouds in a chart. */
    int clouds() {
        return clouds;
    }
}
