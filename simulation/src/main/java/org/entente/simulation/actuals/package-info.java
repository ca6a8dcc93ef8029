/**
 * Conditioning on actuals (MODEL 18): what was reported decides which futures are left, and how likely each is. A
 * {@link org.entente.simulation.actuals.ConditionedWorld} is the world of a plan; its {@link
 * org.entente.simulation.actuals.Findings} tell what was learnt of each quantity, where each actual fell in what was
 * expected, and how far the conditioned paths can be relied on.
 */
@NullMarked
package org.entente.simulation.actuals;

import org.jspecify.annotations.NullMarked;
