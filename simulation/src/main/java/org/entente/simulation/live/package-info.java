/**
 * A simulation that is kept between calls, for a scenario that changes under a reader's hands: section 15.8 of {@code
 * docs/model.md}. A {@link org.entente.simulation.live.LiveSimulation} shows a scenario against a baseline in stages of
 * more and more paths, and computes and counts only what a change touches.
 *
 * <p>Each stage is a {@link org.entente.simulation.results.Results} with the chosen outcomes alone, so whatever shows a
 * run can show it. Metrics that are wanted month by month stand beside it in a
 * {@link org.entente.simulation.live.LiveStage}, each as a {@link org.entente.simulation.live.MonthlyFan}. A page finds
 * in the results, each with its error:
 *
 * <ul>
 *   <li>a party's value: {@code summary(Metrics.gain(party), Period.NPV)} of either scenario, with its percentiles from
 *       1 to 99, from which bands and the probability of exceeding an amount are drawn
 *   <li>what the change does to it: {@code difference(Metrics.gain(party), Period.NPV)} of the comparison, with the
 *       part of the paths on which the party is better off
 *   <li>what it is made of: the same with the metrics of its sources, {@code gain.<party>.<source>}
 *   <li>revenue, a share so far, and the spend on a cloud: their summaries of each year
 *   <li>a cap: its curve, the probability that it is reached by each month
 * </ul>
 */
@NullMarked
package org.entente.simulation.live;

import org.jspecify.annotations.NullMarked;
