package org.entente.simulation.kernel;

import org.entente.simulation.math.ColumnMath;

/** Loops over columns that more than one step runs. */
public final class ColumnLoops {

    /** A month in years. */
    public static final double DELTA = 1.0 / 12;

    /** The square root of a month in years. */
    public static final double ROOT_DELTA = Math.sqrt(DELTA);

    private ColumnLoops() {}

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
            target[i] += x[i];
            magnitude[i] += Math.abs(x[i]);
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
            sum[i] += x[i];
            weighted[i] += x[i] * w[i];
        }
    }

    /** {@code target += x y}. */
    public static void addProduct(double[] target, double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            target[i] += x[i] * y[i];
        }
    }

    /** {@code target = x y}. */
    public static void product(double[] x, double[] y, double[] target, int n) {
        for (int i = 0; i < n; i++) {
            target[i] = x[i] * y[i];
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
