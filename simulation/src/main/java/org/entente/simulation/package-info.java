/**
 * The simulation of scenarios: the entry points of this module. A {@link org.entente.simulation.Simulation} runs {@link
 * org.entente.model.Scenario scenarios} by a {@link org.entente.simulation.plan.SimulationPlan} and returns {@link
 * org.entente.simulation.results.Results}: for each {@link org.entente.simulation.metric.Outcome} a {@link
 * org.entente.simulation.results.Summary}. A {@link org.entente.simulation.PartialRun} is some of its units of paths,
 * simulated anywhere. A {@link org.entente.simulation.Batch} runs the cases of a sweep.
 *
 * <p>Each question about scenarios has a package of its own, such as {@code org.entente.simulation.seek}. Runs and
 * questions share one loop over paths, {@link org.entente.simulation.engine.PathLoop}, on the threads of one pool,
 * {@link org.entente.simulation.engine.Workers}.
 */
@NullMarked
package org.entente.simulation;

import org.jspecify.annotations.NullMarked;
