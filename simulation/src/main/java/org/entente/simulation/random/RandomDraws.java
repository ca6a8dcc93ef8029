package org.entente.simulation.random;

import org.entente.simulation.math.ColumnMath;

/*
 * Of a stream, block 0 of Philox makes the uniforms and block b + 1 the shocks of months 4b to 4b + 3. A uniform takes
 * two of a counter's words, so that paths 2c and 2c + 1 share counter c; a shock takes one, of the counter of its path.
 *
 * Two words hi and lo make a uniform number of the highest 52 bits k of hi 2^32 + lo: (k + 1/2) 2^-52. These are the
 * odd multiples of 2^-53: never 0 or 1, and as dense at u as at 1 - u.
 */

/**
 * Independent draws from Philox4x32-10. Uniforms have 53 bits; shocks come from 32 bits each, in single precision.
 *
 * @param seed any number; another seed gives independent draws throughout
 */
public record RandomDraws(long seed) implements Draws {

    private static final int MONTHS_AT_ONCE = 4;
    private static final long WORD_MASK = 0xFFFFFFFFL;
    private static final long ONE_BITS = Double.doubleToRawLongBits(1);

    /** {@inheritDoc} Any paths will do, of any number. */
    @Override
    public void uniforms(int stream, long firstPath, int n, double[] u) {
        long firstCounter = firstPath >>> 1;
        int skipped = (int) (firstPath & 1);
        int counters = (skipped + n + 1) / 2;
        int[][] words = ScratchColumns.ofThread(counters).words;
        ColumnMath.philox(seed, stream, 0, firstCounter, counters, words);
        for (int i = 0; i < n; i++) {
            int c = (skipped + i) >> 1;
            int word = 2 * ((skipped + i) & 1);
            u[i] = uniform(words[word][c], words[word + 1][c]);
        }
    }

    private static double uniform(int high, int low) {
        long bits = ONE_BITS | (high & WORD_MASK) << 20 | (low & WORD_MASK) >>> 12;
        return Double.longBitsToDouble(bits) - (1 - 0x1p-53);
    }

    @Override
    public int monthsAtOnce() {
        return MONTHS_AT_ONCE;
    }

    /**
     * {@inheritDoc} Any paths will do, of any number.
     *
     * @throws IllegalArgumentException if {@code firstMonth} is negative or no multiple of {@link #monthsAtOnce}
     */
    @Override
    public void shocks(int[] streams, int firstMonth, long firstPath, int n, double[][] shocks) {
        for (int k = 0; k < streams.length; k++) {
            shocks(streams[k], firstMonth, firstPath, n, shocks, k * MONTHS_AT_ONCE);
        }
    }

    /** Draws the shocks of one process into the columns from {@code first} on. */
    void shocks(int stream, int firstMonth, long firstPath, int n, double[][] shocks, int first) {
        int[][] words = ScratchColumns.ofThread(n).words;
        ColumnMath.philox(seed, stream, blockOf(firstMonth), firstPath, n, words);
        for (int month = 0; month < MONTHS_AT_ONCE; month++) {
            ColumnMath.shocks(words[month], shocks[first + month], n);
        }
    }

    /** The block of a stream that makes the shocks from a month on. */
    int blockOf(int firstMonth) {
        if (firstMonth < 0 || firstMonth % MONTHS_AT_ONCE != 0) {
            throw new IllegalArgumentException(
                    "the first month must be a multiple of " + MONTHS_AT_ONCE + ", but was " + firstMonth);
        }
        return firstMonth / MONTHS_AT_ONCE + 1;
    }
}
