package org.entente.simulation.actuals;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.util.FastMath;

/*
 * Component c with weight π(c) has the scores m + A z and, of the jumps that it fixes, the draws of one bin each. Its
 * density relative to the prior is
 *
 *     |A|⁻¹ exp((|z'|² − |A⁻¹ (z' − m)|²)/2) / Π (widths of the bins)
 *
 * where its bins are, and 0 elsewhere.
 */

/**
 * A proposal for the inputs of an evidence: a mixture of affine maps of their normals, each in some bins of the jumps.
 * Immutable.
 */
final class Proposal {

    private final List<Jump> jumps;
    private final int inputs;
    private final Component[] components;
    private final double[] cumulative;

    /** One of the maps. Immutable. */
    static final class Component {

        /** Stands for all bins of a jump. */
        static final int ANY = -1;

        private final double weight;
        private final int[] bins;
        private final double[] mean;
        private final double[][] factor;
        private final double logScale;

        /**
         * A component.
         *
         * @param bins for each jump its bin, or {@link #ANY}
         * @param mean the mean m of the scores
         * @param factor A, a lower triangle with a positive diagonal
         */
        Component(List<Jump> jumps, double weight, List<Integer> bins, double[] mean, double[][] factor) {
            this.weight = weight;
            this.bins = bins.stream().mapToInt(bin -> bin).toArray();
            this.mean = mean.clone();
            this.factor = Arrays.stream(factor).map(double[]::clone).toArray(double[][]::new);
            double sum = FastMath.log(weight);
            for (int k = 0; k < mean.length; k++) {
                sum -= FastMath.log(factor[k][k]);
            }
            for (int e = 0; e < jumps.size(); e++) {
                sum -= bins.get(e) == ANY ? 0 : FastMath.log(jumps.get(e).width(bins.get(e)));
            }
            this.logScale = sum;
        }

        private boolean has(int[] others) {
            for (int e = 0; e < bins.length; e++) {
                if (bins[e] != ANY && bins[e] != others[e]) {
                    return false;
                }
            }
            return true;
        }

        private void move(double[] z, double[] moved) {
            for (int k = 0; k < mean.length; k++) {
                double sum = mean[k];
                double[] row = factor[k];
                for (int j = 0; j <= k; j++) {
                    sum += row[j] * z[j];
                }
                moved[k] = sum;
            }
        }

        /** π(c) times the density relative to the prior, in logarithms, at scores that are in its bins. */
        private double logDensity(double[] moved, double[] solved) {
            double sum = 0;
            for (int k = 0; k < mean.length; k++) {
                double rest = moved[k] - mean[k];
                double[] row = factor[k];
                for (int j = 0; j < k; j++) {
                    rest -= row[j] * solved[j];
                }
                solved[k] = rest / row[k];
                sum += moved[k] * moved[k] - solved[k] * solved[k];
            }
            return logScale + 0.5 * sum;
        }
    }

    /**
     * A mixture.
     *
     * @param inputs the number of scores
     * @param components components whose weights add up to 1
     */
    Proposal(List<Jump> jumps, int inputs, List<Component> components) {
        this.jumps = List.copyOf(jumps);
        this.inputs = inputs;
        this.components = components.toArray(Component[]::new);
        this.cumulative = new double[components.size()];
        double sum = 0;
        for (int c = 0; c < cumulative.length; c++) {
            sum += components.get(c).weight;
            cumulative[c] = sum;
        }
    }

    /** The proposal that moves no input of {@code evidence}. */
    static Proposal prior(Evidence evidence) {
        List<Jump> jumps = evidence.jumps();
        int inputs = evidence.inputs().size();
        double[][] identity = MatrixUtils.createRealIdentityMatrix(inputs).getData();
        List<Integer> any = Collections.nCopies(jumps.size(), Component.ANY);
        return new Proposal(jumps, inputs, List.of(new Component(jumps, 1, any, new double[inputs], identity)));
    }

    /** A path that is moved; of one thread. */
    final class Path {

        private final double[] z = new double[inputs];
        private final double[] moved = new double[inputs];
        private final double[] solved = new double[inputs];
        private final int[] bins = new int[jumps.size()];

        /**
         * Moves path {@code i} of a unit in place.
         *
         * @param choice a uniform draw that chooses the component
         * @param scores the independent normals of the inputs
         * @param draws the uniform draws of the jumps
         * @return the logarithm of prior over proposal
         */
        double move(int i, double choice, double[][] scores, double[][] draws) {
            Component component = chosen(choice);
            for (int e = 0; e < bins.length; e++) {
                bins[e] = component.bins[e];
                if (bins[e] == Component.ANY) {
                    bins[e] = jumps.get(e).bin(draws[e][i]);
                } else {
                    draws[e][i] = jumps.get(e).low(bins[e])
                            + draws[e][i] * jumps.get(e).width(bins[e]);
                }
            }
            for (int k = 0; k < inputs; k++) {
                z[k] = scores[k][i];
            }
            component.move(z, moved);
            for (int k = 0; k < inputs; k++) {
                scores[k][i] = moved[k];
            }
            return -logDensity();
        }

        private double logDensity() {
            double largest = Double.NEGATIVE_INFINITY;
            double sum = 0;
            for (Component component : components) {
                if (component.has(bins)) {
                    double log = component.logDensity(moved, solved);
                    if (log > largest) {
                        sum = sum * FastMath.exp(largest - log) + 1;
                        largest = log;
                    } else {
                        sum += FastMath.exp(log - largest);
                    }
                }
            }
            return largest + FastMath.log(sum);
        }
    }

    private Component chosen(double choice) {
        int found = Arrays.binarySearch(cumulative, choice * cumulative[cumulative.length - 1]);
        return components[Math.min(cumulative.length - 1, found >= 0 ? found : -found - 1)];
    }
}
