package org.entente.simulation.discovery;

import org.entente.simulation.experiment.Estimate;

/**
 * A box found on the training half, with its estimates from the test half.
 *
 * @param box the box with its counts on the training half
 * @param count the number of paths of the test half in the box
 * @param mass the part of all paths that lies in the box
 * @param coverage the part of the interesting paths that lies in the box
 * @param density the part of the paths in the box that is interesting; NaN where no path lies in it
 */
public record TestedBox(Box box, long count, Estimate mass, Estimate coverage, Estimate density) {}
