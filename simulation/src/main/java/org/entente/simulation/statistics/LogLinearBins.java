package org.entente.simulation.statistics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/*
 * Octaves of either sign alternate in a table that spans the exponents seen so far; slot 2 e + s holds those of
 * exponent field e and sign bit s. Zero and the subnormal numbers, which count as zero, are counted apart.
 */
/** Log-linear bins: counts of values, by their high halves, in bins of equal width within each {@link Octave}. */
final class LogLinearBins {

    private static final int EXPONENT_SHIFT = BinnedSample.BIN_BITS + BinnedSample.PLACE_BITS;
    private static final int SPECIAL_EXPONENT = 0x7FF;
    private static final Octave NONE = new Octave(0);

    /** The number of groups of replicates; 0 if they are not told apart. */
    private final int groups;

    private long zeros;

    /** The zeros of each group. */
    private final long[] zerosOfGroups;

    private int firstSlot;
    private Octave[] octaves = {};

    /** Counts of no values, for {@code groups} groups of replicates, or none. */
    LogLinearBins(int groups) {
        this.groups = groups;
        this.zerosOfGroups = new long[groups];
    }

    /** Counts {@code n} zeros of a group. */
    void addZeros(long n, int group) {
        zeros += n;
        if (groups > 0) {
            zerosOfGroups[group] += n;
        }
    }

    /**
     * Counts the values with the high halves from {@code from} until before {@code to}, which are of a group.
     *
     * @throws IllegalArgumentException if a value is infinite or NaN
     */
    void add(int[] highs, int from, int to, int group) {
        for (int i = countFrom(highs, from, to, group); i < to; i = countFrom(highs, i, to, group)) {
            if (exponent(highs[i]) == 0) {
                addZeros(1, group);
                i++;
            } else {
                addOctave(indexOf(highs[i]));
            }
        }
    }

    private void addOctave(int index) {
        octaves[index] = new Octave(groups);
    }

    /** Counts from index {@code from} on until a value that has no octave, and returns the index of that value. */
    private int countFrom(int[] highs, int from, int to, int group) {
        Octave[] table = octaves;
        int first = firstSlot;
        int i = from;
        for (; i < to; i++) {
            int index = slot(highs[i]) - first;
            if (index < 0 || index >= table.length) {
                break;
            }
            Octave octave = table[index];
            if (octave == NONE) {
                break;
            }
            octave.add(highs[i], group);
        }
        return i;
    }

    private static int exponent(int high) {
        return (high >>> EXPONENT_SHIFT) & SPECIAL_EXPONENT;
    }

    private static int slot(int high) {
        return 2 * exponent(high) + (high >>> (Integer.SIZE - 1));
    }

    /** The index of a value's octave, which the table has from now on. */
    private int indexOf(int high) {
        if (exponent(high) == SPECIAL_EXPONENT) {
            double value = Double.longBitsToDouble((long) high << Integer.SIZE);
            throw new IllegalArgumentException("values must be finite, but one was " + value);
        }
        return indexOfSlot(slot(high));
    }

    private int indexOfSlot(int slot) {
        if (octaves.length == 0) {
            firstSlot = slot;
        }
        if (slot < firstSlot || slot >= firstSlot + octaves.length) {
            span(Math.min(firstSlot, slot), Math.max(firstSlot + octaves.length, slot + 1));
        }
        return slot - firstSlot;
    }

    /** Widens the table to the slots from {@code from} until before {@code to}. */
    private void span(int from, int to) {
        Octave[] wider = new Octave[to - from];
        Arrays.fill(wider, NONE);
        System.arraycopy(octaves, 0, wider, firstSlot - from, octaves.length);
        octaves = wider;
        firstSlot = from;
    }

    private boolean isNegative(int index) {
        return ((firstSlot + index) & 1) == 1;
    }

    /** The values counted so far. */
    BinnedSample sample() {
        BinnedSample.Builder sample = new BinnedSample.Builder(size());
        appendTo(sample);
        return sample.build();
    }

    /** The values counted so far, each given as the mean of its bin. */
    OrderedSample ordered() {
        OrderedSample.Builder ordered = new OrderedSample.Builder(size());
        appendTo(ordered);
        return ordered.build();
    }

    /** At least the number of bins with values, zero among them. */
    private int size() {
        int size = zeros > 0 ? 1 : 0;
        for (Octave octave : octaves) {
            size += octave.size();
        }
        return size;
    }

    private void appendTo(AscendingBins sample) {
        for (int index = octaves.length - 1; index >= 0; index--) {
            if (isNegative(index)) {
                octaves[index].appendDescending(sample, firstKey(index));
            }
        }
        sample.append(0, zeros, 0);
        for (int index = 0; index < octaves.length; index++) {
            if (!isNegative(index)) {
                octaves[index].appendAscending(sample, firstKey(index));
            }
        }
    }

    private int firstKey(int index) {
        return ((firstSlot + index) >> 1) * Octave.BINS;
    }

    /** The counts of groups so far. */
    ReplicateCells cells() {
        long[] counts = new long[groups * Octave.CELLS];
        int size = Arrays.stream(zerosOfGroups).sum() > 0 ? 1 : 0;
        for (Octave octave : octaves) {
            size += octave == NONE ? 0 : octave.filledCells(counts);
        }
        ReplicateCells.Builder cells = new ReplicateCells.Builder(groups, size);
        for (int index = octaves.length - 1; index >= 0; index--) {
            if (isNegative(index) && octaves[index] != NONE) {
                octaves[index].countCells(counts);
                for (int cell = Octave.CELLS - 1; cell >= 0; cell--) {
                    append(cells, counts, cell);
                }
            }
        }
        cells.append(group -> zerosOfGroups[group]);
        for (int index = 0; index < octaves.length; index++) {
            if (!isNegative(index) && octaves[index] != NONE) {
                octaves[index].countCells(counts);
                for (int cell = 0; cell < Octave.CELLS; cell++) {
                    append(cells, counts, cell);
                }
            }
        }
        return cells.build();
    }

    private static void append(ReplicateCells.Builder cells, long[] counts, int cell) {
        cells.append(group -> counts[group * Octave.CELLS + cell]);
    }

    /** Writes the counts of groups. */
    void writeCells(DataOutput out) throws IOException {
        for (long ofGroup : zerosOfGroups) {
            WholeNumbers.write(ofGroup, out);
        }
        long[] counts = new long[groups * Octave.CELLS];
        for (int index = 0; index < octaves.length; index++) {
            if (octaves[index] != NONE) {
                WholeNumbers.write(firstSlot + index, out);
                octaves[index].countCells(counts);
                for (long count : counts) {
                    WholeNumbers.write(count, out);
                }
            }
        }
        WholeNumbers.write(0, out); // no slot of values that are counted in cells
    }

    private static int readSlot(DataInput in) throws IOException {
        return WholeNumbers.readCount(2 * SPECIAL_EXPONENT - 1, in);
    }

    /** Adds the counts that an object of as many groups has written, to those of groups alone. */
    void addCellsFrom(DataInput in) throws IOException {
        for (int group = 0; group < groups; group++) {
            zerosOfGroups[group] += WholeNumbers.read(in);
        }
        for (int slot = readSlot(in); slot > 0; slot = readSlot(in)) {
            int index = indexOfSlot(slot);
            if (octaves[index] == NONE) {
                addOctave(index);
            }
            for (int cell = 0; cell < groups * Octave.CELLS; cell++) {
                octaves[index].addToCell(cell, WholeNumbers.read(in));
            }
        }
    }
}
