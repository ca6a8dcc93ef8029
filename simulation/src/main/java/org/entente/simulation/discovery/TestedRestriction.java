package org.entente.simulation.discovery;

import org.entente.simulation.experiment.InputKind;

/**
 * The limits of a rule on one input, with their test and their place in the distribution of the input.
 *
 * @param restriction the limits
 * @param kind the kind of the input
 * @param below the probability that the input is below the low limit; 0 where there is none
 * @param within the probability that the input is at most the high limit; 1 where there is none
 * @param p the p-value of R. A. Fisher's exact test on one side ("The Design of Experiments", 1935): the probability
 *     that the box would be as dense or denser on the test half if it were a random part of the box without this
 *     restriction
 * @param without the box without this restriction
 */
public record TestedRestriction(
        Restriction restriction, InputKind kind, double below, double within, double p, TestedBox without) {}
