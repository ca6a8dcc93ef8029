package org.entente.explorer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.entente.explorer.answer.ShownOutcomes;
import org.entente.model.Scenario;
import org.entente.simulation.live.LiveSimulation;
import org.entente.simulation.live.LiveStage;
import org.entente.simulation.metric.Metrics;

/** The live simulations of the pages that asked last, one for each page. */
final class Desk {

    /** The most live simulations; a page beyond them takes the place of the one that has asked nothing for longest. */
    private static final int SEATS = 4;

    /** The part of the memory that what is kept for one page may take. */
    private static final int PART_OF_MEMORY = 16;

    private final int threads;
    private final Map<String, Seat> seats = new LinkedHashMap<>(SEATS, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Seat> eldest) {
            return size() > SEATS; // what it is at work on ends by itself
        }
    };

    /** @param threads the number of threads of a simulation */
    Desk(int threads) {
        this.threads = threads;
    }

    /** The place of {@code page}. */
    Seat seat(String page) {
        synchronized (seats) {
            return seats.computeIfAbsent(page, any -> new Seat(threads));
        }
    }

    /** A live simulation, and the number of its latest question. */
    static final class Seat {

        private final LiveSimulation live;
        private final AtomicLong latest = new AtomicLong();

        private Seat(int threads) {
            long bytes = Math.min(LiveSimulation.BYTES, Runtime.getRuntime().maxMemory() / PART_OF_MEMORY);
            this.live = LiveSimulation.of(LiveSimulation.PLAN.withThreads(threads), ShownOutcomes::contains)
                    .withBytes(bytes)
                    .withMonths(Set.of(Metrics.REVENUE));
        }

        /** The number of stages of an answer. */
        int stages() {
            return live.stages().size();
        }

        /** The number of a new question, which overtakes those before it. */
        long ask() {
            return latest.incrementAndGet();
        }

        /** Whether question {@code number} is still the latest. */
        boolean isLatest(long number) {
            return latest.get() == number;
        }

        /** Simulates, and hands what is known after each stage to {@code stages}. */
        void show(Scenario baseline, Scenario scenario, Consumer<LiveStage> stages) {
            live.showStages(baseline, scenario, stages);
        }

        /** Gives up question {@code number}, unless a later one has come. */
        void giveUp(long number) {
            if (latest.compareAndSet(number, number + 1)) {
                live.cancel();
            }
        }
    }
}
