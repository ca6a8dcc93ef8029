package org.entente.simulation.discovery;

import java.util.List;

/**
 * A box that says when something happens, and those that it was chosen from.
 *
 * @param trajectory from all paths to the smallest box
 * @param number of the chosen one, from 0
 * @param bounds its restrictions, the one without which the box would lose most first
 * @param simplifications the best boxes of ever fewer inputs, from those that PRIM takes of all to a single one
 */
public record Rule(
        List<TestedBox> trajectory, int number, List<TestedRestriction> bounds, List<TestedBox> simplifications) {

    public Rule {
        trajectory = List.copyOf(trajectory);
        bounds = List.copyOf(bounds);
        simplifications = List.copyOf(simplifications);
    }

    /** The chosen box. */
    public TestedBox box() {
        return trajectory.get(number);
    }
}
