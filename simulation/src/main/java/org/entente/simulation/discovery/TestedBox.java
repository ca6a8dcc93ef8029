package org.entente.simulation.discovery;

import org.entente.simulation.experiment.Estimate;

/**
 * A box that some paths suggested, and what other paths say of it.
 *
 * @param box with its counts on the paths on which it was found
 * @param count how many of the other paths lie in it
 * @param mass which fraction of all paths lies in it
 * @param coverage which fraction of the interesting paths lies in it
 * @param density which fraction of the paths in it is interesting; NaN where none lies in it
 */
public record TestedBox(Box box, long count, Estimate mass, Estimate coverage, Estimate density) {}
