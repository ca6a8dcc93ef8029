package org.entente.simulation.discovery;

import org.entente.simulation.experiment.InputKind;

/**
 * The limits of a rule on one input, with the test of whether they mean anything and how far out they are.
 *
 * @param restriction the limits
 * @param kind of the input
 * @param below the probability that the input is below the low limit; 0 where there is none
 * @param within the probability that the input is at most the high limit; 1 where there is none
 * @param p the probability that the box would be as dense or denser on the test half if the limits meant nothing there:
 *     R. A. Fisher's exact test on one side, of the box within that without this restriction ("The Design of
 *     Experiments", 1935)
 * @param without the box without this restriction, which shows what it is good for
 */
public record TestedRestriction(
        Restriction restriction, InputKind kind, double below, double within, double p, TestedBox without) {}
