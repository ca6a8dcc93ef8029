package org.entente.simulation.actuals;

import java.util.Arrays;
import org.entente.simulation.random.Streams;

/**
 * A proposal for the normal scores of inputs: z' = m + A z of their independent standard normals z. Immutable.
 *
 * <p>Its density relative to the prior is |A|⁻¹ exp((|z'|² − |z|²)/2).
 */
final class Proposal {

    private final int[] streams;
    private final double[] mean;
    private final double[][] factor;
    private final double logDeterminant;

    /**
     * A proposal.
     *
     * @param streams the streams of the inputs that it moves
     * @param factor A, a lower triangle with a positive diagonal
     */
    Proposal(int[] streams, double[] mean, double[][] factor) {
        this.streams = streams.clone();
        this.mean = mean.clone();
        this.factor = Arrays.stream(factor).map(double[]::clone).toArray(double[][]::new);
        double sum = 0;
        for (int k = 0; k < mean.length; k++) {
            sum += Math.log(factor[k][k]);
        }
        this.logDeterminant = sum;
    }

    /** The proposal that moves nothing. */
    static Proposal prior() {
        return new Proposal(new int[0], new double[0], new double[0][]);
    }

    /** The number of inputs that it moves. */
    int size() {
        return streams.length;
    }

    int[] streams() {
        return streams.clone();
    }

    /** The place of a stream among those that are moved, or -1. */
    int place(int stream) {
        return Streams.placeOf(stream, streams);
    }

    /** Moves the independent normals {@code z} of {@code n} paths to {@code moved}, and gives their log weights. */
    void move(double[][] z, int n, double[][] moved, double[] logWeights) {
        Arrays.fill(logWeights, 0, n, logDeterminant);
        for (int k = 0; k < streams.length; k++) {
            double[] target = moved[k];
            Arrays.fill(target, 0, n, mean[k]);
            for (int j = 0; j <= k; j++) {
                double a = factor[k][j];
                double[] x = z[j];
                for (int i = 0; i < n; i++) {
                    target[i] += a * x[i];
                }
            }
            double[] x = z[k];
            for (int i = 0; i < n; i++) {
                logWeights[i] += 0.5 * (x[i] * x[i] - target[i] * target[i]);
            }
        }
    }
}
