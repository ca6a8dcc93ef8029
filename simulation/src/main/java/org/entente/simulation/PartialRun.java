package org.entente.simulation;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.entente.simulation.engine.CountedUnits;
import org.entente.simulation.engine.PartBytes;
import org.entente.simulation.engine.PathLoop;
import org.entente.simulation.engine.RunTally;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.UnboundedPathException;
import org.entente.simulation.plan.Progress;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.results.Results;
import org.entente.simulation.work.Job;
import org.entente.simulation.work.Pieces;
import org.entente.simulation.work.RecordBytes;
import org.entente.simulation.work.Work;

/**
 * A part of a run: the statistics of some of its units of 256 paths. Parts are simulated anywhere, by any threads, and
 * added in any order and grouping. Once all units are there, the results have the bits of one run.
 *
 * <pre>{@code
 * PartialRun first = simulation.partial(plan);         // on one machine
 * first.run(0, first.units() / 2, Progress.NONE);
 * byte[] bytes = first.toBytes();
 *
 * PartialRun whole = simulation.partial(plan);         // on another
 * whole.run(whole.units() / 2, whole.units(), Progress.NONE);
 * whole.add(bytes);
 * Results results = whole.results();
 * }</pre>
 *
 * <p>A part is for one thread at a time; {@link #run} has threads of its own. Once a call has ended with an exception
 * while it simulated or read statistics, the part cannot be used any more: every call throws {@link
 * IllegalStateException}.
 */
public final class PartialRun {

    private final SimulationPlan plan;
    private final Supplier<RunJob> job;
    private final int scenarios;
    private final boolean leavesOut;
    private final PathLoop loop;
    private final RunTally tally;
    private final UnaryOperator<Results> completed;
    private final CountedUnits counted = new CountedUnits();

    /** Whether a call has ended while units were added: the statistics hold some of them. */
    private boolean isBroken;

    /**
     * A part of no units.
     *
     * @param job makes what the parts of the run have in common
     * @param scenarios the number of scenarios
     * @param leavesOut whether paths are left out that carry what is no amount of money
     * @param completed adds to the results what does not come from the paths
     */
    PartialRun(
            SimulationPlan plan,
            Supplier<RunJob> job,
            int scenarios,
            boolean leavesOut,
            PathLoop loop,
            RunTally tally,
            UnaryOperator<Results> completed) {
        this.plan = plan;
        this.leavesOut = leavesOut;
        this.job = job;
        this.scenarios = scenarios;
        this.loop = loop;
        this.tally = tally;
        this.completed = completed;
    }

    /** The number of units of the whole run. */
    public long units() {
        return Block.units(plan.paths());
    }

    /**
     * Simulates the units from {@code from} on, before {@code end}, and adds them.
     *
     * @throws IllegalArgumentException if they are not units of the run, or if one of them is there already
     * @throws UnboundedPathException about the first path that carries what is no amount of money, unless such paths
     *     are left out
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted meanwhile
     */
    public void run(long from, long end, Progress progress) {
        if (!(0 <= from && from <= end && end <= units())) {
            throw new IllegalArgumentException("units must be some of the " + units() + " of the run, but were from "
                    + from + " to before " + end);
        }
        long before = from * Block.PATHS;
        long paths = pathsBefore(end);
        runStage(
                from, end, (done, total) -> progress.advanced(done - before * scenarios, (paths - before) * scenarios));
    }

    /** As {@link #run}; {@code ofAll} is told of the progress of the whole run. */
    void runStage(long from, long end, Progress ofAll) {
        requireUnbroken();
        if (from < end) {
            plan.backend().run(new Stage(from, end, ofAll));
        }
    }

    private long pathsBefore(long unit) {
        return Math.min(plan.paths(), unit * Block.PATHS);
    }

    /** The simulation of consecutive units. */
    private final class Stage implements Work<RuntimeException> {

        private final long from;
        private final long end;
        private final Progress progress;

        Stage(long from, long end, Progress progress) {
            this.from = from;
            this.end = end;
            this.progress = progress;
        }

        @Override
        public void here() {
            counted.add(from, end);
            isBroken = true;
            try {
                loop.run(from, pathsBefore(end), tally::worker, progress);
                isBroken = false;
            } catch (UnboundedPathException refused) {
                throw refused.in(tally.names());
            }
        }

        @Override
        public Job job() {
            return job.get();
        }

        @Override
        public long pieces() {
            return end - from;
        }

        @Override
        public long unitsOfPiece() {
            return scenarios;
        }

        @Override
        public boolean merges() {
            return true;
        }

        @Override
        public byte[] part(long first, long last) {
            return RecordBytes.of(new Pieces(from + first, from + last));
        }

        @Override
        public void take(long pieces, byte[] done) {
            add(done);
            progress.advanced(pathsBefore(from + pieces) * scenarios, plan.paths() * scenarios);
        }
    }

    /** The number of paths that are left out of the units so far. */
    public long leftOut() {
        return tally.leftOut();
    }

    /** These statistics as bytes, which {@link #add} reads. They depend on the units alone. */
    public byte[] toBytes() {
        requireUnbroken();
        return PartBytes.of(identity(), out -> {
            counted.writeTo(out);
            tally.writeTo(out);
        });
    }

    /**
     * Adds the part that is written in {@code bytes}. It must be of the same scenarios under the same conditions, by
     * the same version of this library: their names, outcomes and plan are checked, not their numbers.
     *
     * @throws IllegalArgumentException if the bytes are not as they were written or of another run, or if one of their
     *     units is there already; its message is one sentence
     */
    public void add(byte[] bytes) {
        requireUnbroken();
        try (DataInputStream in = PartBytes.open(identity(), bytes)) {
            counted.addFrom(in);
            isBroken = true;
            tally.addFrom(in);
            if (in.read() >= 0) {
                throw new IOException("there is more");
            }
            isBroken = false;
        } catch (IOException e) {
            throw new IllegalArgumentException("the bytes of a part of a run must be as long as its statistics", e);
        }
    }

    private void requireUnbroken() {
        if (isBroken) {
            throw new IllegalStateException("a part of a run must not be used after a call on it that failed");
        }
    }

    private String identity() {
        return plan.onOneThread() + "\n" + (leavesOut ? "leaves out unbounded paths\n" : "") + tally.layout();
    }

    /**
     * The results of the run.
     *
     * @throws IllegalStateException if a unit is missing
     * @throws UnboundedPathException if more than a tenth of the paths are left out
     */
    public Results results() {
        requireUnbroken();
        OptionalLong missing = counted.firstMissing(units());
        if (missing.isPresent()) {
            throw new IllegalStateException(
                    "a run must have all of its " + units() + " units, but there is no unit " + missing.getAsLong());
        }
        return completed.apply(tally.results(plan, List.of()));
    }
}
