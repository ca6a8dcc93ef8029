package org.entente.simulation.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.entente.model.Maps;
import org.entente.simulation.engine.PathLoop;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.OutcomeBlock;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.kernel.ProgramGroup;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.plan.SimulationPlan;

/** The run of what is unknown of some scenarios. */
final class LiveRun {

    private final List<LiveState> sides;
    private final SimulationPlan plan;
    private final Runnable check;

    /** The loops over units of which so much is to be run of each side. */
    private final Map<LoopKey, Loop> loops = new HashMap<>();

    private record LoopKey(List<LiveState.Extent> extents, int threads) {}

    /**
     * The run of {@code sides}.
     *
     * @param check throws if the run is to end
     */
    LiveRun(List<LiveState> sides, SimulationPlan plan, Runnable check) {
        this.sides = List.copyOf(sides);
        this.plan = plan;
        this.check = check;
    }

    /** Whether, of the first {@code paths} paths, no side has to be run as a whole. */
    boolean isOfParts(long paths) {
        return IntStream.range(0, (int) Block.units(paths))
                .noneMatch(unit -> extents(unit).contains(LiveState.Extent.WHOLE));
    }

    /**
     * Makes the outcomes known of the paths after the first {@code done}, until {@code paths} paths are known, on so
     * many threads.
     */
    void run(long done, long paths, int threads) {
        long end = Block.units(paths);
        for (long unit = Block.units(done); unit < end; ) {
            List<LiveState.Extent> extents = extents(unit);
            long next = unit + 1;
            while (next < end && extents(next).equals(extents)) {
                next++;
            }
            if (extents.stream().anyMatch(extent -> extent != LiveState.Extent.NOTHING)) {
                loops.computeIfAbsent(new LoopKey(extents, threads), Loop::new)
                        .run(unit, Math.min(next * Block.PATHS, paths));
            }
            unit = next;
        }
    }

    private List<LiveState.Extent> extents(long unit) {
        return sides.stream().map(side -> side.extent((int) unit)).toList();
    }

    /** A loop that runs as much of each side as is unknown in a range of units. */
    private final class Loop {

        private final PathLoop loop;
        private final List<Copier> copiers = new ArrayList<>();

        Loop(LoopKey key) {
            List<LiveState.Extent> extents = key.extents;
            List<Program> programs = new ArrayList<>();
            List<SortedMap<Metric, Integer>> reported = new ArrayList<>();
            for (int k = 0; k < extents.size(); k++) {
                LiveState.Extent extent = extents.get(k);
                if (extent != LiveState.Extent.NOTHING) {
                    Program program = sides.get(k).program(extent);
                    SortedMap<Metric, Integer> ofSide = new TreeMap<>(program.metrics());
                    ofSide.keySet().retainAll(sides.get(k).computed(extent));
                    programs.add(program);
                    reported.add(ofSide);
                }
            }
            loop = new PathLoop(new ProgramGroup(programs), reported, plan.withThreads(key.threads));
            int place = 0;
            for (int k = 0; k < extents.size(); k++) {
                if (extents.get(k) != LiveState.Extent.NOTHING) {
                    copiers.add(new Copier(sides.get(k), extents.get(k), loop.block(), place));
                    place++;
                }
            }
        }

        void run(long fromUnit, long paths) {
            loop.run(fromUnit, paths, () -> this::take, (done, all) -> check.run());
        }

        private void take(long unit, int paths, OutcomeBlock found) {
            copiers.forEach(copier -> copier.copy(found, (int) unit));
        }
    }

    /** A copier of outcomes from the columns of a program that is run. */
    private static final class Copier {

        private final LiveState side;
        private final boolean isWhole;
        private final List<MonthColumn> months;
        private final int place;
        private final List<PathColumn> targets = new ArrayList<>();
        private final List<PathColumn> dates = new ArrayList<>();
        private final List<Integer> sources = new ArrayList<>();
        private final List<Integer> dateSources = new ArrayList<>();

        Copier(LiveState side, LiveState.Extent extent, OutcomeBlock numbered, int place) {
            this.side = side;
            this.isWhole = extent == LiveState.Extent.WHOLE;
            this.months = side.months(extent);
            this.place = place;
            Map<Outcome, Integer> numbers = numbered.outcomes(place);
            SortedMap<Metric, Integer> metrics = side.compiled().program().metrics();
            Set<Metric> computed = side.computed(extent);
            side.columns().forEach((outcome, column) -> {
                Metric metric = outcome.metric();
                if (computed.contains(metric)) {
                    boolean isDate = metric.kind() == Metric.Kind.DATE;
                    (isDate ? dates : targets).add(column);
                    (isDate ? dateSources : sources)
                            .add(isDate ? Maps.require(metrics, metric) : Maps.require(numbers, outcome));
                }
            });
        }

        /** Copies what was unknown of {@code unit}, which {@code found} holds. */
        void copy(OutcomeBlock found, int unit) {
            for (int i = 0; i < targets.size(); i++) {
                copy(found.column(sources.get(i)), targets.get(i), unit);
            }
            for (int i = 0; i < dates.size(); i++) {
                copy(found.months(place, dateSources.get(i)), dates.get(i), unit);
            }
            months.forEach(column -> column.keep(unit));
            if (isWhole) {
                side.recorded().ifPresent(kept -> kept.keep(unit));
            }
        }

        private static void copy(double[] values, PathColumn target, int unit) {
            if (!target.isKnown(unit)) {
                target.put(unit, values);
            }
        }
    }
}
