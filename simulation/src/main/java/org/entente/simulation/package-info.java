/**
 * From scenarios to results. {@link org.entente.simulation.Simulation} runs {@link org.entente.model.Scenario
 * scenarios} by a {@link org.entente.simulation.plan.SimulationPlan} and returns {@link org.entente.simulation.results.Results}: for
 * each {@link org.entente.simulation.metric.Outcome}, which is one of the {@link org.entente.simulation.metric.Metrics} in a {@link
 * org.entente.simulation.metric.Period}, a {@link org.entente.simulation.results.Summary}. A {@link org.entente.simulation.Batch} runs
 * the cases of a sweep.
 *
 * <p>Inside, one {@link org.entente.simulation.engine.PathLoop} walks the units of paths for runs and analyses alike, on
 * threads of the one pool, {@link org.entente.simulation.engine.Workers}.
 */
@NullMarked
package org.entente.simulation;

import org.jspecify.annotations.NullMarked;
