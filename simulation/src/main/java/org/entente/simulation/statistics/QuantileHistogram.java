package org.entente.simulation.statistics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/*
 * The high halves of values, which are all that the bins need, wait in a buffer until there are enough of them to be
 * worth bringing the bins into the cache.
 */

/**
 * A histogram of narrow bins, which gives quantiles and means of tails with a relative error below 2^-10. Its results
 * depend on the values alone, not on their order, so several threads may add to it in turn.
 *
 * <p>Memory: up to 1 KB for each octave (a factor of two) on each side of zero that holds values, 4 KB if it holds more
 * than 254, 16 KB more if more than 2046 of them fell into one bin; and a buffer of up to 32 KB.
 */
public final class QuantileHistogram {

    private static final int TURN_VALUES = 256;
    private static final int MAX_BUFFERED = 8192;

    private final LogLinearBins bins = new LogLinearBins();

    /** The values of other histograms. */
    private BinnedSample others = new BinnedSample.Builder().build();

    /** The number of values that are expected. */
    private final long expected;

    /** The high halves of values. */
    private int[] buffer = {};

    private int buffered;

    /** The most values that wait; the first time, the turn of the histogram decides. */
    private int maxBuffered;

    /** A histogram of no values. */
    public QuantileHistogram() {
        this(0, 0);
    }

    /**
     * A histogram of no values, one of many that are filled alike. Each histogram first counts its buffer after another
     * number of values, so that one thread does not count the buffers of all of them at once.
     *
     * @param turn the number of the histogram
     * @param expected about how many values there are going to be: memory for them is taken at once
     */
    public QuantileHistogram(int turn, long expected) {
        this.expected = expected;
        maxBuffered = MAX_BUFFERED - turn % (MAX_BUFFERED / TURN_VALUES) * TURN_VALUES;
    }

    /**
     * Adds the first {@code n} of {@code values}, which are finite.
     *
     * @throws IllegalArgumentException now or later if a value is infinite or NaN; nothing can be had from the
     *     histogram from then on
     */
    public synchronized void add(double[] values, int n) {
        if (buffer.length - buffered < n) {
            makeRoom(n);
        }
        for (int i = 0; i < n; i++) {
            buffer[buffered + i] = (int) (Double.doubleToRawLongBits(values[i]) >>> Integer.SIZE);
        }
        buffered += n;
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

    /** Adds {@code n} zeros. */
    public synchronized void addZeros(int n) {
        bins.addZeros(n);
    }

    /** The values added so far. */
    public synchronized BinnedSample sample() {
        flush();
        return bins.sample().plus(others);
    }

    /** Writes the values added so far. */
    public void writeTo(DataOutput out) throws IOException {
        sample().writeTo(out);
    }

    /** Adds the values that another histogram has written. */
    public synchronized void addFrom(DataInput in) throws IOException {
        others = others.plus(BinnedSample.read(in));
    }

    private void flush() {
        bins.add(buffer, buffered);
        buffered = 0;
    }
}
