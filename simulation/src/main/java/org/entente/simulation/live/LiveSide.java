package org.entente.simulation.live;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.entente.model.Scenario;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.KeptColumns;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.kernel.ProgramChange;
import org.entente.simulation.metric.Metric;

/** What is kept of one of the scenarios between changes. */
final class LiveSide {

    private final long paths;
    private final long bytes;

    /** What is known of the paths of a program. */
    private Optional<Known> known = Optional.empty();

    /** The scenario that was compiled last, and the one that was shown last. */
    private Optional<Compiled> compiled = Optional.empty();

    private Optional<Compiled> shown = Optional.empty();

    /** A scenario and its program. */
    private record Compiled(Scenario scenario, Program program) {}

    /** The outcomes of a program, and columns that are kept of it. */
    private record Known(PathOutcomes outcomes, Optional<KeptColumns> columns) {}

    /**
     * A side without anything that is known.
     *
     * @param bytes the most bytes of kept columns
     */
    LiveSide(long paths, long bytes) {
        this.paths = paths;
        this.bytes = bytes;
    }

    private int units() {
        return Math.toIntExact(Block.units(paths));
    }

    /**
     * The next program of this side.
     *
     * @param outcomes its outcomes: those that are known, and room for the others
     * @param run the part of the program that is run
     * @param computed the metrics that the run computes; none if all outcomes are known
     * @param whenDone keeps what is known once all paths have run
     */
    record Next(PathOutcomes outcomes, Program run, Set<Metric> computed, Runnable whenDone) {

        /** The metrics that the run computes, each with its column. */
        SortedMap<Metric, Integer> reported() {
            SortedMap<Metric, Integer> reported =
                    new TreeMap<>(outcomes.program().metrics());
            reported.keySet().retainAll(computed);
            return reported;
        }

        /** Keeps what all paths have told. */
        void keep() {
            whenDone.run();
        }
    }

    /** The program of {@code scenario}, with what is known of its paths already. */
    Next next(Scenario scenario, Function<Scenario, Program> compiler) {
        if (compiled.filter(last -> last.scenario.equals(scenario)).isEmpty()) {
            compiled = Optional.of(new Compiled(scenario, compiler.apply(scenario)));
        }
        Compiled next = compiled.get();
        if (known.isEmpty()) {
            return whole(next, Optional.empty());
        }
        Known before = known.get();
        if (before.outcomes.isOf(next.program)) {
            return new Next(before.outcomes, next.program, Set.of(), () -> shown = Optional.of(next));
        }
        ProgramChange change = new ProgramChange(before.outcomes.program(), next.program);
        boolean isPlayed = change.isOfNothing()
                || before.columns.filter(change::isCoveredBy).isPresent();
        if (isPlayed) {
            return played(next, before, change);
        }
        known = Optional.of(new Known(before.outcomes, Optional.empty())); // before there is room for others
        return whole(next, room(next.program));
    }

    /** Room to keep what the change from the program that was shown last reads; empty where it takes too much. */
    private Optional<KeptColumns> room(Program program) {
        return shown.map(last -> new ProgramChange(last.program, program))
                .filter(change -> change.bytesOfRoom(paths) <= bytes)
                .map(change -> change.room(paths));
    }

    private Next whole(Compiled next, Optional<KeptColumns> columns) {
        Program program = next.program;
        PathOutcomes outcomes = PathOutcomes.room(program, units());
        return new Next(
                outcomes,
                columns.map(kept -> kept.recordedBy(program)).orElse(program),
                program.metrics().keySet(),
                () -> {
                    known = Optional.of(new Known(outcomes, columns));
                    shown = Optional.of(next);
                });
    }

    private Next played(Compiled next, Known before, ProgramChange change) {
        Program program = next.program;
        PathOutcomes outcomes = PathOutcomes.room(program, before.outcomes, change.unchanged(), units());
        Set<Metric> computed = new LinkedHashSet<>(program.metrics().keySet());
        computed.removeAll(change.unchanged());
        Program run = computed.isEmpty() ? program : change.playing(before.columns.orElseThrow());
        return new Next(outcomes, run, computed, () -> shown = Optional.of(next));
    }
}
