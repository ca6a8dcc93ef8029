package org.entente.benchmarks.scale;

import org.entente.benchmarks.scale.Job.Limit;

/**
 * What parts of a run and of a batch cost on one core, as measured; {@code docs/scale.md} says how. All times are in
 * seconds.
 *
 * @param path a path of the default run, which has two scenarios
 * @param casePath a path of a case, which has one scenario
 * @param case_ the reading, compilation and results of a case, whatever its paths
 * @param check the check of a case before the first one runs
 * @param start the start of a process until its first path, and what it does after the last one
 * @param task what Spark's driver and executor spend on a task besides
 * @param byteMerged the receiving and merging of a byte of statistics
 * @param row the writing of the results of a case into the tables
 */
record MeasuredCosts(
        double path,
        double casePath,
        double case_,
        double check,
        double start,
        double task,
        double byteMerged,
        double row) {

    /** Those of the machine of {@code docs/scale.md}. */
    static final MeasuredCosts HERE = new MeasuredCosts(35e-6, 18e-6, 0.003, 0.0012, 5, 0.03, 1.8e-8, 0.0001);

    /** The heap that a batch needs for each of its cases, in bytes. */
    static final double BYTES_OF_CASE = 1400;

    /** The cases that a thread runs side by side. */
    private static final int AT_ONCE = 4;

    private static final int PATHS_OF_UNIT = 256;
    private static final double PATHS_MEASURED = 10_000;
    private static final double BYTES_MEASURED = 36e6;

    /** What ten times the paths add, since most of their numbers fall on counters that are there. */
    private static final double BYTES_OF_DECADE = 24e6;

    /** The bytes of the statistics of the default run on so many paths, from 1,000 on. */
    static double resultBytes(double paths) {
        return BYTES_MEASURED + BYTES_OF_DECADE * Math.log10(paths / PATHS_MEASURED);
    }

    /** A run of {@code paths} in tasks of {@code units} of 256 paths. */
    Job run(long paths, int units) {
        double ofTask = (double) units * PATHS_OF_UNIT;
        int tasks = (int) Math.max(1, Math.ceil(paths / ofTask));
        double ofEach = (double) paths / tasks;
        return new Job(tasks, ofEach * path, task, 0, resultBytes(ofEach) * byteMerged, start);
    }

    /** The bytes that the results of {@link #run} have together. */
    static double resultBytes(long paths, int units) {
        double ofTask = (double) units * PATHS_OF_UNIT;
        return Math.ceil(paths / ofTask) * resultBytes(ofTask);
    }

    /**
     * A run with a shard on each of {@code nodes}, which {@code merge} joins; a job for as many cores as there are
     * nodes, since each works on its shard with all of its {@code cores}.
     */
    Job shards(long paths, int nodes, int cores) {
        double ofEach = (double) paths / nodes;
        double merge = nodes == 1 ? 0 : resultBytes(ofEach) * byteMerged;
        return new Job(nodes, ofEach * path / cores, start, 0, merge, 0);
    }

    /**
     * A batch of {@code cases} with {@code paths} each, in groups of four. Every process checks all cases on its {@code
     * cores} before its first one; then the rows are joined.
     */
    Job batch(int cases, long paths, int cores) {
        int groups = (cases + AT_ONCE - 1) / AT_ONCE;
        double work = AT_ONCE * (case_ + paths * casePath);
        return new Job(groups, work, 0, 0, AT_ONCE * row, start + cases * check / cores);
    }

    /** The limit in words. */
    static String words(Limit limit) {
        return switch (limit) {
            case CORES -> "cores";
            case DISPATCH -> "the driver's tasks";
            case MERGE -> "merging";
            case SERIAL -> "start and checks";
        };
    }
}
