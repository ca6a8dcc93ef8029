/**
 * The values of an agreement's inputs at which a statistic meets a target: section 15.5 of {@code docs/model.md}. A
 * {@link org.entente.simulation.seek.VariedInput} is a number, a whole number or a month of a scenario with the range
 * over which it is varied; a {@link org.entente.simulation.seek.DefaultRange} is that range where none is asked for. A
 * {@link org.entente.simulation.seek.Seek} scans the range, and finds each value at which the statistic of an {@link
 * org.entente.simulation.experiment.Objective} meets its {@link org.entente.simulation.seek.Target}. A {@link
 * org.entente.simulation.seek.Candidate} holds the scenarios of one value: a target moves if its scenario does.
 *
 * <p>A {@link org.entente.simulation.seek.NegotiationMap} varies two inputs. It holds the statistic on a grid, the
 * lines of equal value, and the trade-offs: the combinations that meet the target.
 */
@NullMarked
package org.entente.simulation.seek;

import org.jspecify.annotations.NullMarked;
