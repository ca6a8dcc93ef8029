package org.entente.spark;

import java.util.ArrayList;
import java.util.List;
import org.entente.simulation.work.Pieces;
import org.entente.simulation.work.Work;

/**
 * The size of tasks. A task costs tens of milliseconds beside its work, so that it is large. Results of tasks that
 * merge are large too, so that there are few of them.
 *
 * @param units the units of paths of a large task: a million paths by default
 * @param slots how many tasks run at once
 */
record TaskSize(long units, int slots) {

    /** The configuration of {@code units}. */
    static final String KEY = "spark.entente.task.units";

    static final int DEFAULT_UNITS = 4096;

    /** Tasks in turn on a slot, so that a slow one does not hold up the others. */
    private static final int TURNS = 3;

    /** A smaller task costs as much as its work. */
    private static final int LEAST_UNITS = 64;

    /** The parts of {@code work}, in order. */
    List<Pieces> tasks(Work<?> work) {
        long pieces = work.pieces();
        long most = Math.max(work.sideBySide(), units / (work.merges() ? 1 : work.unitsOfPiece()));
        long least = Math.max(1, Math.min(most, LEAST_UNITS / work.unitsOfPiece()));
        long fair = Math.max(1, (pieces + (long) TURNS * slots - 1) / ((long) TURNS * slots));
        long wanted = work.merges() ? Math.max(most, fair) : Math.max(least, Math.min(most, fair));
        long size = wanted < work.sideBySide() ? wanted : wanted - wanted % work.sideBySide();
        List<Pieces> tasks = new ArrayList<>();
        for (long from = 0; from < pieces; from += size) {
            tasks.add(new Pieces(from, Math.min(pieces, from + size)));
        }
        return tasks;
    }
}
