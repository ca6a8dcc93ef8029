package org.entente.simulation.statistics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/*
 * The high halves of values, which are all that the bins need, wait in a buffer until there are enough of them to be
 * worth bringing the bins into the cache. Values of one group of replicates after the other are runs of the buffer.
 *
 * More replicates than MAX_GROUPS form groups, which are as independent: 31 degrees of freedom are nearly as good as
 * any number, and memory stays bounded.
 */
/**
 * A histogram of narrow bins, which gives quantiles and means of tails with a relative error below 2^-10; and the
 * counts of the values of each replicate in cells about 1 % wide. Its results depend on the values alone, not on their
 * order, so several threads may add to it in turn.
 *
 * <p>Memory: up to 1 KB for each octave (a factor of two) on each side of zero that holds values; if it holds more than
 * 254, 4 KB and 128 bytes for each of up to 32 replicates, and 16 KB more if more than 2046 of them fell into one bin;
 * and a buffer of up to 32 KB.
 */
public final class QuantileHistogram {

    private static final int TURN_VALUES = 256;
    private static final int MAX_BUFFERED = 8192;
    private static final int MAX_RUNS = MAX_BUFFERED / TURN_VALUES;
    private static final int MAX_GROUPS = 32;

    private final int replicates;
    private final int groups;
    private final LogLinearBins bins;

    /** The values of other histograms. */
    private BinnedSample others = new BinnedSample.Builder(0).build();

    /** The number of values that are expected. */
    private final long expected;

    /** The high halves of values. */
    private int[] buffer = {};

    private int buffered;

    /** The most values that wait; the first time, the turn of the histogram decides. */
    private int maxBuffered;

    /** The group of each run of values that wait. */
    private final int[] groupOfRun;

    /** The end of each run in the buffer. */
    private final int[] endOfRun;

    private int runs;

    /** A histogram of no values. */
    public QuantileHistogram() {
        this(0, 0, 1);
    }

    /**
     * A histogram of no values, one of many that are filled alike. Each histogram first counts its buffer after another
     * number of values, so that one thread does not count the buffers of all of them at once.
     *
     * @param turn the number of the histogram
     * @param expected about how many values there are going to be: memory for them is taken at once
     * @param replicates the number of replicates, to which units of paths belong in turn; 1 if all are independent
     */
    public QuantileHistogram(int turn, long expected, int replicates) {
        this.expected = expected;
        this.replicates = replicates;
        groups = Math.min(replicates, MAX_GROUPS);
        bins = new LogLinearBins(groups > 1 ? groups : 0);
        int maxRuns = groups > 1 ? MAX_RUNS : 1;
        groupOfRun = new int[maxRuns];
        endOfRun = new int[maxRuns];
        maxBuffered = MAX_BUFFERED - turn % (MAX_BUFFERED / TURN_VALUES) * TURN_VALUES;
    }

    private int group(long unit) {
        return (int) (unit % replicates) % groups;
    }

    /** Adds the first {@code n} of {@code values}, which are finite and of the first unit of paths. */
    public void add(double[] values, int n) {
        add(0, values, n);
    }

    /**
     * Adds the first {@code n} of {@code values}, which are finite and of a unit of paths.
     *
     * @throws IllegalArgumentException now or later if a value is infinite or NaN; nothing can be had from the
     *     histogram from then on
     */
    public synchronized void add(long unit, double[] values, int n) {
        if (buffer.length - buffered < n) {
            makeRoom(n);
        }
        for (int i = 0; i < n; i++) {
            buffer[buffered + i] = (int) (Double.doubleToRawLongBits(values[i]) >>> Integer.SIZE);
        }
        buffered += n;
        extendRuns(group(unit));
    }

    private void makeRoom(int n) {
        if (buffer.length >= maxBuffered) {
            flush();
            maxBuffered = MAX_BUFFERED;
        }
        if (buffer.length - buffered < n) {
            long wanted = Math.min(maxBuffered, Math.max(expected, 2L * buffer.length));
            buffer = Arrays.copyOf(buffer, (int) Math.max(buffered + n, wanted));
        }
    }

    /** Lets the last run, or a new one, end where the values do. */
    private void extendRuns(int group) {
        if (runs == 0 || groupOfRun[runs - 1] != group) {
            groupOfRun[runs] = group;
            runs++;
        }
        endOfRun[runs - 1] = buffered;
        if (runs == endOfRun.length && groups > 1) {
            flush();
        }
    }

    /** Adds {@code n} zeros of a unit of paths. */
    public synchronized void addZeros(long unit, int n) {
        bins.addZeros(n, group(unit));
    }

    /** The values added so far. */
    public synchronized BinnedSample sample() {
        flush();
        return bins.sample().plus(others);
    }

    /** The values added so far, each given as the mean of its bin. */
    public synchronized OrderedSample ordered() {
        if (others.count() > 0) {
            return sample().ordered();
        }
        flush();
        return bins.ordered();
    }

    /** The counts of replicates so far; there must be more than one replicate. */
    public synchronized ReplicateCells cells() {
        flush();
        return bins.cells();
    }

    /** Writes the values added so far. */
    public void writeTo(DataOutput out) throws IOException {
        sample().writeTo(out);
    }

    /** Adds the values that another histogram has written, and no counts of replicates. */
    public synchronized void addFrom(DataInput in) throws IOException {
        others = others.plus(BinnedSample.read(in));
    }

    /** Writes the counts of replicates. */
    public synchronized void writeCells(DataOutput out) throws IOException {
        flush();
        bins.writeCells(out);
    }

    /** Adds the counts of replicates that another histogram of as many has written. */
    public synchronized void addCellsFrom(DataInput in) throws IOException {
        bins.addCellsFrom(in);
    }

    private void flush() {
        int from = 0;
        for (int run = 0; run < runs; run++) {
            bins.add(buffer, from, endOfRun[run], groupOfRun[run]);
            from = endOfRun[run];
        }
        buffered = 0;
        runs = 0;
    }
}
