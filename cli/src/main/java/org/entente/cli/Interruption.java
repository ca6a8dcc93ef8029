package org.entente.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * Turns the end of the process (Ctrl-C) into an interrupt of the thread that works, and holds the process until that
 * thread has cleaned up behind itself.
 */
final class Interruption {

    private static final long INTERVAL_MILLIS = 50;

    /** For ten seconds: longer than it takes to draw a chart, shorter than a person's patience. */
    private static final int MAX_INTERRUPTS = 200;

    private final Thread worker = Thread.currentThread();
    private final CountDownLatch finished = new CountDownLatch(1);

    private Interruption() {}

    /** Does {@code work} in this thread and returns its exit code. */
    static int interruptible(IntSupplier work) {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(new Thread(interruption::endOfProcess, "interruption"));
        try {
            return work.getAsInt();
        } finally {
            interruption.finished.countDown();
        }
    }

    /** Interrupts again and again, as the JDK loses an interrupt here and there, such as where it looks for fonts. */
    private void endOfProcess() {
        try {
            for (int i = 0; i < MAX_INTERRUPTS && !finished.await(INTERVAL_MILLIS, TimeUnit.MILLISECONDS); i++) {
                worker.interrupt();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
