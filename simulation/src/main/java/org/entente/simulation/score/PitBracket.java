package org.entente.simulation.score;

/**
 * Where an actual fell in a forecast that is known by its quantiles alone: the percents between which its probability
 * integral transform lies.
 *
 * @param low the highest percent whose quantile is below the actual; 0 below all
 * @param high the lowest percent whose quantile is above the actual; 100 above all
 * @param isOutside whether the actual is below the minimum or above the maximum of all paths
 */
public record PitBracket(int low, int high, boolean isOutside) {

    private static final int ALL = 100;

    /** The place of {@code actual} in {@code forecast}. */
    public static PitBracket of(ForecastQuantiles forecast, double actual) {
        int low = 0;
        int high = ALL;
        for (int percent : ForecastQuantiles.PERCENTS) {
            if (forecast.at(percent) < actual) {
                low = percent;
            }
            if (high == ALL && forecast.at(percent) > actual) {
                high = percent;
            }
        }
        return new PitBracket(low, high, actual < forecast.at(0) || actual > forecast.at(ALL));
    }
}
