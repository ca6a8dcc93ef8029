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

    /** The units that a task of a run has at least. */
    private static final int LEAST_UNITS = 4096;

    /** The tasks that a slot does in turn at most. */
    private static final int TURNS = 3;

    /** As many results as the driver merges without help. */
    private static final int FEW = 8;

    private static final double PATHS_MEASURED = 10_000;
    private static final double BYTES_MEASURED = 36e6;

    /** What ten times the paths add, since most of their numbers fall on counters that are there. */
    private static final double BYTES_OF_DECADE = 24e6;

    /** The bytes of the statistics of the default run on so many paths, from 1,000 on. */
    static double resultBytes(double paths) {
        return BYTES_MEASURED + BYTES_OF_DECADE * Math.log10(paths / PATHS_MEASURED);
    }

    /** The tasks of a run of {@code paths} on so many {@code slots} of Spark, as {@code TaskSize} of Spark has them. */
    static int tasks(long paths, int slots) {
        double units = Math.ceil((double) paths / PATHS_OF_UNIT);
        double size = Math.max(LEAST_UNITS, Math.ceil(units / ((double) TURNS * slots)));
        return (int) Math.max(1, Math.ceil(units / size));
    }

    /** The results that the driver takes of so many {@code tasks}; the executors merge the others into these. */
    static int results(int tasks) {
        return tasks <= FEW ? tasks : (int) Math.ceil(Math.sqrt(tasks));
    }

    /** The bytes that the driver takes of a run of {@code paths} on {@code slots}. */
    static double driverBytes(long paths, int slots) {
        int results = results(tasks(paths, slots));
        return results * resultBytes((double) paths / results);
    }

    /** The simulation of a run of {@code paths} on {@code slots} of Spark. Its results stay with the executors. */
    Job run(long paths, int slots) {
        int tasks = tasks(paths, slots);
        return new Job(tasks, (double) paths / tasks * path, task, 0, 0, start);
    }

    /** The merging of the results of {@link #run}, which begins when its last task has ended. */
    Job merging(long paths, int slots) {
        int tasks = tasks(paths, slots);
        int results = results(tasks);
        double ofEach = Math.ceil((double) tasks / results) * resultBytes((double) paths / tasks) * byteMerged;
        boolean isInTwoSteps = results < tasks;
        return new Job(
                results,
                isInTwoSteps ? ofEach : 0,
                isInTwoSteps ? task : 0,
                0,
                resultBytes((double) paths / results) * byteMerged,
                run(paths, slots).seconds(slots));
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
