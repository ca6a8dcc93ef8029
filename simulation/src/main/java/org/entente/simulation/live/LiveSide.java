package org.entente.simulation.live;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.entente.model.Address;
import org.entente.model.Scenario;
import org.entente.simulation.engine.Probes;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.KeptColumns;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.kernel.ProgramChange;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.metric.Period;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.results.ScenarioResults;

/** What is kept of one of the scenarios between changes. */
final class LiveSide {

    private final SimulationPlan plan;
    private final long bytes;
    private final Set<Metric> byMonth;

    /** The program whose outcomes, and other columns, are kept. */
    private Optional<Known> known = Optional.empty();

    /** What compiles a scenario. */
    @FunctionalInterface
    interface Compilation {

        /** The scenario and its program, of which the constants {@code moving} are parameters if they can be. */
        CompiledScenario of(Scenario scenario, Set<Address> moving);
    }

    /** The scenario that came last. */
    private Optional<CompiledScenario> last = Optional.empty();

    /** The change that came last. */
    private Optional<Change> latest = Optional.empty();

    /** A program, its outcomes, other columns that are kept of it, and the chosen metrics by month. */
    private record Known(
            Program program,
            Map<Outcome, PathColumn> columns,
            Optional<KeptColumns> kept,
            SortedMap<Metric, MonthColumn> months) {}

    /**
     * A change of programs.
     *
     * @param steps what it does to their steps
     * @param moving the parameters that may have any values in either program
     * @param outcomes the outcomes of the other program
     */
    private record Change(
            Program before, Program after, ProgramChange steps, Set<String> moving, Map<Outcome, Source> outcomes) {

        static Change of(Program before, Program after) {
            SortedSet<String> moving = before.isAlike(after) ? before.movedIn(after) : after.parameters();
            return new Change(before, after, new ProgramChange(before, after, moving), moving, sources(after));
        }

        /** Whether it is the change between the other two programs too, but for the values of parameters. */
        boolean isOf(Program others, Program next) {
            return before.equals(others) && after.isAlike(next) && moving.containsAll(after.movedIn(next));
        }
    }

    /**
     * A column of a program in a period: outcomes of equal sources are the same.
     *
     * @param isExceeded whether it is shown how likely the outcome is above each amount
     */
    private record Source(Metric.Kind kind, int column, Period period, boolean isExceeded) {}

    /**
     * A side of which nothing is known.
     *
     * @param bytes the most bytes of kept columns
     * @param byMonth the metrics that are wanted month by month
     */
    LiveSide(SimulationPlan plan, long bytes, Set<Metric> byMonth) {
        this.plan = plan;
        this.bytes = bytes;
        this.byMonth = Set.copyOf(byMonth);
    }

    /** The state of this side with {@code scenario}; what is known of the scenario before and stays is known of it. */
    LiveState next(Scenario scenario, Compilation compilation) {
        CompiledScenario next = last.filter(before -> before.scenario().equals(scenario))
                .orElseGet(() -> compiled(scenario, compilation));
        LiveState state = known.map(before -> changed(before, next))
                .orElseGet(() -> begun(
                        next,
                        columns(next.program(), sources(next.program()), Map.of()),
                        Optional.empty(),
                        months(next.program(), Map.of())));
        last = Optional.of(next);
        return state;
    }

    /** Numbers that have moved become parameters of the program, so that the next move of them compiles nothing. */
    private CompiledScenario compiled(Scenario scenario, Compilation compilation) {
        SortedMap<Address, Double> moved = last.map(before -> NumberChange.between(before.scenario(), scenario))
                .orElse(new TreeMap<>());
        return last.flatMap(before -> before.with(scenario, moved))
                .orElseGet(() -> compilation.of(scenario, moved.keySet()));
    }

    /** The state of a program that is known from now on, with room to keep columns of it. */
    private LiveState begun(
            CompiledScenario next,
            Map<Outcome, PathColumn> columns,
            Optional<KeptColumns> room,
            SortedMap<Metric, MonthColumn> months) {
        Program program = next.program();
        known = Optional.of(new Known(program, columns, room, months));
        Program whole = room.map(kept -> kept.recordedBy(program)).orElse(program);
        return new LiveState(next, columns, whole, Optional.empty(), room, months);
    }

    private LiveState changed(Known before, CompiledScenario next) {
        Program program = next.program();
        if (before.program.isSame(program)) {
            Program whole = before.kept.map(kept -> kept.recordedBy(program)).orElse(program);
            return new LiveState(next, before.columns, whole, Optional.empty(), before.kept, before.months);
        }
        latest = latest.filter(known -> known.isOf(before.program, program))
                .or(() -> Optional.of(Change.of(before.program, program)));
        ProgramChange change = latest.orElseThrow().steps;
        Map<Outcome, PathColumn> columns = columns(program, latest.orElseThrow().outcomes, unchanged(before, change));
        Map<Metric, MonthColumn> unchanged = new HashMap<>(before.months);
        unchanged.keySet().retainAll(change.unchanged());
        SortedMap<Metric, MonthColumn> months = months(program, unchanged);
        Optional<KeptColumns> played = before.kept.filter(change::isCoveredBy);
        if (played.isEmpty() && !change.isOfNothing()) {
            return begun(next, columns, room(before, change, program), months);
        }
        Optional<Program> recording = before.kept.flatMap(change::recording);
        return new LiveState(
                next,
                columns,
                recording.map(any -> any.withParametersOf(program)).orElse(program),
                played.map(kept -> part(change, kept, program)),
                recording.flatMap(any -> before.kept),
                months);
    }

    /** The chosen metrics that {@code program} reports: those that are {@code known}, and others without values. */
    private SortedMap<Metric, MonthColumn> months(Program program, Map<Metric, MonthColumn> known) {
        SortedMap<Metric, MonthColumn> months = new TreeMap<>();
        byMonth.stream().filter(metric -> program.metrics().containsKey(metric)).forEach(metric -> {
            MonthColumn column = known.get(metric);
            months.put(metric, column == null ? new MonthColumn(program, metric) : column);
        });
        return months;
    }

    private static LiveState.Part part(ProgramChange change, KeptColumns kept, Program program) {
        Set<Metric> computed = new LinkedHashSet<>(program.metrics().keySet());
        computed.removeAll(change.unchanged());
        return new LiveState.Part(change.playing(kept).withParametersOf(program), computed, kept);
    }

    /** Room to keep what the change from the last program reads, on as many first paths as there is memory for. */
    private Optional<KeptColumns> room(Known before, ProgramChange change, Program program) {
        return last.map(CompiledScenario::program)
                .map(shown -> shown.equals(before.program) ? change : new ProgramChange(shown, program))
                .flatMap(this::room);
    }

    private Optional<KeptColumns> room(ProgramChange from) {
        long all = from.bytesOfRoom(plan.paths());
        long units = Block.units(plan.paths());
        long kept = all <= bytes ? units : units * bytes / all;
        return kept == 0 ? Optional.empty() : Optional.of(from.room(Math.min(plan.paths(), kept * Block.PATHS)));
    }

    private static Map<Outcome, PathColumn> unchanged(Known before, ProgramChange change) {
        Map<Outcome, PathColumn> unchanged = new HashMap<>(before.columns);
        unchanged.keySet().removeIf(outcome -> !change.unchanged().contains(outcome.metric()));
        return unchanged;
    }

    /** The outcomes of a program, each with its source. */
    private static Map<Outcome, Source> sources(Program program) {
        Map<Outcome, Source> sources = new LinkedHashMap<>();
        program.metrics().forEach((metric, column) -> {
            for (Period period : periods(program, metric)) {
                Outcome outcome = new Outcome(metric, period);
                boolean isExceeded = ScenarioResults.hasExceedance(outcome);
                sources.put(outcome, new Source(metric.kind(), column, period, isExceeded));
            }
        });
        return sources;
    }

    /** The columns of the outcomes of a program: those that are {@code known}, and others without values. */
    private Map<Outcome, PathColumn> columns(
            Program program, Map<Outcome, Source> outcomes, Map<Outcome, PathColumn> known) {
        Map<Source, PathColumn> fresh = new HashMap<>();
        Map<Outcome, PathColumn> columns = new LinkedHashMap<>();
        outcomes.forEach((outcome, source) -> {
            PathColumn column = known.get(outcome);
            columns.put(
                    outcome,
                    column == null
                            ? fresh.computeIfAbsent(
                                    source, any -> new PathColumn(plan, program.horizon(), source.isExceeded))
                            : column);
        });
        return columns;
    }

    /** The periods of a metric. */
    static List<Period> periods(Program program, Metric metric) {
        return metric.kind() == Metric.Kind.DATE ? List.of(Period.DATE) : Probes.periods(program, metric);
    }
}
