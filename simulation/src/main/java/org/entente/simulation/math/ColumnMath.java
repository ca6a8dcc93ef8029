package org.entente.simulation.math;

/**
 * The functions of columns of numbers.
 *
 * <p>A result is a function of its argument alone and has the same bits on every machine and Java version: it comes
 * from additions, multiplications, divisions, square roots and fused multiply-adds, each rounded once and in one fixed
 * order for every element, and from moves of bits. The loops are written so that the JVM turns them into loops over
 * lanes by itself, in instructions that every machine has.
 *
 * <p>Each method reads the first {@code n} numbers of one column and writes the first {@code n} of another. The
 * same array for both is an {@link IllegalArgumentException}; a column shorter than {@code n} is an {@link
 * IndexOutOfBoundsException}.
 */
public final class ColumnMath {

    private static final long WORD_MASK = 0xFFFFFFFFL;

    /**
     * How many numbers longer columns are than what they hold. The array of 256 doubles and these, with its header,
     * takes a multiple of 64 bytes. So arrays made one after the other lie alike in the lines of the cache, and a loop
     * over lanes that starts at a line of one of them starts at a line of each.
     */
    private static final int PADDING = 6;

    private ColumnMath() {}

    /** A column of {@code n} zeros, and some numbers more, which lies in memory as loops over lanes like it. */
    public static double[] newColumn(int n) {
        return new double[n + PADDING];
    }

    /** A column of {@code n} words, and some words more, likewise. */
    public static int[] newWords(int n) {
        return new int[n + 2 * PADDING];
    }

    /**
     * Exponentials: y = e^x with an error below 1.5 units in the last place, or below the smallest subnormal number
     * where results are subnormal. Zero for -∞ and infinity for ∞, and past the range of doubles; NaN for NaN.
     */
    public static void exp(double[] x, double[] y, int n) {
        check(x, y, n);
        Exponential.apply(x, y, n);
    }

    /**
     * Natural logarithms: y = log x with an error below 1.5 units in the last place, for every positive number. -∞ for
     * zero of either sign, ∞ for ∞, NaN for negative numbers and NaN.
     */
    public static void log(double[] x, double[] y, int n) {
        check(x, y, n);
        Logarithm.apply(x, y, n);
    }

    /**
     * Quantiles of the standard normal distribution: the z below which a part u of it lies, with a relative error of at
     * most 1e-14 for u in [2^-53, 1 - 2^-53]; antisymmetric to the bit about u = 1/2, which gives 0. -∞ for 0, ∞ for 1,
     * NaN outside [0, 1] and for NaN. Between 0 and 2^-53 the error grows slowly.
     */
    public static void normalQuantile(double[] u, double[] z, int n) {
        check(u, z, n);
        NormalQuantile.apply(u, z, n);
    }

    /**
     * Standard normal numbers from 32 random bits each: the quantile at 1/2 + (w + 1/2) 2^-32 of the signed word w,
     * with a relative error of at most 1.2e-7; ascending in w but for that error, and antisymmetric to the bit about
     * w = -1/2.
     */
    public static void shocks(int[] words, double[] z, int n) {
        if (n > words.length || n > z.length) {
            throw tooShort(n, words.length, z.length);
        }
        ShockQuantile.apply(words, z, n);
    }

    /**
     * The four output words of Threefry4x32-20 for each of {@code n} consecutive counters.
     *
     * @param seed the first two words of the key, the low half first; the other two are 0
     * @param stream the third word of every counter
     * @param block the fourth word of every counter
     * @param firstCounter the first two words of the first counter, the low half first; the one after the last wraps
     * @param words four columns, which receive {@code n} words each
     */
    public static void randomWords(long seed, int stream, int block, long firstCounter, int n, int[][] words) {
        for (int[] column : words) {
            checkLength(column.length, n);
        }
        long above = (stream & WORD_MASK) | ((long) block << Integer.SIZE);
        Threefry.fill(seed, 0, firstCounter, above, n, words);
    }

    /**
     * The sums of (x - origin), of its square and of its cube over the first {@code n} numbers of a column, added in
     * one fixed order, and the least and the greatest of these numbers. If any is NaN, so are the sums; the extremes
     * are then those of others, or NaN.
     *
     * @param sums receives the three sums and the two extremes
     */
    public static void powerSums(double[] x, double origin, int n, double[] sums) {
        checkLength(x.length, n);
        PowerSums.apply(x, origin, n, sums);
    }

    private static void checkLength(int length, int n) {
        if (n > length) {
            throw tooShort(n, length, length);
        }
    }

    private static void check(double[] from, double[] to, int n) {
        if (from == to) {
            throw new IllegalArgumentException("the columns read and written must be two arrays, but were one");
        }
        if (n > from.length || n > to.length) {
            throw tooShort(n, from.length, to.length);
        }
    }

    private static IndexOutOfBoundsException tooShort(int n, int first, int second) {
        return new IndexOutOfBoundsException(
                "columns must hold " + n + " numbers, but held " + first + " and " + second);
    }
}
