package org.entente.simulation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class WorkersTest {

    /** Each waits for the others, so that all three must be at work at once. */
    @Test
    void run_threeThreads_workAtOnce() throws Exception {
        CyclicBarrier all = new CyclicBarrier(3);
        ObservedCall ended = ObservedCall.of(caller -> Workers.run(3, all::await));
        assertThat(ended).isEqualTo(new ObservedCall(Optional.empty(), false, List.of()));
    }

    @Test
    void run_oneThread_isTheCallingThread() throws Exception {
        AtomicInteger others = new AtomicInteger();
        ObservedCall ended = ObservedCall.of(caller ->
                Workers.run(1, () -> others.addAndGet(Thread.currentThread() == caller ? 0 : 1)));
        assertThat(ended.thrown()).isEmpty();
        assertThat(others).hasValue(0);
    }

    /** The first works on until the failure of the second ends it. */
    @Test
    void run_oneFails_endsTheOthersAndThrowsWhatItThrew() throws Exception {
        IOException full = new IOException("disk full");
        AtomicInteger started = new AtomicInteger();
        ObservedCall ended = ObservedCall.of(caller -> Workers.run(2, () -> {
            if (started.getAndIncrement() == 1) {
                throw full;
            }
            ObservedCall.workUntilInterrupted();
        }));
        assertThat(ended).isEqualTo(new ObservedCall(Optional.of(full), false, List.of()));
    }

    /** Both fail, the second once it is asked to end. */
    @Test
    void run_severalFail_throwsTheFirstFailure() throws Exception {
        Error first = new StackOverflowError();
        CountDownLatch bothStarted = new CountDownLatch(2);
        AtomicInteger started = new AtomicInteger();
        ObservedCall ended = ObservedCall.of(caller -> Workers.run(2, () -> {
            int number = started.getAndIncrement();
            bothStarted.countDown();
            bothStarted.await();
            if (number == 0) {
                throw first;
            }
            ObservedCall.workUntilInterrupted();
            throw new IllegalStateException("asked to end");
        }));
        assertThat(ended).isEqualTo(new ObservedCall(Optional.of(first), false, List.of()));
        assertThat(first.getSuppressed()).isEmpty();
    }

    @Test
    void run_interrupted_isCancelledAndLeavesNoThread() throws Exception {
        ObservedCall ended = ObservedCall.of(caller -> Workers.run(2, () -> ObservedCall.interruptAndWorkOn(caller)));
        assertThat(ended.thrown()).containsInstanceOf(CancellationException.class);
        assertThat(ended.interrupted()).isTrue();
        assertThat(ended.alive()).isEmpty();
    }

    /** A thread that has workers of its own ends them when it is asked to end. */
    @Test
    void run_nestedAndInterrupted_leavesNoThread() throws Exception {
        ObservedCall ended = ObservedCall.of(caller ->
                Workers.run(2, () -> Workers.run(2, () -> ObservedCall.interruptAndWorkOn(caller))));
        assertThat(ended.thrown()).containsInstanceOf(CancellationException.class);
        assertThat(ended.alive()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void forEach_interruptedBefore_doesNothing(int threads) throws Exception {
        AtomicInteger taken = new AtomicInteger();
        ObservedCall ended = ObservedCall.of(caller -> {
            caller.interrupt();
            Workers.forEach(threads, List.of(1, 2, 3), item -> item, taken::addAndGet);
        });
        assertThat(ended.thrown()).containsInstanceOf(CancellationException.class);
        assertThat(ended.interrupted()).isTrue();
        assertThat(taken).hasValue(0);
    }

    /** The first item is done when the others are, and still taken first. */
    @Test
    void forEach_firstIsDoneLast_isTakenFirst() throws Exception {
        CountDownLatch others = new CountDownLatch(2);
        List<String> taken = new ArrayList<>();
        ObservedCall ended = ObservedCall.of(caller -> Workers.forEach(
                2,
                List.of("a", "b", "c"),
                item -> {
                    if (item.equals("a")) {
                        others.await();
                    } else {
                        others.countDown();
                    }
                    return item;
                },
                taken::add));
        assertThat(ended).isEqualTo(new ObservedCall(Optional.empty(), false, List.of()));
        assertThat(taken).containsExactly("a", "b", "c");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void forEach_takingFails_endsAll(int threads) throws Exception {
        RuntimeException broken = new UnsupportedOperationException("broken");
        ObservedCall ended =
                ObservedCall.of(caller -> Workers.forEach(threads, List.of(1, 2, 3), item -> item, item -> {
                    throw broken;
                }));
        assertThat(ended).isEqualTo(new ObservedCall(Optional.of(broken), false, List.of()));
    }

    @Test
    void forEach_nothing_takesNothing() {
        Workers.forEach(2, List.of(), item -> item, item -> {
            throw new AssertionError(item);
        });
    }
}
