/**
 * The discovery of rules that lead to an outcome: section 15.6 of {@code docs/model.md}. A {@link
 * org.entente.simulation.discovery.Criterion} says which paths are interesting, and {@link
 * org.entente.simulation.discovery.DiscoveryOptions} say which rules are sought. A {@link
 * org.entente.simulation.discovery.Discovery} holds the rules that are found on the training half of the paths and
 * tested on the test half.
 *
 * <p>A {@link org.entente.simulation.discovery.Rule} has a {@link org.entente.simulation.discovery.TestedRestriction}
 * for each input that it restricts, and the {@link org.entente.simulation.discovery.TestedBox boxes} from which it was
 * chosen. Each of these adds the estimates of the test half to a {@link org.entente.simulation.discovery.Restriction}
 * or a {@link org.entente.simulation.discovery.Box} of the training half.
 */
@NullMarked
package org.entente.simulation.discovery;

import org.jspecify.annotations.NullMarked;
