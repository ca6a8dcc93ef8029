/**
 * Internal: random numbers as functions of where they are used (MODEL 12). {@link
 * org.entente.simulation.random.RandomInputs} are the inputs of scenarios that chance decides. {@link
 * org.entente.simulation.random.Draws} give the uniforms of quantities and events and the normal shocks of processes,
 * for each input from a stream of its own; {@link org.entente.simulation.random.Streams} make the stream's id from the
 * input's address. {@link org.entente.simulation.random.RandomDraws} are independent. {@link
 * org.entente.simulation.random.AntitheticDraws}, {@link org.entente.simulation.random.LatinHypercubeDraws} and {@link
 * org.entente.simulation.random.SobolDraws} balance the paths of a unit. {@link
 * org.entente.simulation.random.MedianDraws} are without chance. {@link org.entente.simulation.random.PickFreezeDraws}
 * draw some streams anew and freeze all others, for sensitivity analysis. {@link
 * org.entente.simulation.random.KnownMonths} are those in which an event is known to happen.
 *
 * <p>A {@link org.entente.simulation.random.ColumnSampler}, one of the {@link org.entente.simulation.random.Samplers},
 * turns uniforms into the values of a quantity.
 */
@NullMarked
package org.entente.simulation.random;

import org.jspecify.annotations.NullMarked;
