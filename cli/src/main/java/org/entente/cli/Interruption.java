package org.entente.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * The bridge from the end of the process (Ctrl-C) to an interrupt of the working thread. The process ends when that
 * thread has cleaned up.
 */
final class Interruption {

    private static final long INTERVAL_MILLIS = 50;

    /** Ten seconds of interrupts: longer than drawing a chart takes, shorter than a person's patience. */
    private static final int MAX_INTERRUPTS = 200;

    private final Thread worker = Thread.currentThread();
    private final CountDownLatch finished = new CountDownLatch(1);

    private Interruption() {}

    /** Does {@code work} in this thread, interruptible by the end of the process, and returns its exit code. */
    static int interruptible(IntSupplier work) {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(new Thread(interruption::endOfProcess, "interruption"));
        try {
            return work.getAsInt();
        } finally {
            interruption.finished.countDown();
        }
    }

    /** Interrupts repeatedly, because the JDK sometimes loses an interrupt, such as while it looks for fonts. */
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
