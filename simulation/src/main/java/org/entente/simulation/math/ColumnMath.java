package org.entente.simulation.math;

/**
 * Functions of each number in a column.
 *
 * <p>A result is a function of its argument alone and has the same bits on every machine and Java version: it comes
 * from additions, multiplications, divisions, square roots and fused multiply-adds, each rounded once and in one fixed
 * order for every element, and from moves of bits. Whoever computes these functions otherwise, several elements at a
 * time say, keeps that order and gets these bits.
 *
 * <p>Each method reads the first {@code n} numbers of one column and writes the first {@code n} of another. Both being
 * the same array is an {@link IllegalArgumentException}; one being shorter than {@code n} is an {@link
 * IndexOutOfBoundsException}.
 */
public final class ColumnMath {

    private ColumnMath() {}

    /**
     * Exponentials: y = e^x with an error below 1.5 units in the last place, or below the smallest subnormal number
     * where results are subnormal. Zero for -∞ and infinity for ∞, and past the range of doubles; NaN for NaN.
     */
    public static void exp(double[] x, double[] y, int n) {
        check(x, y, n);
        Exponential.apply(x, y, n);
    }

    /**
     * Natural logarithms: y = log x with an error below 1.5 units in the last place, for every positive number. -∞ for zero of either
     * sign, ∞ for ∞, NaN for negative numbers and NaN.
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

    private static void check(double[] from, double[] to, int n) {
        if (from == to) {
            throw new IllegalArgumentException("the columns read and written must be two arrays, but were one");
        }
        if (n > from.length || n > to.length) {
            throw new IndexOutOfBoundsException(
                    "columns must hold " + n + " numbers, but held " + from.length + " and " + to.length);
        }
    }
}
