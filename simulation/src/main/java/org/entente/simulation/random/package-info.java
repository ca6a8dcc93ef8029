/**
 * Random numbers that are functions of where they are used (MODEL 12). {@link org.entente.simulation.random.Draws} gives
 * the uniforms behind quantities and the normal shocks of processes: {@link org.entente.simulation.random.RandomDraws}
 * by chance, {@link org.entente.simulation.random.AntitheticDraws}, {@link
 * org.entente.simulation.random.LatinHypercubeDraws} and {@link org.entente.simulation.random.SobolDraws} with the paths
 * of a unit set off against each other, {@link org.entente.simulation.random.MedianDraws} without chance. {@link
 * org.entente.simulation.random.RandomInputs} are what scenarios draw. A draw belongs to a stream, which {@link
 * org.entente.simulation.random.Streams} makes from an address. A {@link org.entente.simulation.random.ColumnSampler}, of {@link
 * org.entente.simulation.random.Samplers}, turns uniforms into the values of a quantity.
 */
@NullMarked
package org.entente.simulation.random;

import org.jspecify.annotations.NullMarked;
