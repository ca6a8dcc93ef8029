package org.entente.explorer;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
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

    /** A place that no page has. */
    Seat apart() {
        return new Seat(setup);
    }

    /** A live simulation, and the number of its latest question. */
    static final class Seat {

        private final ExplorerSetup setup;
        private long latest;

        /** The latest question that is not about a value that moves. */
        private long settled;

        /** The questions that are at work or wait for their turn. */
        private final Set<Long> open = new HashSet<>();

        /** One question is at work at a time, in the order in which they came. */
        private final Lock turn = new ReentrantLock(true);

        /** The question that is at work; 0 if none is. */
        private long working;

        /** Whether it has all stages. */
        private boolean isWhole;

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
                    .withDifferences(ShownOutcomes::isCompared)
                    .withMonths(Set.of(Metrics.REVENUE));
        }

        /** The number of stages of an answer. */
        int stages() {
            return live.stages().size();
        }

        /**
         * The number of a new question, which overtakes those before it. Only a question about a value that {@code
         * moves} lets one of its kind end that is at work; else a hand that is faster than the answers would see none.
         */
        synchronized long ask(boolean moves) {
            long number = ++latest;
            open.add(number);
            if (!moves) {
                settled = number;
            }
            if (!moves || isWhole) {
                live.cancel();
            }
            return number;
        }

        private synchronized boolean isLatest(long number) {
            return latest == number && open.contains(number);
        }

        /**
         * Simulates for question {@code number} when its turn has come, and hands what is known after each of the
         * {@code most} first stages to {@code stages}. While the first stage alone is at work, one later question may
         * wait for its turn.
         *
         * @throws CancellationException if the question is no longer wanted
         */
        void show(long number, int most, Scenario baseline, Scenario scenario, Consumer<LiveStage> stages) {
            boolean hasAllStages = most == stages();
            turn.lock();
            try {
                begin(number, hasAllStages);
                inWorldOf(baseline).showStages(baseline, scenario, most, stage -> {
                    stages.accept(stage);
                    require(!hasAllStages || isLatest(number));
                });
            } finally {
                end(number);
                turn.unlock();
            }
        }

        private synchronized void begin(long number, boolean hasAllStages) {
            boolean isNext = !hasAllStages && number == latest - 1 && number > settled;
            require(open.contains(number) && (number == latest || isNext));
            working = number;
            isWhole = hasAllStages;
        }

        private synchronized void end(long number) {
            open.remove(number);
            working = 0;
            isWhole = false;
        }

        private static void require(boolean isWanted) {
            if (!isWanted) {
                throw new CancellationException();
            }
        }

        private synchronized LiveSimulation inWorldOf(Scenario baseline) {
            SimulationPlan plan = setup.plan(live.plan(), baseline);
            if (!plan.equals(live.plan())) {
                live.cancel();
                live = of(plan);
            }
            return live;
        }

        /** Ends question {@code number}, if it is still at work or waits for its turn. */
        synchronized void giveUp(long number) {
            if (open.remove(number) && working == number) {
                live.cancel();
            }
        }
    }
}
