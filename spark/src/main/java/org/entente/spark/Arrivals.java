package org.entente.spark;

import java.io.Serializable;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import org.apache.spark.SimpleFutureAction;
import org.apache.spark.api.java.JavaRDD;
import scala.Function1;
import scala.Function2;
import scala.collection.Iterator;
import scala.concurrent.ExecutionContext;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.BoxedUnit;
import scala.util.Try;

/**
 * The results of a job of Spark, one for each partition, as they come. Closing it before the last has come cancels the
 * job.
 */
final class Arrivals implements AutoCloseable {

    private final BlockingQueue<Arrival> queue = new LinkedBlockingQueue<>();
    private final SimpleFutureAction<Boolean> job;

    /** What comes from the cluster. */
    private sealed interface Arrival {}

    /** The result of a partition. */
    static final class Result implements Arrival {

        private final int partition;
        private final byte[] bytes;

        Result(int partition, byte[] bytes) {
            this.partition = partition;
            this.bytes = bytes;
        }

        int partition() {
            return partition;
        }

        byte[] bytes() {
            return bytes;
        }
    }

    /** The end of a job that failed. */
    private record Failure(Throwable cause) implements Arrival {}

    /** Begins to compute {@code results}, which have one element in each partition. */
    Arrivals(JavaRDD<byte[]> results) {
        Function1<Iterator<byte[]>, byte[]> only = (Function1<Iterator<byte[]>, byte[]> & Serializable) Iterator::next;
        Function2<Object, byte[], BoxedUnit> arrived = (partition, bytes) -> {
            queue.add(new Result((Integer) partition, bytes));
            return BoxedUnit.UNIT;
        };
        List<Object> partitions = IntStream.range(0, results.getNumPartitions())
                .<Object>mapToObj(k -> k)
                .toList();
        job = results.context()
                .submitJob(
                        results.rdd(),
                        only,
                        CollectionConverters.asScala(partitions).toSeq(),
                        arrived,
                        () -> true);
        job.onComplete(this::ended, ExecutionContext.global());
    }

    private boolean ended(Try<Boolean> end) {
        return end.isFailure() && queue.add(new Failure(end.failed().get()));
    }

    /**
     * The next result.
     *
     * @throws IllegalStateException if the cluster cannot do the job
     * @throws CancellationException if the thread is interrupted
     */
    Result next() {
        try {
            Arrival arrival = queue.take();
            if (arrival instanceof Failure failure) {
                throw new IllegalStateException("the cluster gave up: " + failure.cause.getMessage(), failure.cause);
            }
            return (Result) arrival;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the work was interrupted");
        }
    }

    @Override
    public void close() {
        if (!job.isCompleted()) {
            job.cancel();
        }
    }
}
