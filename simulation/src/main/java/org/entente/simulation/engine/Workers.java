package org.entente.simulation.engine;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The one pool of threads. Its threads live as long as a call: when a call returns or throws, no thread is alive. The
 * first failure ends the other threads, and is thrown as it is. An interrupt of the calling thread ends all threads,
 * and is thrown as a {@link CancellationException}; the calling thread stays interrupted.
 */
public final class Workers {

    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final ExecutorService executor;

    /**
     * Work that is done on each thread.
     *
     * @param <E> the exception that the work may throw
     */
    @FunctionalInterface
    public interface Work<E extends Exception> {
        /** Does the work; an interrupt asks it to end. */
        void run() throws E, InterruptedException;
    }

    /**
     * Work that is done for each of several items.
     *
     * @param <E> the exception that the work may throw
     */
    @FunctionalInterface
    public interface ItemWork<T, R, E extends Exception> {
        /** Does the work for {@code item}, and returns its result; an interrupt asks it to end. */
        R apply(T item) throws E, InterruptedException;
    }

    /** The result of the item at {@code place}. */
    private record Done<R>(int place, R result) {}

    private Workers(int count) {
        executor = Executors.newFixedThreadPool(count, work -> {
            Thread thread = new Thread(work, "entente-worker-" + (threads.size() + 1));
            threads.add(thread);
            return thread;
        });
    }

    /** Does {@code work} on each of {@code threads} threads at once; on the calling thread if there is one thread. */
    public static <E extends Exception> void run(int threads, Work<E> work) throws E {
        forEach(
                threads,
                Collections.nCopies(threads, work),
                same -> {
                    same.run();
                    return true;
                },
                done -> {});
    }

    /**
     * Does {@code work} for each of {@code items} on up to {@code threads} threads; on the calling thread if there is
     * one thread. The calling thread gives the results to {@code take}, in the order of the items.
     */
    public static <T, R, E extends Exception> void forEach(
            int threads, List<T> items, ItemWork<? super T, R, E> work, Consumer<? super R> take) throws E {
        try {
            if (Math.min(threads, items.size()) > 1) {
                new Workers(Math.min(threads, items.size())).allOf(items, work, take);
            } else {
                for (T item : items) {
                    requireUninterrupted();
                    take.accept(work.apply(item));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted();
        } catch (ExecutionException e) {
            @SuppressWarnings("unchecked") // work throws nothing else that is checked
            E failure = (E) exception(e);
            throw failure;
        }
    }

    private static CancellationException interrupted() {
        return new CancellationException("the work was interrupted");
    }

    /** Ends the work if its thread is interrupted. */
    static void requireUninterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    private <T, R, E extends Exception> void allOf(
            List<T> items, ItemWork<? super T, R, E> work, Consumer<? super R> take)
            throws InterruptedException, ExecutionException {
        try {
            // Results are taken as they come, so that a failure ends threads that wait for the failed one.
            CompletionService<Done<R>> ended = new ExecutorCompletionService<>(executor);
            IntStream.range(0, items.size())
                    .forEach(place -> ended.submit(() -> new Done<>(place, work.apply(items.get(place)))));
            Map<Integer, Done<R>> waiting = new HashMap<>();
            for (int next = 0; next < items.size(); ) {
                Done<R> done = ended.take().get();
                waiting.put(done.place, done);
                for (Done<R> first = waiting.remove(next); first != null; first = waiting.remove(next)) {
                    take.accept(first.result);
                    next++;
                }
            }
        } finally {
            end();
        }
    }

    /** Interrupts all threads and waits until they have ended, even if the calling thread is interrupted meanwhile. */
    private void end() {
        executor.shutdownNow();
        boolean interrupted = false;
        for (int k = 0; k < threads.size(); ) {
            try {
                threads.get(k).join();
                k++;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The exception behind a failure; throws it if it is an error. */
    private static Exception exception(ExecutionException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof InterruptedException) {
            return interrupted();
        }
        return cause instanceof Exception exception ? exception : failure;
    }
}
