/**
 * JMH benchmarks. Each body works on columns of 256 paths and reports the time per element: {@link
 * org.entente.benchmarks.DrawsBenchmark}, {@link org.entente.benchmarks.ColumnMathBenchmark} and {@link
 * org.entente.benchmarks.StatisticsBenchmark}.
 */
@NullMarked
package org.entente.benchmarks;

import org.jspecify.annotations.NullMarked;
