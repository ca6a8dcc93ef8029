/**
 * Internal: the steps that compute the model, and the compiler that puts them in order. A {@link
 * org.entente.simulation.step.Compiler} turns a scenario into a {@link org.entente.simulation.kernel.Program}, section
 * by section of MODEL. {@link org.entente.simulation.step.ColumnNames} has the names of the columns that are no
 * metrics.
 *
 * <p>Each formula is a class. {@code ShareStep} computes a revenue share, {@code CommitmentStep} and {@code
 * SettlementStep} a commitment, {@code EventStep} the month of an event. A static method {@code compile} adds the step
 * to the program under construction, in a {@code ProgramBuilder}. {@code ResolvedConditions} holds the conditions of a
 * simulation for one scenario. {@link org.entente.simulation.step.ShockFactor} correlates the shocks of processes.
 *
 * <p>A program takes the decisions of its scenario as {@link org.entente.simulation.step.Decisions} say, by a {@link
 * org.entente.simulation.step.DecisionRule}.
 */
@NullMarked
package org.entente.simulation.step;

import org.jspecify.annotations.NullMarked;
