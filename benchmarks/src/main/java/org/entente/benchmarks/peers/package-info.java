/**
 * One problem, solved with several libraries. {@link org.entente.benchmarks.peers.ReferenceProblem} states the problem,
 * an {@link org.entente.benchmarks.peers.Answer} is its solution. {@link org.entente.benchmarks.peers.CommonsMath},
 * {@link org.entente.benchmarks.peers.Ssj}, {@link org.entente.benchmarks.peers.Finmath}, {@link
 * org.entente.benchmarks.peers.ScalarJava} and {@link org.entente.benchmarks.peers.Entente} find it, each in the idiom
 * of its library, and {@link org.entente.benchmarks.peers.ReferenceProblemBenchmark} measures them.
 *
 * <p>{@code Compare}, which {@code benchmarks/compare} starts, measures them in turn as processes: a {@code Contender}
 * is a {@code Solver} in Java, whose process is a {@code Round}, or a program in C++ or Python. A {@code Neighbour} may
 * disturb them; a {@code Spread} sums up the rounds.
 */
@NullMarked
package org.entente.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
