package org.entente.simulation.statistics;

import java.util.Arrays;

/*
 * Values wait in a buffer, of each its high half, which is all that is needed, until there are enough to bring the bins
 * into the cache for.
 */

/**
 * Counts of values in narrow bins, from which quantiles and means of tails come with a relative error below 2^-10. What
 * a histogram gives depends on the values alone, not on their order, so several threads may add to it in turn.
 *
 * <p>Memory: up to 1 KB for each octave (a factor of two) on each side of zero that holds values, 4 KB if it holds more
 * than 254, 16 KB more if more than 2046 of them fell into one bin; and a buffer of up to 32 KB.
 */
public final class QuantileHistogram {

    private static final int STEP = 256;
    private static final int MAX_BUFFERED = 8192;

    private final LogLinearBins octaves = new LogLinearBins();

    /** How many values there are going to be. */
    private final long expected;

    /** The high halves of values. */
    private int[] buffer = {};

    private int buffered;

    /** How many values wait until they are counted: the first time as many as the turn of the histogram says. */
    private int mostBuffered;

    /** A histogram of no values. */
    public QuantileHistogram() {
        this(0, 0);
    }

    /**
     * A histogram of no values, one of many that are filled alike. What waits in the buffer of each is counted after
     * another number of values, so that these do not all fall to whoever comes at one time.
     *
     * @param turn the number of the histogram
     * @param expected about how many values there are going to be: memory for them is taken at once
     */
    public QuantileHistogram(int turn, long expected) {
        this.expected = expected;
        mostBuffered = MAX_BUFFERED - turn % (MAX_BUFFERED / STEP) * STEP;
    }

    /**
     * Adds the first {@code n} of {@code values}, which are finite.
     *
     * @throws IllegalArgumentException now or later if a value is infinite or NaN; nothing can be had from the histogram
     *     from then on
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
        if (buffer.length >= mostBuffered) {
            flush();
            mostBuffered = MAX_BUFFERED;
        }
        if (buffer.length - buffered < n) {
            long wanted = Math.min(mostBuffered, Math.max(expected, 2L * buffer.length));
            buffer = Arrays.copyOf(buffer, (int) Math.max(buffered + n, wanted));
        }
    }

    /** Adds {@code n} zeros. */
    public synchronized void addZeros(int n) {
        octaves.addZeros(n);
    }

    /** The values added so far. */
    public synchronized BinnedSample sample() {
        flush();
        return octaves.sample();
    }

    private void flush() {
        octaves.add(buffer, buffered);
        buffered = 0;
    }
}
