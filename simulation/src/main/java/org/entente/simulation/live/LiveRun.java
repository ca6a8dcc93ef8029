package org.entente.simulation.live;

import java.util.ArrayList;
import java.util.List;
import org.entente.simulation.engine.PathLoop;
import org.entente.simulation.engine.RunTally;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.kernel.ProgramGroup;
import org.entente.simulation.plan.SimulationPlan;

/** The run of what a change leaves unknown: it fills the outcomes of each unit, and counts them. */
final class LiveRun {

    private final List<PathOutcomes> outcomes;
    private final PathLoop loop;
    private final List<PathOutcomes.Copier> copiers = new ArrayList<>();
    private final Runnable check;

    /**
     * The run of the next programs of all sides.
     *
     * @param check throws if the run is to end
     */
    LiveRun(List<LiveSide.Next> sides, SimulationPlan plan, Runnable check) {
        this.outcomes = sides.stream().map(LiveSide.Next::outcomes).toList();
        this.check = check;
        List<LiveSide.Next> running =
                sides.stream().filter(side -> !side.computed().isEmpty()).toList();
        this.loop = new PathLoop(
                new ProgramGroup(running.stream().map(LiveSide.Next::run).toList()),
                running.stream().map(LiveSide.Next::reported).toList(),
                plan);
        for (int k = 0; k < running.size(); k++) {
            LiveSide.Next side = running.get(k);
            copiers.add(side.outcomes().copier(loop.block(), k, side.computed()));
        }
    }

    /** The programs of all sides. */
    List<Program> programs() {
        return outcomes.stream().map(PathOutcomes::program).toList();
    }

    /** A view of the outcomes of all sides. */
    UnitView view() {
        return new UnitView(outcomes);
    }

    /** Runs the units from {@code fromUnit} on until {@code paths} paths are done, and counts them in {@code tally}. */
    void run(long fromUnit, long paths, RunTally tally) {
        loop.run(fromUnit, paths, () -> worker(tally), (done, all) -> check.run());
    }

    private PathLoop.Worker worker(RunTally tally) {
        UnitView view = view();
        RunTally.Counter counter = tally.counter();
        return (unit, paths, found) -> {
            int number = Math.toIntExact(unit);
            for (PathOutcomes.Copier copier : copiers) {
                copier.copy(found, number);
            }
            view.moveTo(number);
            counter.count(unit, paths, view);
        };
    }
}
