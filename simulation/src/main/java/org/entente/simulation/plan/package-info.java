/**
 * The plan of a simulation: what to run and how. A {@link org.entente.simulation.plan.SimulationPlan} holds the number
 * of paths, the seed, the threads, the {@link org.entente.simulation.work.Backend}, the {@link
 * org.entente.simulation.plan.World} whose futures it draws, the {@link org.entente.simulation.plan.Sampling} plan and
 * what is {@link org.entente.simulation.plan.Kept} path by path; {@link org.entente.simulation.plan.DefaultPaths} are
 * the numbers of paths of questions that simulate many variants. {@link org.entente.simulation.plan.Conditions}
 * restrict quantities to bands, whose ends are each a {@link org.entente.simulation.plan.BandEnd}, and events to
 * windows. A {@link org.entente.simulation.plan.Precision} ends a simulation early, once a mean is known well enough.
 * {@link org.entente.simulation.plan.Progress} is told how many paths are done; {@link
 * org.entente.simulation.plan.JointProgress} is the progress of several simulations.
 */
@NullMarked
package org.entente.simulation.plan;

import org.jspecify.annotations.NullMarked;
