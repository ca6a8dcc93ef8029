package org.entente.explorer;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.entente.explorer.answer.AnswerJson;
import org.entente.explorer.deal.Deal;
import org.entente.explorer.deal.DealJson;
import org.entente.explorer.deal.ProblemJson;
import org.entente.explorer.http.Ending;
import org.entente.explorer.http.Lines;
import org.entente.explorer.http.RefusedException;
import org.entente.model.Scenario;
import org.entente.model.file.Setting;

/*
 * A JVM compiles code that has run often. Without a warm-up, the first seconds under a hand that moves a slider pay for
 * it. So while nobody asks anything, numbers of the terms move a little, and nobody sees the answers.
 */

/** The warm-up of an explorer while it rests. */
final class WarmUp {

    private static final int CHANGES = 400;

    /** The changes of a number before the next one moves. */
    private static final int EACH = 20;

    /** The part of itself by which a number moves. */
    private static final double STEP = 1e-3;

    /** How long nothing is asked before the next change. */
    private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(1500);

    private static final long PAUSE_MILLIS = 10;

    private final ScheduledExecutorService clock;
    private final AtomicInteger atWork = new AtomicInteger();
    private final Supplier<Desk.Seat> seats;
    private Optional<Desk.Seat> seat = Optional.empty();
    private volatile Optional<Deal> deal = Optional.empty();
    private volatile long asked = System.nanoTime();
    private int changes;

    /** @param seats gives a place that no page has */
    WarmUp(Supplier<Desk.Seat> seats) {
        this.seats = seats;
        this.clock = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "explorer-warm-up");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Prepares what the first page asks about {@code first}, then changes what is asked about. */
    void begin(Supplier<Deal> first) {
        clock.execute(() -> trying(() -> DealJson.of(first.get())));
        var unused = clock.scheduleWithFixedDelay(
                () -> trying(this::change), PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** What is asked about now. */
    void isAbout(Deal now) {
        deal = Optional.of(now);
    }

    /** An answer begins: nothing is changed until it has ended, and for a moment after. */
    void pause() {
        atWork.incrementAndGet();
    }

    /** An answer has ended. */
    void resume() {
        asked = System.nanoTime();
        atWork.decrementAndGet();
    }

    private static void trying(Runnable work) {
        try {
            work.run();
        } catch (RefusedException | CancellationException none) {
            // nobody asked for it
        } catch (RuntimeException failure) {
            if (ProblemJson.sentences(failure).isEmpty()) {
                throw failure;
            }
        }
    }

    private void change() {
        boolean rests = atWork.get() == 0 && System.nanoTime() - asked > REST_NANOS;
        if (rests && deal.isPresent()) {
            change(deal.get());
        }
        if (changes >= CHANGES) {
            seat = Optional.empty();
            clock.shutdown();
        }
    }

    private void change(Deal now) {
        int change = changes++;
        List<Setting> moves = moves(now.changedScenario());
        if (moves.isEmpty()) {
            return;
        }
        Setting move = moves.get(change / EACH % moves.size());
        double value = Double.parseDouble(move.value()) * (1 + STEP * (change % EACH));
        Deal changed = now.with(new Setting(move.address(), Double.toString(value)));
        Desk.Seat place = seat.orElseGet(seats);
        seat = Optional.of(place);
        Scenario baseline = changed.baselineScenario();
        place.show(place.ask(true), 1, baseline, changed.changedScenario(), stage -> {
            byte[] unused = Lines.bytes(AnswerJson.of(stage));
        });
    }

    /** The numbers of the terms, each set to its median; the world stays, so that what is known of it does. */
    private static List<Setting> moves(Scenario scenario) {
        return scenario.quantities().entrySet().stream()
                .map(entry -> new Setting(
                        entry.getKey().text(), Double.toString(entry.getValue().median())))
                .filter(Setting::isOfTerm)
                .toList();
    }

    /** Ends it. */
    void end() {
        Ending.of(clock);
    }
}
