/**
 * Decisions that are taken where they are worthwhile (MODEL 10). {@link
 * org.entente.simulation.decision.DecisionRules} learns the rule of each decision of a scenario on pilot paths, and
 * compiles scenarios with their rules. Internal: it may change in any version.
 */
@NullMarked
package org.entente.simulation.decision;

import org.jspecify.annotations.NullMarked;
