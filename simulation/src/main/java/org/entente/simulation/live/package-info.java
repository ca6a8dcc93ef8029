/**
 * A simulation that is kept between calls, for a scenario that changes under a reader's hands: section 15.8 of {@code
 * docs/model.md}. A {@link org.entente.simulation.live.LiveSimulation} shows a scenario against a baseline in stages of
 * more and more paths, and computes only what a change touches.
 */
@NullMarked
package org.entente.simulation.live;

import org.jspecify.annotations.NullMarked;
