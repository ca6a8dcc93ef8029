package org.entente.benchmarks.peers;

import java.util.List;

/** The least, the middle and the greatest of some numbers; of two in the middle, the lower. */
record Spread(double least, double median, double most) {

    static Spread of(List<Double> numbers) {
        List<Double> sorted = numbers.stream().sorted().toList();
        return new Spread(sorted.get(0), sorted.get((sorted.size() - 1) / 2), sorted.get(sorted.size() - 1));
    }
}
