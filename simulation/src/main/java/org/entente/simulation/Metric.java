package org.entente.simulation;

/**
 * Something that a simulation reports of a scenario (MODEL 11).
 *
 * @param name dots separate: {@code share.microsoft-share}, {@code revenue.api}
 * @param kind how it is reported over time
 */
public record Metric(String name, Kind kind) implements Comparable<Metric> {

    /** How a metric is reported over time. */
    public enum Kind {
        /** An amount per month: reported per calendar year, in total and as net present value. Billions. */
        FLOW,
        /** A standing amount: reported at the end of each calendar year and of the horizon. Billions. */
        LEVEL,
        /** The month in which something happens, or never: reported as probabilities and as decimal dates. */
        DATE;

        /** The word for it in files. */
        public String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** By name. */
    @Override
    public int compareTo(Metric other) {
        return name.compareTo(other.name);
    }
}
