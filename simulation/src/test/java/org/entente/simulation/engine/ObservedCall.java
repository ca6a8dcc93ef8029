package org.entente.simulation.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;

/**
 * How a call ended.
 *
 * @param thrown what it threw
 * @param interrupted whether its thread was interrupted then
 * @param alive threads that it had started and that had not ended
 */
public record ObservedCall(Optional<Throwable> thrown, boolean interrupted, List<Thread> alive) {

    /** What is called. */
    @FunctionalInterface
    public interface Call {
        /** Calls it on the thread {@code caller}. */
        void on(Thread caller) throws Exception;
    }

    /** Makes a call, which is given its thread, on a thread of a group of its own: threads inherit the group. */
    public static ObservedCall of(Call call) throws Exception {
        ThreadGroup group = new ThreadGroup("call");
        FutureTask<ObservedCall> observed = new FutureTask<>(() -> observe(call));
        new Thread(group, observed).start();
        return observed.get();
    }

    private static ObservedCall observe(Call call) {
        Optional<Throwable> thrown = Optional.empty();
        try {
            call.on(Thread.currentThread());
        } catch (Exception | Error failure) {
            thrown = Optional.of(failure);
        }
        return new ObservedCall(thrown, Thread.currentThread().isInterrupted(), others());
    }

    private static List<Thread> others() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        Thread[] threads = new Thread[group.activeCount() + 1];
        group.enumerate(threads);
        return Arrays.stream(threads)
                .filter(Objects::nonNull)
                .filter(thread -> thread != Thread.currentThread())
                .toList();
    }

    /** Interrupts {@code caller} from a thread at work for it, which works on until somebody waits for its end. */
    public static void interruptAndWorkOn(Thread caller) {
        caller.interrupt();
        workUntilInterrupted();
        while (caller.getState() == Thread.State.RUNNABLE || caller.getState() == Thread.State.BLOCKED) {
            Thread.onSpinWait();
        }
    }

    /** Works until interrupted. */
    public static void workUntilInterrupted() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException asExpected) {
            Thread.currentThread().interrupt();
        }
    }
}
