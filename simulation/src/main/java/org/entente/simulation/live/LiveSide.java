package org.entente.simulation.live;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.entente.model.Maps;
import org.entente.model.Scenario;
import org.entente.simulation.engine.Probes;
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

    /** The program whose outcomes, and other columns, are kept. */
    private Optional<Known> known = Optional.empty();

    /** The scenario that came last. */
    private Optional<CompiledScenario> last = Optional.empty();

    /** A program, its outcomes, and other columns that are kept of it. */
    private record Known(Program program, Map<Outcome, PathColumn> columns, Optional<KeptColumns> kept) {}

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
     */
    LiveSide(SimulationPlan plan, long bytes) {
        this.plan = plan;
        this.bytes = bytes;
    }

    /** The state of this side with {@code scenario}; what is known of the scenario before and stays is known of it. */
    LiveState next(Scenario scenario, Function<Scenario, CompiledScenario> compiler) {
        CompiledScenario next =
                last.filter(before -> before.scenario().equals(scenario)).orElseGet(() -> compiler.apply(scenario));
        LiveState state = known.map(before -> changed(before, next))
                .orElseGet(() -> begun(next, columns(next.program(), Map.of()), Optional.empty()));
        last = Optional.of(next);
        return state;
    }

    /** The state of a program that is known from now on, with room to keep columns of it. */
    private LiveState begun(CompiledScenario next, Map<Outcome, PathColumn> columns, Optional<KeptColumns> room) {
        Program program = next.program();
        known = Optional.of(new Known(program, columns, room));
        Program whole = room.map(kept -> kept.recordedBy(program)).orElse(program);
        return new LiveState(next, columns, whole, Optional.empty(), room);
    }

    private LiveState changed(Known before, CompiledScenario next) {
        Program program = next.program();
        if (before.program.equals(program)) {
            Program whole = before.kept.map(kept -> kept.recordedBy(program)).orElse(program);
            return new LiveState(next, before.columns, whole, Optional.empty(), before.kept);
        }
        ProgramChange change = new ProgramChange(before.program, program);
        Map<Outcome, PathColumn> columns = columns(program, unchanged(before, change));
        Optional<KeptColumns> played = before.kept.filter(change::isCoveredBy);
        if (played.isEmpty() && !change.isOfNothing()) {
            return begun(next, columns, room(before, change, program));
        }
        Optional<Program> recording = before.kept.flatMap(change::recording);
        return new LiveState(
                next,
                columns,
                recording.orElse(program),
                played.map(kept -> part(change, kept, program)),
                recording.flatMap(any -> before.kept));
    }

    private static LiveState.Part part(ProgramChange change, KeptColumns kept, Program program) {
        Set<Metric> computed = new LinkedHashSet<>(program.metrics().keySet());
        computed.removeAll(change.unchanged());
        return new LiveState.Part(change.playing(kept), computed, kept);
    }

    /** Room to keep what the change from the last program reads; empty where it takes too much. */
    private Optional<KeptColumns> room(Known before, ProgramChange change, Program program) {
        return last.map(CompiledScenario::program)
                .map(shown -> shown.equals(before.program) ? change : new ProgramChange(shown, program))
                .filter(from -> from.bytesOfRoom(plan.paths()) <= bytes)
                .map(from -> from.room(plan.paths()));
    }

    private static Map<Outcome, PathColumn> unchanged(Known before, ProgramChange change) {
        Map<Outcome, PathColumn> unchanged = new HashMap<>(before.columns);
        unchanged.keySet().removeIf(outcome -> !change.unchanged().contains(outcome.metric()));
        return unchanged;
    }

    /** The outcomes of a program: those that are {@code known}, and others without values. */
    private Map<Outcome, PathColumn> columns(Program program, Map<Outcome, PathColumn> known) {
        Map<Source, PathColumn> fresh = new HashMap<>();
        Map<Outcome, PathColumn> columns = new LinkedHashMap<>();
        for (Metric metric : program.metrics().keySet()) {
            for (Period period : periods(program, metric)) {
                Outcome outcome = new Outcome(metric, period);
                Source source = new Source(
                        metric.kind(),
                        Maps.require(program.metrics(), metric),
                        period,
                        ScenarioResults.hasExceedance(outcome));
                PathColumn column = known.get(outcome);
                columns.put(
                        outcome,
                        column == null
                                ? fresh.computeIfAbsent(
                                        source, any -> new PathColumn(plan, program.horizon(), source.isExceeded))
                                : column);
            }
        }
        return columns;
    }

    /** The periods of a metric. */
    static List<Period> periods(Program program, Metric metric) {
        return metric.kind() == Metric.Kind.DATE ? List.of(Period.DATE) : Probes.periods(program, metric);
    }
}
