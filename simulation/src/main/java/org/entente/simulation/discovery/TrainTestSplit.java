package org.entente.simulation.discovery;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.experiment.Sample;
import org.entente.simulation.experiment.Statistic;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.random.Draws;
import org.entente.simulation.results.Proportion;

/*
 * With replicates the error of a proportion comes from their differences (W. G. Cochran, "Sampling Techniques", 1977,
 * 6.3), unless all paths agree.
 */

/**
 * The split of a simulation's paths into two independent halves: one to find boxes, the training half, and one to test
 * them, the test half. Of independent paths every other path is for training; of replicates every other replicate is.
 */
final class TrainTestSplit {

    private static final int MIN_REPLICATES = 4;

    private final SimulationPlan plan;
    /** The number of paths in a row that belong to one section. */
    private final int pathsInARow;

    private final int sections;
    private final boolean independent;
    private final int[] training;
    private final int[] test;

    /**
     * The split of the paths of {@code plan}.
     *
     * @throws IllegalArgumentException if paths are not independent and there are fewer than 4 replicates
     */
    TrainTestSplit(SimulationPlan plan) {
        this.plan = plan;
        this.independent = plan.replicates() == 1;
        this.pathsInARow = independent ? 1 : Draws.UNIT_PATHS;
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
        return path / pathsInARow % sections;
    }

    /** The estimate of a statistic from the values on the training half. */
    Estimate estimate(Statistic statistic, double[] values) {
        double[] trainingValues =
                IntStream.of(training).mapToDouble(path -> values[path]).toArray();
        SimulationPlan half = plan.withPaths(trainingValues.length);
        return new Sample(independent ? half : half.withSampling(plan.sampling(), (sections + 1) / 2), trainingValues)
                .estimate(statistic);
    }

    /** P(part | whole), estimated on the test half; NaN if no test path satisfies {@code whole}. */
    Estimate part(IntPredicate whole, IntPredicate isPart) {
        long[] trials = new long[sections];
        long[] successes = new long[sections];
        for (int path : test) {
            if (whole.test(path)) {
                trials[section(path)]++;
                successes[section(path)] += isPart.test(path) ? 1 : 0;
            }
        }
        long n = IntStream.range(0, sections).mapToLong(s -> trials[s]).sum();
        long k = IntStream.range(0, sections).mapToLong(s -> successes[s]).sum();
        int filled = (int) Arrays.stream(trials).filter(count -> count > 0).count();
        return Estimate.of(
                independent
                        ? new Proportion(k, n)
                        : Proportion.ofReplicates(k, n, errorOfReplicates(successes, trials, k, n), filled - 1));
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
