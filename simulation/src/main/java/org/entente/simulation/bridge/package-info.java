/**
 * The change of each party's gain from one agreement to another, clause by clause: section 15.4 of {@code
 * docs/model.md}. A {@link org.entente.simulation.bridge.Bridge} holds, for each party, the value under both agreements
 * and the step of each clause, in one order of the clauses or averaged over all orders.
 */
@NullMarked
package org.entente.simulation.bridge;

import org.jspecify.annotations.NullMarked;
