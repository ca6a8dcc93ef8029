package org.entente.simulation.kernel;

import java.util.Arrays;
import org.entente.simulation.math.ColumnMath;

/*
 * A Java compiler turns a loop into one over lanes if the loop is small: of up to six columns, without branches, and
 * with all that it reads before what it writes, as two columns may be one. A loop of nine columns took seven times as
 * long as five loops that did the same.
 */
/** Loops over columns that more than one class runs. */
public final class ColumnLoops {

    /** A month in years. */
    public static final double DELTA = 1.0 / 12;

    /** The square root of a month in years. */
    public static final double ROOT_DELTA = Math.sqrt(DELTA);

    /** What is added to a divisor that may be 0: nothing to any amount. */
    private static final double TINY = 0x1p-1000;

    private ColumnLoops() {}

    /**
     * max(0, x), the same bits, by arithmetic. Java compilers make Math.max a branch where most calls in the program
     * have had the same outcome, and a loop with a branch is none over lanes.
     */
    public static double positive(double x) {
        return 0.5 * (x + Math.abs(x));
    }

    /** 1 where x is above 0, otherwise 0, by arithmetic as in {@link #positive}; x is 0 or at least 2^-900 in size. */
    public static double isPositive(double x) {
        return (x + Math.abs(x)) / (2 * Math.abs(x) + TINY);
    }

    /** {@code target += x}. */
    public static void add(double[] target, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            target[i] += x[i];
        }
    }

    /** {@code magnitude += |x|}. */
    static void addMagnitude(double[] magnitude, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            magnitude[i] += Math.abs(x[i]);
        }
    }

    /** {@code target += x} and {@code magnitude += |x|}, reading x once. */
    static void addWithMagnitude(double[] target, double[] magnitude, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            double sum = target[i] + x[i];
            double size = magnitude[i] + Math.abs(x[i]);
            target[i] = sum;
            magnitude[i] = size;
        }
    }

    /** {@code target += x + y}, as two additions one after the other. */
    public static void addTwo(double[] target, double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            target[i] = target[i] + x[i] + y[i];
        }
    }

    /** {@code target = x + y}; of zeros of either sign it is 0, as if added to 0. */
    public static void sumOfTwo(double[] x, double[] y, double[] target, int n) {
        for (int i = 0; i < n; i++) {
            target[i] = x[i] + y[i] + 0.0;
        }
    }

    /** Sums columns of a block, in the order given. */
    public static void sum(Block block, int[] columns, double[] target, int n) {
        for (int k = begin(block, columns, target, n); k < columns.length; k += 2) { // two at a time: memory is dear
            addTwo(target, block.column(columns[k]), block.column(columns[k + 1]), n);
        }
    }

    /** Begins a sum with as many columns as leave an even number, in one pass; returns how many these are. */
    private static int begin(Block block, int[] columns, double[] target, int n) {
        if (columns.length == 0) {
            Arrays.fill(target, 0, n, 0);
            return 0;
        }
        if (columns.length == 1) {
            System.arraycopy(block.column(columns[0]), 0, target, 0, n);
            return 1;
        }
        if (columns.length % 2 == 0) {
            sumOfTwo(block.column(columns[0]), block.column(columns[1]), target, n);
            return 2;
        }
        sumOfThree(block.column(columns[0]), block.column(columns[1]), block.column(columns[2]), target, n);
        return 3;
    }

    /** {@code target = x + y + z}. */
    public static void sumOfThree(double[] x, double[] y, double[] z, double[] target, int n) {
        for (int i = 0; i < n; i++) {
            target[i] = x[i] + y[i] + z[i];
        }
    }

    /** {@code target -= x}. */
    public static void subtract(double[] target, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            target[i] -= x[i];
        }
    }

    /** {@code sum += x} and {@code weighted += x w}, reading x once. */
    static void addBoth(double[] sum, double[] weighted, double[] x, double[] w, int n) {
        for (int i = 0; i < n; i++) {
            double added = sum[i] + x[i];
            double withWeight = weighted[i] + x[i] * w[i];
            sum[i] = added;
            weighted[i] = withWeight;
        }
    }

    /** {@code target += multiple x}. */
    public static void addMultiple(double[] target, double multiple, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            target[i] += multiple * x[i];
        }
    }

    /** {@code target += x y}. */
    public static void addProduct(double[] target, double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            target[i] += x[i] * y[i];
        }
    }

    /** {@code target -= x y}. */
    public static void subtractProduct(double[] target, double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            target[i] -= x[i] * y[i];
        }
    }

    /** {@code target = x y}. */
    public static void product(double[] x, double[] y, double[] target, int n) {
        for (int i = 0; i < n; i++) {
            target[i] = x[i] * y[i];
        }
    }

    /** {@code target = x y + z w}. */
    public static void sumOfProducts(double[] x, double[] y, double[] z, double[] w, double[] target, int n) {
        for (int i = 0; i < n; i++) {
            target[i] = x[i] * y[i] + z[i] * w[i];
        }
    }

    /** {@code target *= multiple}. */
    public static void scale(double[] target, double multiple, int n) {
        for (int i = 0; i < n; i++) {
            target[i] *= multiple;
        }
    }

    /** {@code y = log(1 + x)}; {@code sum} receives {@code 1 + x}. */
    public static void logOfOnePlus(double[] x, double[] sum, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] = 1 + x[i];
        }
        ColumnMath.log(sum, y, n);
    }

    /** {@code target *= x}. */
    public static void multiply(double[] target, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            target[i] *= x[i];
        }
    }

    /**
     * {@code noise += −σ²Δ/2 + σ √Δ W}: a month of noise whose exponential has mean 1 (MODEL 3 and 8).
     */
    public static void addNoise(double[] noise, double[] sigma, double[] shock, int n) {
        for (int i = 0; i < n; i++) {
            noise[i] += -0.5 * sigma[i] * sigma[i] * DELTA + sigma[i] * ROOT_DELTA * shock[i];
        }
    }
}
