package org.entente.simulation.score;

import java.util.Optional;
import org.entente.model.actuals.Actual;

/**
 * The score of what a run foretold of an amount.
 *
 * @param actual what was reported
 * @param forecast what was foretold
 * @param sample the score of the paths, where they were kept
 * @param carried the amount if growth had been carried on; empty where too little was known
 */
public record AmountScore(
        Actual actual, ForecastQuantiles forecast, Optional<SampleScore> sample, Optional<Double> carried) {

    /** The weighted interval score. */
    public WeightedIntervalScore intervalScore() {
        return WeightedIntervalScore.of(forecast, actual.value());
    }

    /** The score of the whole distribution: of the paths where they were kept, otherwise between the quantiles. */
    public SampleScore whole() {
        return sample.orElseGet(() -> SampleScore.of(forecast, actual.value(), actual.label()));
    }

    /** The mean pinball loss of the quantiles, without minimum and maximum. */
    public double pinballLoss() {
        return ForecastQuantiles.PERCENTS.stream()
                .filter(percent -> percent > 0 && percent < 100)
                .mapToDouble(percent -> forecast.pinballLoss(percent, actual.value()))
                .average()
                .orElseThrow();
    }

    /** Where the actual fell. */
    public PitBracket pit() {
        return PitBracket.of(forecast, actual.value());
    }

    /** Whether {@code band} holds the actual. */
    public boolean isHit(Band band) {
        return forecast.holds(band, actual.value());
    }

    /** The score of growth carried on, a forecast without a width: its distance from the actual. */
    public Optional<Double> carriedScore() {
        return carried.map(value -> Math.abs(value - actual.value()));
    }

    /** The part of the score of growth carried on that the forecast saves: 1 at best, below 0 where it is worse. */
    public Optional<Double> skill() {
        return carriedScore()
                .filter(score -> score > 0)
                .map(score -> 1 - intervalScore().total() / score);
    }
}
