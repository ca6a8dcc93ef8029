package org.entente.explorer;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.entente.explorer.http.Ending;
import org.entente.explorer.http.RefusedException;

/** The simulations that are at work, a few at a time, and those that wait for them. */
final class Runs {

    private final ExecutorService threads;

    /**
     * A pool.
     *
     * @param name the name of its threads
     * @param atWork the most at work
     * @param waiting the most that wait
     */
    Runs(String name, int atWork, int waiting) {
        threads =
                new ThreadPoolExecutor(atWork, atWork, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(waiting), work -> {
                    Thread thread = new Thread(work, name);
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /**
     * Begins {@code work} as soon as there is room.
     *
     * @throws RefusedException if too much waits
     */
    <R> Future<R> begin(Callable<R> work) {
        try {
            return threads.submit(work);
        } catch (RejectedExecutionException full) {
            throw RefusedException.busy("too many questions are at work");
        }
    }

    /** Ends all work, and waits until it has ended. */
    void end() {
        Ending.of(threads);
    }
}
