package org.entente.simulation.statistics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/*
 * Sums of doubles depend on their order, so the moments of units merge in a fixed tree (MODEL 13). Two halves of a
 * range of 2^k units merge as soon as both are there, whoever brings the second, so nobody waits for anybody. What is
 * left when all units have come are the ranges of the binary digits of their number, the longest first. They merge from
 * the last to the first: that is the tree which splits n units at the largest power of two below n.
 *
 * Memory: of each length, a replicate holds one range at its end, and one beside each unit that is being simulated.
 * With T threads, which take units in order, and R replicates of n units, these are at most (T + R) log2(n) tables.
 */

/**
 * The moments of many statistics in each replicate of a sampling plan. Units of paths belong to the replicates in turn.
 * Units come in any order and from any thread, one by one or merged elsewhere: the bits are the same.
 */
public final class ReplicateMoments {

    private final int statistics;
    private final int replicates;

    /** The ranges whose other half is not there yet. */
    private final Map<UnitRange, MomentsTable> waiting = new HashMap<>();

    /** Tables that are no longer needed. */
    private final Deque<MomentsTable> spare = new ArrayDeque<>();

    /**
     * The moments of no paths.
     *
     * @param replicates the number of replicates; 1 if all paths are independent
     */
    public ReplicateMoments(int statistics, int replicates) {
        this.statistics = statistics;
        this.replicates = replicates;
    }

    /** A table to fill with the moments of a unit. */
    public synchronized MomentsTable newTable() {
        return spare.isEmpty() ? new MomentsTable(statistics) : spare.pop();
    }

    /** Adds the moments of a unit, which has not been added before. The table is given away: it may change. */
    public void add(long unit, MomentsTable moments) {
        add(UnitRange.of(unit, replicates), moments);
    }

    /** Adds the moments of a range, none of whose units has been added before. The table is given away. */
    public void add(UnitRange range, MomentsTable moments) {
        UnitRange merged = range;
        MomentsTable table = moments;
        for (Optional<MomentsTable> half = otherHalf(merged, table);
                half.isPresent();
                half = otherHalf(merged, table)) {
            table = merged.isFirstHalf() ? merged(table, half.get()) : merged(half.get(), table);
            merged = merged.whole();
        }
    }

    /** The other half of the range that {@code range} is a half of; until that is there, {@code table} waits. */
    private synchronized Optional<MomentsTable> otherHalf(UnitRange range, MomentsTable table) {
        Optional<MomentsTable> other = Optional.ofNullable(waiting.remove(range.otherHalf()));
        if (other.isEmpty()) {
            waiting.put(range, table);
        }
        return other;
    }

    private MomentsTable merged(MomentsTable first, MomentsTable second) {
        first.merge(second);
        synchronized (this) {
            spare.push(second);
        }
        return first;
    }

    /** The moments so far: tables of ranges as long as can be, which must not be changed. */
    public synchronized SortedMap<UnitRange, MomentsTable> ranges() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(waiting));
    }

    /** Writes the moments so far. */
    public void writeTo(DataOutput out) throws IOException {
        SortedMap<UnitRange, MomentsTable> ranges = ranges();
        out.writeInt(ranges.size());
        for (Map.Entry<UnitRange, MomentsTable> entry : ranges.entrySet()) {
            UnitRange range = entry.getKey();
            out.writeInt(range.replicate());
            out.writeInt(range.level());
            out.writeLong(range.index());
            entry.getValue().writeTo(out);
        }
    }

    /** Adds the moments that another object of as many statistics and replicates has written. */
    public void addFrom(DataInput in) throws IOException {
        for (int left = in.readInt(); left > 0; left--) {
            UnitRange range = new UnitRange(in.readInt(), in.readInt(), in.readLong());
            MomentsTable table = newTable();
            table.read(in);
            add(range, table);
        }
    }

    /** The estimate of each statistic. */
    public List<MomentEstimate> estimates() {
        List<MomentsTable> ofReplicates = ofReplicates();
        ReplicateMoments all = new ReplicateMoments(statistics, 1);
        for (int r = 0; r < replicates; r++) {
            all.add(r, ofReplicates.get(r).copy());
        }
        MomentsTable whole = all.ofReplicates().get(0);
        return IntStream.range(0, statistics)
                .mapToObj(k -> MomentEstimate.ofReplicates(
                        whole.get(k),
                        ofReplicates.stream().map(table -> table.get(k)).toList()))
                .toList();
    }

    /** The table of each replicate, of all its units. */
    private List<MomentsTable> ofReplicates() {
        List<List<MomentsTable>> tables = new ArrayList<>();
        IntStream.range(0, replicates).forEach(r -> tables.add(new ArrayList<>()));
        ranges().forEach((range, table) -> tables.get(range.replicate()).add(table));
        return tables.stream().map(this::fromLastToFirst).toList();
    }

    private MomentsTable fromLastToFirst(Collection<MomentsTable> ranges) {
        MomentsTable merged = new MomentsTable(statistics);
        List<MomentsTable> inOrder = List.copyOf(ranges);
        for (int i = inOrder.size() - 1; i >= 0; i--) {
            MomentsTable longer = inOrder.get(i).copy();
            longer.merge(merged);
            merged = longer;
        }
        return merged;
    }
}
