package org.entente.simulation.score;

/*
 * J. Bracher, E. L. Ray, T. Gneiting and N. G. Reich, "Evaluating epidemic forecasts in an interval format", PLoS
 * Computational Biology 17 (2021), equations 1 and 2. With the median m and K central bands [l, u], each of which
 * should hold 1 - a:
 *
 *     WIS = (|y - m| / 2 + sum over bands of a/2 · (u - l) + (l - y)⁺ + (y - u)⁺) / (K + 1/2)                     [1]
 *
 * It is twice the mean pinball loss of the 2K + 1 quantiles, near the continuous ranked probability score, and in the
 * unit of the amount.
 */

/**
 * The weighted interval score of a forecast: 0 at best. It is the sum of three parts.
 *
 * @param dispersion the width of the bands: what a vague forecast costs
 * @param underprediction what it costs that the actual lies above bands
 * @param overprediction what it costs that the actual lies below bands
 */
public record WeightedIntervalScore(double dispersion, double underprediction, double overprediction) {

    private static final double ALL = 100;

    /** The score of {@code forecast} where {@code actual} came. */
    public static WeightedIntervalScore of(ForecastQuantiles forecast, double actual) {
        double dispersion = 0;
        double under = Math.max(0, actual - forecast.at(50)) / 2;
        double over = Math.max(0, forecast.at(50) - actual) / 2;
        for (Band band : Band.values()) {
            double low = forecast.at(band.low());
            double high = forecast.at(band.high());
            dispersion += band.low() / ALL * (high - low);
            under += Math.max(0, actual - high);
            over += Math.max(0, low - actual);
        }
        double weights = Band.values().length + 0.5;
        return new WeightedIntervalScore(dispersion / weights, under / weights, over / weights); // [1]
    }

    /** The whole score. */
    public double total() {
        return dispersion + underprediction + overprediction;
    }
}
