package org.entente.simulation.discovery;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.experiment.Sample;
import org.entente.simulation.experiment.Statistic;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.random.Draws;

/*
 * A proportion k/n of independent paths has the error √(q (1 - q)/(n + 3)) with q = (k + 1)/(n + 2): the standard
 * deviation of what is known of it when nothing was known before (T. Bayes, 1763), which is that of the binomial
 * distribution but is not 0 where all of a few paths agree. That of replicates comes from how they differ (W. G.
 * Cochran, "Sampling Techniques", 1977, 6.3), unless all paths agree.
 */

/**
 * The paths of a simulation in two independent halves: something is found on the training half, and tested on the test
 * half. Of independent paths, every other one belongs to a half; else every other replicate does.
 */
final class TrainTestSplit {

    private static final int MIN_REPLICATES = 4;

    private final SimulationPlan plan;
    private final int together;
    private final int sections;
    private final boolean independent;
    private final int[] training;
    private final int[] test;

    /** @throws IllegalArgumentException if there are fewer than 4 replicates, where paths are not independent */
    TrainTestSplit(SimulationPlan plan) {
        this.plan = plan;
        this.independent = plan.replicates() == 1;
        this.together = independent ? 1 : Draws.UNIT_PATHS;
        this.sections = independent ? 2 : plan.replicates();
        if (!independent && sections < MIN_REPLICATES) {
            throw new IllegalArgumentException("the replicates of a discovery must be at least " + MIN_REPLICATES
                    + ", two for each half of the paths, but were " + sections);
        }
        this.training = half(0);
        this.test = half(1);
    }

    /** The paths of the training half, ascending. */
    int[] training() {
        return training;
    }

    /** The paths of the test half, ascending. */
    int[] test() {
        return test;
    }

    private int[] half(int parity) {
        return IntStream.range(0, Math.toIntExact(plan.paths()))
                .filter(path -> section(path) % 2 == parity)
                .toArray();
    }

    private int section(int path) {
        return path / together % sections;
    }

    /** A statistic of the values on the training half. */
    Estimate estimate(Statistic statistic, double[] values) {
        double[] found =
                IntStream.of(training).mapToDouble(path -> values[path]).toArray();
        SimulationPlan half = plan.withPaths(found.length);
        return new Sample(independent ? half : half.withSampling(plan.sampling(), (sections + 1) / 2), found)
                .estimate(statistic);
    }

    /** P(part | whole), estimated on the test half; NaN if no test path satisfies {@code whole}. */
    Estimate part(IntPredicate whole, IntPredicate part) {
        long[] trials = new long[sections];
        long[] successes = new long[sections];
        for (int path : test) {
            if (whole.test(path)) {
                trials[section(path)]++;
                successes[section(path)] += part.test(path) ? 1 : 0;
            }
        }
        long n = IntStream.range(0, sections).mapToLong(s -> trials[s]).sum();
        long k = IntStream.range(0, sections).mapToLong(s -> successes[s]).sum();
        return new Estimate((double) k / n, error(successes, trials, k, n));
    }

    private static double binomialError(long k, long n) {
        double q = (k + 1.0) / (n + 2.0);
        return n == 0 ? Double.NaN : Math.sqrt(q * (1 - q) / (n + 3.0));
    }

    private double error(long[] successes, long[] trials, long k, long n) {
        return independent || k == 0 || k == n ? binomialError(k, n) : errorOfReplicates(successes, trials, k, n);
    }

    private static double errorOfReplicates(long[] successes, long[] trials, long k, long n) {
        double sum = 0;
        int filled = 0;
        for (int s = 0; s < trials.length; s++) {
            if (trials[s] > 0) {
                filled++;
                double deviation = (successes[s] - (double) k / n * trials[s]) / n;
                sum += deviation * deviation;
            }
        }
        return filled < 2 ? Double.NaN : Math.sqrt(sum * filled / (filled - 1));
    }
}
