package org.entente.simulation.sensitivity;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/** A function of inputs in [0, 1], at points A and B. */
final class PickFreeze {

    private final ToDoubleFunction<double[]> function;
    private final double[][] pointsA;
    private final double[][] pointsB;

    private PickFreeze(ToDoubleFunction<double[]> function, double[][] pointsA, double[][] pointsB) {
        this.function = function;
        this.pointsA = pointsA;
        this.pointsB = pointsB;
    }

    /** The function at points drawn independently. */
    static PickFreeze random(ToDoubleFunction<double[]> function, int inputs, int paths, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Supplier<double[]> point = () -> random.doubles(2L * inputs).toArray();
        return of(function, inputs, paths, point);
    }

    /**
     * The function at points of the Sobol' sequence, shifted at random for each replicate. 256 at a time belong to each
     * in turn.
     */
    static PickFreeze shiftedSobol(
            ToDoubleFunction<double[]> function, int inputs, int paths, int replicates, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] points = new double[paths][];
        for (int replicate = 0; replicate < replicates; replicate++) {
            SobolSequenceGenerator sequence = new SobolSequenceGenerator(2 * inputs);
            double[] shift = random.doubles(2L * inputs).toArray();
            for (int i = 0; i < paths; i++) {
                if (i / 256 % replicates == replicate) {
                    points[i] = sequence.nextVector();
                    Arrays.setAll(points[i], add(points[i], shift));
                }
            }
        }
        return of(function, inputs, paths, Arrays.asList(points).iterator()::next);
    }

    private static IntToDoubleFunction add(double[] point, double[] shift) {
        return d -> (point[d] + shift[d]) % 1;
    }

    private static PickFreeze of(
            ToDoubleFunction<double[]> function, int inputs, int paths, Supplier<double[]> pointOfBoth) {
        double[][] a = new double[paths][];
        double[][] b = new double[paths][];
        for (int i = 0; i < paths; i++) {
            double[] both = pointOfBoth.get();
            a[i] = Arrays.copyOf(both, inputs);
            b[i] = Arrays.copyOfRange(both, inputs, 2 * inputs);
        }
        return new PickFreeze(function, a, b);
    }

    SobolEstimator estimator(int replicates) {
        return new SobolEstimator(values(pointsA), values(pointsB), replicates);
    }

    /** The values at A with these inputs from B. */
    double[] withFromB(int... inputs) {
        double[][] mixed = new double[pointsA.length][];
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = pointsA[i].clone();
            for (int input : inputs) {
                mixed[i][input] = pointsB[i][input];
            }
        }
        return values(mixed);
    }

    private double[] values(double[][] points) {
        return Arrays.stream(points).mapToDouble(function).toArray();
    }
}
