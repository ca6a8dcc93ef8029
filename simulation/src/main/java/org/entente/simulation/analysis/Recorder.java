package org.entente.simulation.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.Outcomes;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.kernel.ProgramGroup;

/** Runs the paths of programs side by side, on any number of threads, and keeps of each what a recording says. */
final class Recorder {

    private final List<Recording> recordings;
    private final ProgramGroup ensemble;
    private final long paths;
    private final List<double[][]> values = new ArrayList<>();
    private final AtomicLong nextUnit = new AtomicLong();

    /** A recorder of {@code programs}, with a recording for each; memory for all paths is taken at once. */
    Recorder(List<Program> programs, List<Recording> recordings, long paths) {
        this.recordings = recordings;
        this.paths = paths;
        this.ensemble = new ProgramGroup(IntStream.range(0, programs.size())
                .mapToObj(k -> recordings.get(k).partOf(programs.get(k)))
                .toList());
        recordings.forEach(recording -> values.add(new double[recording.count()][Math.toIntExact(paths)]));
    }

    /** How many units of work there are. */
    long units() {
        return Block.units(paths);
    }

    /** Takes one unit after the other until none is left or the thread is interrupted. */
    void work() {
        Outcomes outcomes = new Outcomes(
                ensemble, recordings.stream().map(Recording::reported).toList());
        for (long unit = nextUnit.getAndIncrement();
                unit < units() && !Thread.currentThread().isInterrupted();
                unit = nextUnit.getAndIncrement()) {
            record(outcomes, unit * Block.PATHS);
        }
    }

    private void record(Outcomes outcomes, long first) {
        int n = (int) Math.min(Block.PATHS, paths - first);
        outcomes.run(first, n);
        for (int k = 0; k < recordings.size(); k++) {
            recordings.get(k).keep(outcomes, k, first, n, values.get(k));
        }
    }

    /** The values of the paths that were run: for each program an array for each number that is kept of it. */
    List<List<double[]>> values() {
        return values.stream().map(Arrays::asList).toList();
    }
}
