package org.entente.simulation.statistics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/*
 * Cells are read off the bits of a double like the bins of LogLinearBins, but are 16 times as wide: sign, exponent and
 * the highest 6 bits of the significand name the cell, 64 of them to an octave. A cell of one replicate is a char, so
 * that the cells of 16 replicates need half of the memory of the octave's bins. Where a char overflows, 65,536 are
 * carried to a long beside the octave.
 *
 * Octaves of either sign alternate in a table that spans the exponents seen so far; slot 2 e + s holds those of
 * exponent field e and sign bit s. In an octave the cells of a replicate follow each other, since a unit of paths,
 * which is added at once, belongs to one replicate. Zero and the subnormal numbers are counted apart.
 *
 * More replicates than MAX_GROUPS form groups, which are as independent: 31 degrees of freedom are nearly as good as
 * any number, and memory stays bounded.
 */

/**
 * The counts of the values of each replicate in cells about 1 % wide. They depend on the values alone, not on their
 * order, so several threads may add to them in turn.
 *
 * <p>Memory: 128 bytes a replicate for each octave on each side of zero that holds values, for at most 32 replicates.
 */
public final class ReplicateCounts {

    private static final int MAX_GROUPS = 32;
    private static final int CELL_BITS = 6;
    private static final int CELLS = 1 << CELL_BITS;
    private static final int HIGH_SIGNIFICAND_BITS = 20;
    private static final int CELL_SHIFT = HIGH_SIGNIFICAND_BITS - CELL_BITS;
    private static final char[] NO_CELLS = {};
    private static final long[] NOTHING_CARRIED = {};
    private static final long CARRY = 1L << Character.SIZE;

    private final int replicates;
    private final int groups;
    private final long[] zeros;
    private int firstSlot;

    /** For each octave the cells of each group in turn, or an empty array. */
    private char[][] octaves = {};

    /** For each octave what was carried from its cells, or an empty array. */
    private long[][] carried = {};

    /**
     * Counts of no values.
     *
     * @param replicates the number of replicates, to which units of paths belong in turn
     */
    public ReplicateCounts(int replicates) {
        this.replicates = replicates;
        this.groups = Math.min(replicates, MAX_GROUPS);
        this.zeros = new long[groups];
    }

    private int group(long unit) {
        return (int) (unit % replicates) % groups;
    }

    /** Counts {@code n} zeros of a unit. */
    public synchronized void addZeros(long unit, int n) {
        zeros[group(unit)] += n;
    }

    /** Counts the first {@code n} of {@code values}, which are of a unit. */
    public synchronized void add(long unit, double[] values, int n) {
        int group = group(unit);
        for (int i = 0; i < n; i++) {
            int high = (int) (Double.doubleToRawLongBits(values[i]) >>> Integer.SIZE);
            int index = LogLinearBins.slot(high) - firstSlot;
            if (index >= 0 && index < octaves.length && octaves[index].length > 0) {
                count(index, cell(group, high));
            } else {
                addApart(group, high);
            }
        }
    }

    private static int cell(int group, int high) {
        return group * CELLS + ((high >>> CELL_SHIFT) & (CELLS - 1));
    }

    private void count(int index, int cell) {
        if (++octaves[index][cell] == 0) {
            if (carried[index].length == 0) {
                carried[index] = new long[groups * CELLS];
            }
            carried[index][cell] += CARRY;
        }
    }

    /** Counts a value whose octave has no cells. */
    private void addApart(int group, int high) {
        int slot = LogLinearBins.slot(high);
        if (slot < 2) {
            zeros[group]++;
            return;
        }
        count(indexOf(slot), cell(group, high));
    }

    /** The index of an octave, which has cells from now on. */
    private int indexOf(int slot) {
        if (octaves.length == 0) {
            firstSlot = slot;
        }
        if (slot < firstSlot || slot >= firstSlot + octaves.length) {
            span(Math.min(firstSlot, slot), Math.max(firstSlot + octaves.length, slot + 1));
        }
        int index = slot - firstSlot;
        if (octaves[index].length == 0) {
            octaves[index] = new char[groups * CELLS];
        }
        return index;
    }

    /** Widens the tables to the slots from {@code from} until before {@code to}. */
    private void span(int from, int to) {
        char[][] widerOctaves = new char[to - from][];
        long[][] widerCarried = new long[to - from][];
        Arrays.fill(widerOctaves, NO_CELLS);
        Arrays.fill(widerCarried, NOTHING_CARRIED);
        System.arraycopy(octaves, 0, widerOctaves, firstSlot - from, octaves.length);
        System.arraycopy(carried, 0, widerCarried, firstSlot - from, carried.length);
        octaves = widerOctaves;
        carried = widerCarried;
        firstSlot = from;
    }

    /** Writes the counts. */
    public synchronized void writeTo(DataOutput out) throws IOException {
        for (long zero : zeros) {
            WholeNumbers.write(zero, out);
        }
        for (int index = 0; index < octaves.length; index++) {
            if (octaves[index].length > 0) {
                WholeNumbers.write(firstSlot + index, out);
                for (int cell = 0; cell < groups * CELLS; cell++) {
                    WholeNumbers.write(countIn(index, cell), out);
                }
            }
        }
        WholeNumbers.write(0, out); // no slot of values that are counted in cells
    }

    /** Adds the counts that another object of as many replicates has written. */
    public synchronized void addFrom(DataInput in) throws IOException {
        for (int group = 0; group < groups; group++) {
            zeros[group] += WholeNumbers.read(in);
        }
        for (int slot = (int) WholeNumbers.read(in); slot > 0; slot = (int) WholeNumbers.read(in)) {
            int index = indexOf(slot);
            for (int cell = 0; cell < groups * CELLS; cell++) {
                add(index, cell, WholeNumbers.read(in));
            }
        }
    }

    private void add(int index, int cell, long more) {
        long count = octaves[index][cell] + more;
        octaves[index][cell] = (char) count;
        if (count >= CARRY) {
            if (carried[index].length == 0) {
                carried[index] = new long[groups * CELLS];
            }
            carried[index][cell] += count & -CARRY;
        }
    }

    private long countIn(int index, int place) {
        return octaves[index][place] + (carried[index].length > 0 ? carried[index][place] : 0);
    }

    /** Cells in ascending order of their values, with all that hold any: the count in each replicate or group. */
    synchronized List<long[]> cells() {
        List<long[]> cells = new ArrayList<>();
        for (int index = octaves.length - 1; index >= 0; index--) {
            for (int cell = isNegative(index) ? CELLS - 1 : -1; cell >= 0; cell--) {
                append(cells, index, cell);
            }
        }
        cells.add(zeros.clone());
        for (int index = 0; index < octaves.length; index++) {
            for (int cell = isNegative(index) ? CELLS : 0; cell < CELLS; cell++) {
                append(cells, index, cell);
            }
        }
        return cells;
    }

    private boolean isNegative(int index) {
        return ((firstSlot + index) & 1) == 1;
    }

    private void append(List<long[]> cells, int index, int cell) {
        if (octaves[index].length > 0 && holdsAny(index, cell)) {
            long[] counts = new long[groups];
            for (int group = 0; group < groups; group++) {
                counts[group] = countIn(index, group * CELLS + cell);
            }
            cells.add(counts);
        }
    }

    private boolean holdsAny(int index, int cell) {
        for (int group = 0; group < groups; group++) {
            if (countIn(index, group * CELLS + cell) > 0) {
                return true;
            }
        }
        return false;
    }
}
