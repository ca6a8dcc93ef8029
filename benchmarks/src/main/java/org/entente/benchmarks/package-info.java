/**
 * JMH benchmarks, from single functions to whole runs: time per value in {@link org.entente.benchmarks.DrawsBenchmark},
 * {@link org.entente.benchmarks.ColumnMathBenchmark} and {@link org.entente.benchmarks.StatisticsBenchmark}; per path
 * and month in {@link org.entente.benchmarks.StepBenchmark}, where scenarios differ in one {@link
 * org.entente.benchmarks.Part}; per path in {@link org.entente.benchmarks.CoreLoopBenchmark} and, as scenarios grow, in
 * {@link org.entente.benchmarks.GrowthBenchmark}; and from a change to what it does in {@link
 * org.entente.benchmarks.LiveSimulationBenchmark}. A {@link org.entente.benchmarks.ScenarioResource} is a scenario that
 * comes with them. The package {@code peers} solves one problem with other libraries.
 * Other programs are no benchmarks but evidence (MODEL 12): {@link org.entente.benchmarks.SamplingErrors}, {@link
 * org.entente.benchmarks.ShockAccuracy}, {@link org.entente.benchmarks.ShockEffect}, and {@link
 * org.entente.benchmarks.StreamWords}, which writes the generator's words for a battery of tests or {@link
 * org.entente.benchmarks.BirthdaySpacings}.
 */
@NullMarked
package org.entente.benchmarks;

import org.jspecify.annotations.NullMarked;
