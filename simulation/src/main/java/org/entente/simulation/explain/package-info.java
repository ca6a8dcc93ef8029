/**
 * The explanation of a scenario on a single path, month by month: the formulas of sections 5 to 12 of
 * {@code docs/model.md} in numbers. An {@link org.entente.simulation.explain.Explanation} has a
 * {@link org.entente.simulation.explain.Trace} for each product, cloud, term and party. A
 * {@link org.entente.simulation.explain.MedianPath} holds the columns of the path, on which every quantity is at its
 * median. A {@link org.entente.simulation.explain.SimulationCost} tells what it takes to simulate a scenario.
 */
@NullMarked
package org.entente.simulation.explain;

import org.jspecify.annotations.NullMarked;
