package org.entente.simulation.work;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/*
 * What comes back begins with a byte: 0 before the bytes of a part, 1 before the exception that the part throws. Such
 * an exception tells that the work cannot be done wherever it is tried, so it is no failure of the machine: nobody
 * tries the part again, and the message is the same as on one machine.
 */

/**
 * Jobs, done by any process that has this library: bytes in, bytes out. A process remembers the jobs that it does, with
 * their compiled programs.
 */
public final class Jobs {

    /** About as many as the cores of a machine, as each core may do another job. */
    private static final int REMEMBERED = 64;

    private static final byte DONE = 0;
    private static final byte REFUSED = 1;

    private static final Map<ByteBuffer, FutureTask<Job.Open>> OPEN = new LinkedHashMap<>(16, 0.75f, true);

    private Jobs() {}

    /**
     * Does a part of a job.
     *
     * @param job the job, as {@link RecordBytes} write it
     * @param part the part of it
     * @param threads the number of threads
     * @return what came of it, for {@link #result}
     */
    public static byte[] run(byte[] job, byte[] part, int threads) {
        try {
            return done(open(job).run(part, threads));
        } catch (CancellationException stopped) {
            throw stopped;
        } catch (RuntimeException refusal) {
            return refused(refusal);
        }
    }

    /** What came of several parts of a job as one; a refusal if one of them is one, the first. */
    public static byte[] merged(byte[] job, List<byte[]> parts) {
        return parts.stream()
                .filter(Jobs::isRefused)
                .findFirst()
                .orElseGet(() ->
                        done(open(job).merged(parts.stream().map(Jobs::result).toList())));
    }

    /** Whether a part, or several as one, ended with an exception. */
    public static boolean isRefused(byte[] done) {
        return done[0] == REFUSED;
    }

    /**
     * The bytes of a part that was done.
     *
     * @throws RuntimeException the exception that the part threw
     */
    public static byte[] result(byte[] done) {
        byte[] bytes = Arrays.copyOfRange(done, 1, done.length);
        if (done[0] == DONE) {
            return bytes;
        }
        throw (RuntimeException) RecordBytes.read(bytes);
    }

    private static byte[] done(byte[] bytes) {
        return ByteBuffer.allocate(1 + bytes.length).put(DONE).put(bytes).array();
    }

    private static byte[] refused(RuntimeException refusal) {
        byte[] bytes = RecordBytes.of(portable(refusal));
        return ByteBuffer.allocate(1 + bytes.length).put(REFUSED).put(bytes).array();
    }

    /** An exception about what was asked. */
    private record OfArguments(String message) implements Portable.Form {

        @Override
        public RuntimeException restored() {
            return new IllegalArgumentException(message);
        }
    }

    /** Any other exception. */
    private record OfState(String message) implements Portable.Form {

        @Override
        public RuntimeException restored() {
            return new IllegalStateException(message);
        }
    }

    private static Portable portable(RuntimeException refusal) {
        if (refusal instanceof Portable portable) {
            return portable;
        }
        return refusal instanceof IllegalArgumentException
                ? () -> new OfArguments(String.valueOf(refusal.getMessage()))
                : () -> new OfState(refusal.toString());
    }

    private static Job.Open open(byte[] job) {
        FutureTask<Job.Open> open = remembered(job);
        open.run(); // does nothing if another thread has done it
        try {
            return open.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the work was interrupted");
        } catch (ExecutionException e) {
            forget(open);
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw e.getCause() instanceof RuntimeException refusal ? refusal : new IllegalStateException(e.getCause());
        }
    }

    private static void forget(FutureTask<Job.Open> failed) {
        synchronized (OPEN) {
            OPEN.values().remove(failed);
        }
    }

    private static FutureTask<Job.Open> remembered(byte[] job) {
        synchronized (OPEN) {
            FutureTask<Job.Open> open = OPEN.computeIfAbsent(
                    ByteBuffer.wrap(job), any -> new FutureTask<>(() -> ((Job) RecordBytes.read(job)).open()));
            Iterator<ByteBuffer> oldest = OPEN.keySet().iterator();
            while (OPEN.size() > REMEMBERED) {
                oldest.next();
                oldest.remove();
            }
            return open;
        }
    }
}
