package org.entente.simulation.score;

import org.entente.model.actuals.Actual;

/**
 * An observation that a run cannot be held to.
 *
 * @param actual what was reported
 * @param reason why, as the end of a sentence about the observation
 */
public record Unscored(Actual actual, String reason) {}
