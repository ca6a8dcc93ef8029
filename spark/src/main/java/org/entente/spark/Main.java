package org.entente.spark;

/**
 * The command line on Apache Spark: the same commands, options, folders and bytes. What is simulated, is simulated by
 * the executors of the cluster; everything else is done here, in the driver.
 *
 * <pre>{@code
 * spark-submit --master spark://host:7077 entente-spark.jar run amended-2026 --paths 1e10
 * }</pre>
 */
public final class Main {

    private Main() {}

    /** Runs the command of {@code args} and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    private static int run(String... args) {
        try (SparkBackend backend = new SparkBackend()) {
            return org.entente.cli.Main.run(backend, args);
        }
    }
}
