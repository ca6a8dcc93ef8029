package org.entente.simulation.kernel;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.entente.model.Maps;
import org.entente.simulation.metric.Metric;

/**
 * The change from one program to another on the same paths: the steps of the other program that compute what the first
 * does not, and the columns that they read of what it does compute. A change of a term leaves few steps of many.
 */
public final class ProgramChange {

    private final Program before;
    private final Program after;
    private final ProgramGroup group;
    private final List<Dataflow> steps;
    private final SortedSet<Metric> unchanged = new TreeSet<>();

    /** The change from {@code before} to {@code after}, which draw from the same object. */
    public ProgramChange(Program before, Program after) {
        this(before, after, Set.of());
    }

    /**
     * The change from {@code before} to {@code after}, and to every program that differs from {@code after} in the
     * values of the parameters {@code apart} alone.
     */
    public ProgramChange(Program before, Program after, Set<String> apart) {
        this.before = before;
        this.after = after;
        this.group = new ProgramGroup(List.of(before, after), apart);
        this.steps = group.programs().get(1).steps();
        after.metrics().forEach((metric, column) -> {
            if (isUnchanged(metric, column)) {
                unchanged.add(metric);
            }
        });
    }

    private boolean isUnchanged(Metric metric, int column) {
        Integer was = before.metrics().get(metric);
        if (was == null || !before.horizon().equals(after.horizon()) || !isSame(was, column)) {
            return false;
        }
        return metric.kind() == Metric.Kind.DATE
                || (isSame(before.discountFactor(was), after.discountFactor(column))
                        && isSameDue(before.due(was), after.due(column)));
    }

    private boolean isSame(int columnBefore, int columnAfter) {
        return group.numberOf(0, columnBefore) == group.numberOf(1, columnAfter);
    }

    private boolean isSameDue(Optional<Due> was, Optional<Due> due) {
        if (was.isEmpty() || due.isEmpty()) {
            return was.isEmpty() && due.isEmpty();
        }
        return isSame(was.get().amount(), due.get().amount())
                && isSame(was.get().presentValue(), due.get().presentValue());
    }

    /** The metrics of the other program whose outcomes are those of the first program on every path. */
    public Set<Metric> unchanged() {
        return unchanged;
    }

    /** Whether all metrics of the other program are unchanged. */
    public boolean isOfNothing() {
        return unchanged.containsAll(after.metrics().keySet());
    }

    /** Room to keep, of the other program, the columns that this change reads; on the first {@code paths} paths. */
    public KeptColumns room(long paths) {
        return new KeptColumns(read(true), read(false), after.horizon().months(), Math.toIntExact(Block.units(paths)));
    }

    /** The bytes that {@link #room} takes. */
    public long bytesOfRoom(long paths) {
        long columns =
                read(true).length + (long) read(false).length * (after.horizon().months() + 1);
        return columns * Block.units(paths) * Block.PATHS * Double.BYTES;
    }

    /**
     * The columns of the other program that its new steps and changed outcomes read, and that the first one computes:
     * those that are known once per path, or those of each month.
     */
    private int[] read(boolean isOnce) {
        BitSet computed = new BitSet();
        steps.forEach(step -> step.writes().forEach(computed::set));
        BitSet read = new BitSet();
        steps.forEach(step -> step.reads().forEach(read::set));
        after.metrics().forEach((metric, column) -> {
            if (!unchanged.contains(metric)) {
                recorded(column).forEach(read::set);
            }
        });
        read.andNot(computed);
        BitSet ofKind = new BitSet();
        after.steps().stream()
                .filter(step -> step.step() instanceof Step.OncePerPath == isOnce)
                .forEach(step -> step.writes().forEach(ofKind::set));
        read.and(ofKind);
        return read.stream().toArray();
    }

    /** The columns of which the outcomes of {@code column} are made. */
    private IntStream recorded(int column) {
        return IntStream.concat(
                IntStream.of(column, after.discountFactor(column)),
                after.due(column).stream().flatMapToInt(due -> IntStream.of(due.amount(), due.presentValue())));
    }

    /** Whether all columns that this change reads are among {@code kept}, columns of the first program. */
    public boolean isCoveredBy(KeptColumns kept) {
        Map<Integer, Integer> places = places(kept);
        return IntStream.concat(IntStream.of(read(true)), IntStream.of(read(false)))
                .allMatch(column -> places.containsKey(group.numberOf(1, column)));
    }

    /** The place of each kept column by the number of its values. */
    private Map<Integer, Integer> places(KeptColumns kept) {
        Map<Integer, Integer> places = new HashMap<>();
        for (int place = 0; place < kept.count(); place++) {
            places.putIfAbsent(group.numberOf(0, kept.column(place)), place);
        }
        return places;
    }

    /**
     * The other program with a last step that records {@code kept}, columns of the first program; empty if it does not
     * compute all of them alike.
     */
    public Optional<Program> recording(KeptColumns kept) {
        Map<Integer, Integer> columns = new HashMap<>();
        for (Dataflow step : after.steps()) {
            step.writes().forEach(column -> columns.putIfAbsent(group.numberOf(1, column), column));
        }
        boolean isAlike = IntStream.range(0, kept.count())
                .allMatch(place -> columns.containsKey(group.numberOf(0, kept.column(place))));
        return isAlike
                ? Optional.of(kept.recordedBy(after, column -> Maps.require(columns, group.numberOf(0, column))))
                : Optional.empty();
    }

    /** The part of the other program that its changed outcomes need, with {@code kept} in place of what it reads. */
    public Program playing(KeptColumns kept) {
        Map<Integer, Integer> places = places(kept);
        List<Dataflow> played = new ArrayList<>();
        played.add(kept.player(read(true), read(false), column -> Maps.require(places, group.numberOf(1, column)))
                .dataflow());
        played.addAll(steps);
        return after.with(played);
    }
}
