package org.entente.benchmarks.scale;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/**
 * A job of equal tasks. A driver hands them out one after the other; each core takes the next one when it is free; the
 * driver merges the results one after the other as they come. All times are in seconds.
 *
 * @param tasks the number of tasks, at least 1
 * @param work what a task computes, on one core
 * @param overhead what a core spends on a task besides: its start and its end
 * @param dispatch what the driver spends on handing a task out
 * @param merge what the driver spends on receiving and merging a result
 * @param serial what happens before the first task, on one core
 */
public record Job(int tasks, double work, double overhead, double dispatch, double merge, double serial) {

    /** What a job cannot be faster than. */
    public enum Limit {
        /** The work and the overhead of all tasks, spread over the cores. */
        CORES,
        /** The handing out of all tasks. */
        DISPATCH,
        /** The merging of all results. */
        MERGE,
        /** What happens before the first task. */
        SERIAL
    }

    public Job {
        if (!(tasks >= 1)) {
            throw new IllegalArgumentException("a job must have at least one task, but has " + tasks);
        }
        if (!(work >= 0 && overhead >= 0 && dispatch >= 0 && merge >= 0 && serial >= 0)) {
            throw new IllegalArgumentException("times of a job must be at least 0");
        }
    }

    /** The time of the job on {@code cores} cores, by a simulation of each task. */
    public double seconds(int cores) {
        PriorityQueue<Double> free = new PriorityQueue<>();
        double dispatched = serial;
        double merged = serial;
        for (int task = 0; task < tasks; task++) {
            dispatched += dispatch;
            double start = Math.max(dispatched, free.size() < cores ? serial : free.remove());
            double end = start + overhead + work;
            free.add(end);
            merged = Math.max(merged, end) + merge; // tasks are equal: they end in the order in which they began
        }
        return merged;
    }

    /** How many times faster the job is on {@code cores} cores than its work alone is on one. */
    public double speedup(int cores) {
        return (serial + tasks * work) / seconds(cores);
    }

    /** What takes longest on {@code cores} cores. */
    public Limit limit(int cores) {
        return Stream.of(Limit.values())
                .max(Comparator.comparingDouble(limit -> atLeast(limit, cores)))
                .orElseThrow();
    }

    private double atLeast(Limit limit, int cores) {
        return switch (limit) {
            case CORES -> tasks * (work + overhead) / cores;
            case DISPATCH -> tasks * dispatch;
            case MERGE -> tasks * merge;
            case SERIAL -> serial;
        };
    }
}
