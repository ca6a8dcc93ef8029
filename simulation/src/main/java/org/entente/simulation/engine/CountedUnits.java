package org.entente.simulation.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** The units of a run that have been counted, each once. */
public final class CountedUnits {

    /** For the first unit of each range the unit behind its last; no two ranges touch. */
    private final NavigableMap<Long, Long> ranges = new TreeMap<>();

    /**
     * Adds the units from {@code from} on, before {@code end}.
     *
     * @throws IllegalArgumentException if one of them has been counted
     */
    public void add(long from, long end) {
        if (from == end) {
            return;
        }
        Optional<Map.Entry<Long, Long>> before = Optional.ofNullable(ranges.floorEntry(end - 1));
        if (before.isPresent() && before.get().getValue() > from) {
            throw new IllegalArgumentException("each unit of 256 paths must be counted once, but unit "
                    + Math.max(from, before.get().getKey()) + " was counted before");
        }
        long first = before.filter(range -> range.getValue() == from)
                .map(Map.Entry::getKey)
                .orElse(from);
        long last = Optional.ofNullable(ranges.remove(end)).orElse(end);
        ranges.put(first, last);
    }

    /** The first of {@code units} that has not been counted. */
    public OptionalLong firstMissing(long units) {
        long end = ranges.getOrDefault(0L, 0L);
        return end < units ? OptionalLong.of(end) : OptionalLong.empty();
    }

    /** Writes the ranges. */
    public void writeTo(DataOutput out) throws IOException {
        out.writeInt(ranges.size());
        for (Map.Entry<Long, Long> range : ranges.entrySet()) {
            out.writeLong(range.getKey());
            out.writeLong(range.getValue());
        }
    }

    /**
     * Adds the units that another object has written, all or none.
     *
     * @throws IllegalArgumentException if one of them has been counted
     */
    public void addFrom(DataInput in) throws IOException {
        CountedUnits both = new CountedUnits();
        both.ranges.putAll(ranges);
        for (int left = in.readInt(); left > 0; left--) {
            both.add(in.readLong(), in.readLong());
        }
        ranges.clear();
        ranges.putAll(both.ranges);
    }
}
