package org.entente.explorer.http;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** The end of threads. Who ends them waits a while, so that each can clear away what it has half written. */
public final class Ending {

    /** How long threads are waited for. */
    private static final long SECONDS = 5;

    private Ending() {}

    /**
     * Interrupts {@code threads}, and waits until they have ended, for at most five seconds in all, even if the calling
     * thread is interrupted. Those that take longer end later: they are daemons.
     */
    public static void of(ExecutorService threads) {
        threads.shutdownNow();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        boolean isInterrupted = false;
        boolean isOver = false;
        while (!isOver) {
            try {
                boolean unused = threads.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                isOver = true;
            } catch (InterruptedException ended) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
