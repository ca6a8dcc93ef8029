package org.entente.simulation.discovery;

import java.util.List;

/**
 * A box that says when an outcome happens, with the boxes from which it was chosen.
 *
 * @param trajectory the boxes from that of all paths to the smallest
 * @param number the number of the chosen box on the trajectory, from 0
 * @param restrictions the restrictions of the chosen box, the most useful first
 * @param simplifications the best boxes of ever fewer inputs, from the inputs that PRIM chooses among all to a single
 *     one
 */
public record Rule(
        List<TestedBox> trajectory, int number, List<TestedRestriction> restrictions, List<TestedBox> simplifications) {

    public Rule {
        trajectory = List.copyOf(trajectory);
        restrictions = List.copyOf(restrictions);
        simplifications = List.copyOf(simplifications);
    }

    /** The chosen box. */
    public TestedBox box() {
        return trajectory.get(number);
    }
}
