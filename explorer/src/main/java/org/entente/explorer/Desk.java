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
import org.entente.simulation.plan.SimulationPlan;

/** The live simulations of the pages that asked last, one for each page. */
final class Desk {

    /** The most live simulations; a page beyond them takes the place of the one that has asked nothing for longest. */
    private static final int SEATS = 4;

    /** The part of the memory that what is kept for one page may take. */
    private static final int PART_OF_MEMORY = 16;

    private final ExplorerSetup setup;
    private final Map<String, Seat> seats = new LinkedHashMap<>(SEATS, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Seat> eldest) {
            return size() > SEATS; // what it is at work on ends by itself
        }
    };

    /** @param setup the number of threads of a simulation, and what is known */
    Desk(ExplorerSetup setup) {
        this.setup = setup;
    }

    /** The place of {@code page}. */
    Seat seat(String page) {
        synchronized (seats) {
            return seats.computeIfAbsent(page, any -> new Seat(setup));
        }
    }

    /** A live simulation, and the number of its latest question. */
    static final class Seat {

        private final ExplorerSetup setup;
        private final AtomicLong latest = new AtomicLong();

        /** It goes on as long as the world is the same. */
        private volatile LiveSimulation live;

        private Seat(ExplorerSetup setup) {
            this.setup = setup;
            this.live = of(LiveSimulation.PLAN.withThreads(setup.threads()));
        }

        private static LiveSimulation of(SimulationPlan plan) {
            long bytes = Math.min(LiveSimulation.BYTES, Runtime.getRuntime().maxMemory() / PART_OF_MEMORY);
            return LiveSimulation.of(plan, ShownOutcomes::contains)
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
            inWorldOf(baseline).showStages(baseline, scenario, stages);
        }

        private synchronized LiveSimulation inWorldOf(Scenario baseline) {
            SimulationPlan plan = setup.plan(live.plan(), baseline);
            if (!plan.equals(live.plan())) {
                live.cancel();
                live = of(plan);
            }
            return live;
        }

        /** Gives up question {@code number}, unless a later one has come. */
        void giveUp(long number) {
            if (latest.compareAndSet(number, number + 1)) {
                live.cancel();
            }
        }
    }
}
