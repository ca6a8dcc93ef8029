package org.entente.explorer.http;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The time that a reader may take for what is written to it. Past it, the connection is closed. */
final class ReaderLimit {

    private final ScheduledExecutorService clock;
    private final Duration time;

    ReaderLimit(ScheduledExecutorService clock, Duration time) {
        this.clock = clock;
        this.time = time;
    }

    /** What is written. */
    @FunctionalInterface
    interface Writing {
        void write() throws IOException;
    }

    /**
     * Writes within the limit.
     *
     * @throws IOException if the reader is gone, or took longer
     */
    void within(Writing writing) throws IOException {
        Alarm alarm = new Alarm(Thread.currentThread());
        Future<?> ringing = clock.schedule(alarm, time.toMillis(), TimeUnit.MILLISECONDS);
        try {
            writing.write();
        } finally {
            alarm.end();
            ringing.cancel(false);
        }
    }

    /** Closing a connection would wait for the slow reader as well; an interrupt of its writer closes it at once. */
    private static final class Alarm implements Runnable {

        private final Thread writer;
        private boolean isOver;

        Alarm(Thread writer) {
            this.writer = writer;
        }

        @Override
        public synchronized void run() {
            if (!isOver) {
                writer.interrupt();
            }
        }

        /** Keeps an alarm that comes too late from what the thread does next. */
        synchronized void end() {
            isOver = true;
        }
    }
}
