package org.entente.simulation;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Threads that do the same work, all of which have ended when it is over, however it ends. */
final class Workers {

    /** What each thread does. */
    interface Work {
        void run() throws IOException;
    }

    private Workers() {}

    /**
     * Does {@code work} on each of {@code threads} threads; the failure of one ends all.
     *
     * @throws CancellationException if the calling thread is interrupted, which stays so
     */
    static void run(int threads, Work work) throws IOException {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            ExecutorCompletionService<Boolean> ended = new ExecutorCompletionService<>(executor);
            for (int i = 0; i < threads; i++) {
                ended.submit(() -> {
                    work.run();
                    return true;
                });
            }
            for (int i = 0; i < threads; i++) {
                ended.take().get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the batch was interrupted");
        } catch (ExecutionException e) {
            throw cause(e);
        } finally {
            end(executor);
        }
    }

    private static IOException cause(ExecutionException failure) throws IOException {
        if (failure.getCause() instanceof IOException notWritten) {
            return notWritten;
        }
        if (failure.getCause() instanceof RuntimeException broken) {
            throw broken;
        }
        throw new IllegalStateException("the batch failed: " + failure.getCause(), failure.getCause());
    }

    /** Interrupts all threads and waits for them, whoever interrupts meanwhile. */
    static void end(ExecutorService executor) {
        executor.shutdownNow();
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = executor.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
