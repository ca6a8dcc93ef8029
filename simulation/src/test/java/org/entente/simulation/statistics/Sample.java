package org.entente.simulation.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.NormalDistribution;

/** Seeded numbers of some shape. */
final class Sample {

    private final String name;
    private final double[] values;

    private Sample(String name, double[] values) {
        this.name = name;
        this.values = values;
    }

    double[] values() {
        return values.clone();
    }

    double[] sorted() {
        double[] sorted = values();
        Arrays.sort(sorted);
        return sorted;
    }

    @Override
    public String toString() {
        return name;
    }

    /** Samples of many shapes. */
    static Stream<Sample> all() {
        return Stream.of(
                of("normal", 5_000, z -> z),
                of("normal far from zero", 5_000, z -> 1e6 + z),
                of("negative", 5_000, z -> -50 + 5 * z),
                of("log-normal", 5_000, z -> 40 * Math.exp(0.5 * z)),
                of("log-normal over many octaves", 5_000, z -> Math.exp(20 * z)),
                of("heavy tails on both sides", 5_000, z -> Math.signum(z) * Math.exp(4 * Math.abs(z))),
                of("tiny", 5_000, z -> 1e-90 * z),
                of("huge", 5_000, z -> 1e90 * z),
                of("half zeros", 5_000, z -> Math.max(0, z)),
                of("capped at 38", 5_000, z -> Math.min(38, 30 * Math.exp(0.4 * z))),
                of("three values", 5_000, z -> Math.rint(Math.max(-1, Math.min(1, z)))),
                of("constant", 1000, z -> 0.1),
                of("constant zero", 1000, z -> 0),
                of("five numbers", 5, z -> z),
                of("one number", 1, z -> z));
    }

    /** {@code n} normal numbers, put through a function. */
    static Sample of(String name, int n, DoubleUnaryOperator function) {
        NormalDistribution normal = new NormalDistribution();
        double[] values = new SplittableRandom(7)
                .doubles(n)
                .map(normal::inverseCumulativeProbability)
                .map(function)
                .toArray();
        return new Sample(name, values);
    }
}
