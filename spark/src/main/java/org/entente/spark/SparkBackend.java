package org.entente.spark;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.spark.SparkConf;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.entente.simulation.work.Backend;
import org.entente.simulation.work.Jobs;
import org.entente.simulation.work.Pieces;
import org.entente.simulation.work.RecordBytes;
import org.entente.simulation.work.Work;
import scala.Tuple2;

/*
 * A closure holds a broadcast of bytes and calls a static method, so that Spark carries no object of ours. A task that
 * is done twice gives the same bytes, so that Spark may repeat any of them.
 *
 * The results of a run merge in two steps. A result of a million paths has tens of megabytes, because it holds counts;
 * many times as many paths hardly make it larger. So the executors merge the results of about the square root of the
 * tasks first, and the driver the rest. Counts are exact, and sums merge by the numbers of their units: it does not
 * matter who merges what when.
 */

/** A cluster of Apache Spark. The application begins with the first work. */
final class SparkBackend implements Backend, AutoCloseable {

    /** As many results as the driver merges at once without help. */
    private static final int FEW = 8;

    /** Whatever the number of slots, a driver has no more threads for simulations of few paths. */
    private static final int MAX_AT_ONCE = 256;

    private Optional<JavaSparkContext> context = Optional.empty();

    @Override
    public <E extends Exception> void run(Work<E> work) throws E {
        JavaSparkContext spark = context();
        List<Pieces> tasks = size(spark).tasks(work);
        if (tasks.isEmpty()) {
            return;
        }
        Broadcast<byte[]> job = spark.broadcast(RecordBytes.of(work.job()));
        try {
            JavaRDD<byte[]> parts = spark.parallelize(
                    tasks.stream()
                            .map(task -> work.part(task.from(), task.end()))
                            .toList(),
                    tasks.size());
            take(work, tasks, results(parts, job, work.merges() ? groups(tasks.size()) : tasks.size()));
        } finally {
            job.unpersist();
        }
    }

    /** The number of results that the driver takes of {@code tasks} whose results merge. */
    private static int groups(int tasks) {
        return tasks <= FEW ? tasks : (int) Math.ceil(Math.sqrt(tasks));
    }

    private static <E extends Exception> void take(Work<E> work, List<Pieces> tasks, JavaRDD<byte[]> results) throws E {
        int count = results.getNumPartitions();
        long[] pieces = new long[count];
        for (int task = 0; task < tasks.size(); task++) {
            pieces[group(task, tasks.size(), count)] +=
                    tasks.get(task).end() - tasks.get(task).from();
        }
        long done = 0;
        Refusal refusal = new Refusal(count);
        try (Arrivals arrivals = new Arrivals(results)) {
            while (refusal.mayBePreceded()) {
                Arrivals.Result result = arrivals.next();
                Optional<byte[]> bytes = refusal.accepted(result);
                if (bytes.isPresent()) {
                    done += pieces[result.partition()];
                    work.take(done, bytes.get());
                }
            }
        }
        refusal.require();
    }

    /** The group of a task: consecutive tasks are in one. */
    private static int group(int task, int tasks, int groups) {
        return (int) ((long) task * groups / tasks);
    }

    private static JavaRDD<byte[]> results(JavaRDD<byte[]> parts, Broadcast<byte[]> job, int groups) {
        int tasks = parts.getNumPartitions();
        JavaRDD<byte[]> done =
                parts.map(part -> Jobs.run(job.value(), part, TaskContext.get().cpus()));
        if (groups == tasks) {
            return done;
        }
        return done.mapPartitionsWithIndex(
                        (task, one) -> {
                            Integer group = group(task, tasks, groups);
                            return IntStream.of(0)
                                    .mapToObj(only -> new Tuple2<>(group, new Tuple2<>(task, one.next())))
                                    .iterator();
                        },
                        true)
                .mapToPair(grouped -> grouped)
                .reduceByKey((first, second) -> merged(job.value(), first, second), groups)
                .values()
                .map(Tuple2::_2);
    }

    /** Two results with their tasks as one; if tasks refused, the refusal of the first of them, and its number. */
    static Tuple2<Integer, byte[]> merged(byte[] job, Tuple2<Integer, byte[]> one, Tuple2<Integer, byte[]> other) {
        Tuple2<Integer, byte[]> first = one._1() < other._1() ? one : other;
        Tuple2<Integer, byte[]> second = one._1() < other._1() ? other : one;
        boolean isOfSecond = !Jobs.isRefused(first._2()) && Jobs.isRefused(second._2());
        return new Tuple2<>(isOfSecond ? second._1() : first._1(), Jobs.merged(job, List.of(first._2(), second._2())));
    }

    @Override
    public int atOnce(int threads) {
        return Math.min(MAX_AT_ONCE, size(context()).slots());
    }

    private static TaskSize size(JavaSparkContext spark) {
        SparkConf conf = spark.getConf();
        return new TaskSize(
                conf.getLong(TaskSize.KEY, TaskSize.DEFAULT_UNITS),
                Math.max(1, spark.defaultParallelism() / conf.getInt("spark.task.cpus", 1)));
    }

    private synchronized JavaSparkContext context() {
        if (context.isEmpty()) {
            SparkConf conf = new SparkConf()
                    .setIfMissing("spark.app.name", "entente")
                    .setIfMissing("spark.driver.maxResultSize", "0"); // what comes back is bounded by what is asked
            context = Optional.of(new JavaSparkContext(conf));
        }
        return context.get();
    }

    @Override
    public synchronized void close() {
        context.ifPresent(JavaSparkContext::stop);
        context = Optional.empty();
    }
}
