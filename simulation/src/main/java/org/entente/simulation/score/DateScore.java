package org.entente.simulation.score;

import org.entente.model.actuals.Actual;

/**
 * The score of what a run foretold of something that may happen.
 *
 * @param actual whether it has happened by the end of a period: 1 or 0
 * @param probability the probability that it would have
 */
public record DateScore(Actual actual, double probability) {

    /** The Brier score: the squared distance of the probability from what came; 0 at best, 1 at worst. */
    public double brier() {
        double distance = probability - actual.value();
        return distance * distance;
    }
}
