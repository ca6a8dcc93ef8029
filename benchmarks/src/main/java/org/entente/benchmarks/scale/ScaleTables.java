package org.entente.benchmarks.scale;

import java.util.List;
import java.util.Locale;

/** Prints the simulated tables of {@code docs/scale.md}. */
public final class ScaleTables {

    private static final int LAPTOP = 4;
    private static final int NODE = 16;
    private static final int NODES = 40;
    private static final int MOST_NODES = 1024;
    private static final int STEP = 4;
    private static final long STRONG_PATHS = 10_000_000_000L;
    private static final long WEAK_PATHS = 1_000_000_000L;
    private static final double BYTES_OF_GIGABYTE = 1e9;
    private static final MeasuredCosts COSTS = MeasuredCosts.HERE;
    private static final double SECONDS_OF_MINUTE = 60;
    private static final double SECONDS_OF_HOUR = 3600;
    private static final double SECONDS_OF_DAY = 86_400;

    private ScaleTables() {}

    /** Prints all tables; takes no arguments. */
    public static void main(String[] arguments) {
        machines();
        tasks();
        nodes();
    }

    /** Runs and batches on three kinds of machine. */
    private static void machines() {
        System.out.println("| work | 4 cores | 16 cores | 40 nodes of 16 cores | which then wait for |");
        System.out.println("| --- | ---: | ---: | ---: | --- |");
        for (int exponent : List.of(6, 8, 10, 12)) {
            long paths = Math.round(Math.pow(10, exponent));
            print(
                    "a run of 10^" + exponent + " paths",
                    COSTS.shards(paths, 1, LAPTOP).seconds(1),
                    COSTS.shards(paths, 1, NODE).seconds(1),
                    COSTS.shards(paths, NODES, NODE),
                    NODES);
        }
        for (int[] size : new int[][] {{1000, 100_000}, {100_000, 10_000}, {1_000_000, 1000}, {1_000_000, 100_000}}) {
            Job batch = COSTS.batch(size[0], size[1], NODE);
            print(
                    String.format(Locale.ROOT, "%,d cases of %,d paths", size[0], size[1]),
                    COSTS.batch(size[0], size[1], LAPTOP).seconds(LAPTOP),
                    COSTS.batch(size[0], size[1], NODE).seconds(NODE),
                    batch,
                    NODES * NODE);
        }
    }

    private static void print(String name, double laptop, double node, Job onMany, int cores) {
        System.out.printf(
                "| %s | %s | %s | %s | %s |%n",
                name, time(laptop), time(node), time(onMany.seconds(cores)), MeasuredCosts.words(onMany.limit(cores)));
    }

    /** Runs on Spark, in tasks of the default size. */
    private static void tasks() {
        int cores = NODES * NODE;
        System.out.println("\n| paths | tasks | results to the driver | their bytes | 640 cores | merging alone |");
        System.out.println("| ---: | ---: | ---: | ---: | ---: | ---: |");
        for (int exponent : List.of(8, 9, 10, 11, 12)) {
            long paths = Math.round(Math.pow(10, exponent));
            Job merging = COSTS.merging(paths, cores);
            double whole = merging.seconds(cores);
            System.out.printf(
                    Locale.ROOT,
                    "| 10^%d | %,d | %,d | %.1f GB | %s | %s |%n",
                    exponent,
                    MeasuredCosts.tasks(paths, cores),
                    merging.tasks(),
                    MeasuredCosts.driverBytes(paths, cores) / BYTES_OF_GIGABYTE,
                    time(whole),
                    time(whole - merging.serial()));
        }
    }

    /** Strong and weak scaling of shards over nodes of 16 cores. */
    private static void nodes() {
        System.out.println("\n| nodes of 16 cores | 10^10 paths | speedup | 10^9 paths a node | efficiency |");
        System.out.println("| ---: | ---: | ---: | ---: | ---: |");
        for (int nodes = 1; nodes <= MOST_NODES; nodes *= STEP) {
            double strong = COSTS.shards(STRONG_PATHS, nodes, NODE).seconds(nodes);
            double weak = COSTS.shards(WEAK_PATHS * nodes, nodes, NODE).seconds(nodes);
            System.out.printf(
                    Locale.ROOT,
                    "| %,d | %s | %.1f | %s | %.2f |%n",
                    nodes,
                    time(strong),
                    COSTS.shards(STRONG_PATHS, 1, NODE).seconds(1) / strong,
                    time(weak),
                    COSTS.shards(WEAK_PATHS, 1, NODE).seconds(1) / weak);
        }
    }

    /** A time with two digits and its unit. */
    static String time(double seconds) {
        if (seconds < SECONDS_OF_MINUTE) {
            return String.format(Locale.ROOT, "%.0f s", seconds);
        }
        if (seconds < SECONDS_OF_HOUR) {
            return String.format(Locale.ROOT, "%.0f min", seconds / SECONDS_OF_MINUTE);
        }
        if (seconds < SECONDS_OF_DAY) {
            return String.format(Locale.ROOT, "%.1f h", seconds / SECONDS_OF_HOUR);
        }
        return String.format(Locale.ROOT, "%.1f days", seconds / SECONDS_OF_DAY);
    }
}
