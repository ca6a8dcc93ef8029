package org.entente.simulation.random;

import org.entente.simulation.math.ColumnMath;

/*
 * Of a stream, block 0 of the generator makes the uniforms and block b + 1 the shocks of months 4b to 4b + 3. A uniform
 * takes two of a counter's words. Of a unit of 256 paths, paths i and 128 + i share a counter: i takes the first two
 * words, 128 + i the others, so that either half of a unit reads two columns of words. A shock takes one word, of the
 * counter of its path.
 *
 * Of two words the first is read as a signed number h, and the highest 20 bits of the second are l. They make the
 * uniform 1/2 + h 2^-32 + (l + 1/2) 2^-52. These are the odd multiples of 2^-53: never 0 or 1, and as dense at u as at
 * 1 - u. Every step of the sum is exact.
 */

/**
 * Independent draws from Threefry4x32-20. Uniforms have 53 bits; shocks come from 32 bits each.
 *
 * @param seed any number; another seed gives independent draws throughout
 */
public record RandomDraws(long seed) implements Draws {

    private static final int MONTHS_AT_ONCE = 4;
    private static final int HALF_UNIT = UNIT_PATHS / 2;
    private static final int BITS_LEFT_OUT = 12;

    /** {@inheritDoc} Any paths will do, of any number. */
    @Override
    public void uniforms(int stream, long firstPath, int n, double[] u) {
        int done = 0;
        while (done < n) {
            long path = firstPath + done;
            int place = (int) (path % UNIT_PATHS);
            int count = Math.min(n - done, UNIT_PATHS - place);
            ofUnit(stream, path / UNIT_PATHS, place, count, u, done);
            done += count;
        }
    }

    /** Draws for {@code n} paths of one unit, from {@code place} on, into the numbers from {@code first} on. */
    private void ofUnit(int stream, long unit, int place, int n, double[] u, int first) {
        int[][] words = ScratchColumns.ofThread(HALF_UNIT).words;
        ColumnMath.randomWords(seed, stream, 0, unit * HALF_UNIT, HALF_UNIT, words);
        for (int half = 0; half < 2; half++) {
            int begin = half * HALF_UNIT;
            int from = Math.max(place, begin);
            int to = Math.min(place + n, begin + HALF_UNIT);
            fill(words[2 * half], words[2 * half + 1], from - begin, to - begin, u, first + begin - place);
        }
    }

    private static void fill(int[] high, int[] low, int from, int to, double[] u, int shift) {
        for (int i = from; i < to; i++) {
            u[shift + i] = Math.fma(high[i], 0x1p-32, 0.5) + ((low[i] >>> BITS_LEFT_OUT) + 0.5) * 0x1p-52;
        }
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
        ColumnMath.randomWords(seed, stream, blockOf(firstMonth), firstPath, n, words);
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
