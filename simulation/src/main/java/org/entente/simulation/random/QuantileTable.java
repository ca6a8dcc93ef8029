package org.entente.simulation.random;

import org.apache.commons.math3.util.FastMath;
import org.entente.model.quantity.Continuous;
import org.entente.model.quantity.StandardNormal;
import org.entente.model.quantity.Support;
import org.entente.simulation.math.ColumnMath;

/*
 * The quantile function x(u) of a distribution whose own takes microseconds, interpolated as a function of the normal
 * quantile z of u. In z it is smooth into the far tails, where it grows at most like a power of |z| (beta, gamma) or
 * like exp(z² / 2v) (t with v degrees of freedom), so that a uniform grid will do.
 *
 * Nodes lie at multiples of 1/32, a little beyond the z of the draws 2^-53 and 1 - 2^-53, which are -+8.2095. Between
 * two nodes x is the polynomial of degree 7 through the four nodes on either side; a cell keeps its Newton
 * coefficients, in the order in which nodes are taken: 0, 1, -1, 2, -2, 3, -3, 4 from the cell's lower node. The
 * remainder is 0.0011 h^8 |x^(8)|, h = 1/32. Accuracy: at most 1e-9 of the distribution's scale, or of the distance of
 * x from the median where that is greater, for shapes of beta and gamma from 0.5 and degrees of freedom from 2. Cost:
 * 534 nodes once, most of them one evaluation of the distribution (0.2 to 2 ms), 34 kB, and a few nanoseconds for each
 * draw.
 */
final class QuantileTable implements ColumnSampler {

    private static final int STEPS_PER_UNIT = 32;
    private static final int CELLS = 2 * 263;
    private static final double FIRST_Z = -263.0 / STEPS_PER_UNIT;

    /** The node at the median. */
    private static final int MEDIAN_NODE = CELLS / 2 + 3;

    /** The weights of the eight nodes before a node, the nearest first, in the polynomial through them. */
    private static final double[] EXTRAPOLATION_WEIGHTS = {8, -28, 56, -70, 56, -28, 8, -1};

    /** The largest last step of Newton's method, as a part of the spacing of nodes. */
    private static final double LAST_STEP_FRACTION = 1e-6;

    private static final int[] NODE_OFFSETS = {0, 1, -1, 2, -2, 3, -3, 4};
    private static final int TERMS = NODE_OFFSETS.length;

    private final double[] coefficients = new double[CELLS * TERMS];
    private final double least;
    private final double most;

    QuantileTable(Continuous distribution) {
        Support support = distribution.support();
        least = support.nearest(Double.NEGATIVE_INFINITY);
        most = support.nearest(Double.POSITIVE_INFINITY);
        double[] x = nodes(distribution);
        for (int cell = 0; cell < CELLS; cell++) {
            divideDifferences(x, cell + 3, coefficients, cell * TERMS);
        }
    }

    /** The values at the nodes, from the median outwards, as each is nearly known by those before it. */
    private static double[] nodes(Continuous distribution) {
        double[] x = new double[CELLS + TERMS];
        for (int i = MEDIAN_NODE; i < MEDIAN_NODE + EXTRAPOLATION_WEIGHTS.length; i++) {
            x[i] = solved(distribution, z(i));
        }
        for (int i = MEDIAN_NODE + EXTRAPOLATION_WEIGHTS.length; i < x.length; i++) {
            x[i] = refined(distribution, z(i), extrapolated(x, i, -1), x[i - 1] - x[i - 2]);
        }
        for (int i = MEDIAN_NODE - 1; i >= 0; i--) {
            x[i] = refined(distribution, z(i), extrapolated(x, i, 1), x[i + 2] - x[i + 1]);
        }
        return x;
    }

    private static double z(int node) {
        return FIRST_Z + (node - 3.0) / STEPS_PER_UNIT;
    }

    /** The value at node {@code i} of the polynomial through the eight nodes next to it. */
    private static double extrapolated(double[] x, int i, int towards) {
        double sum = 0;
        for (int k = 0; k < EXTRAPOLATION_WEIGHTS.length; k++) {
            sum += EXTRAPOLATION_WEIGHTS[k] * x[i + towards * (k + 1)];
        }
        return sum;
    }

    /**
     * The value where a normal variable is z: one step of Newton's method on the logarithm of the smaller tail, if that
     * is so short that its square is nothing; otherwise the distribution solves for it.
     *
     * @param guess what it may be
     * @param spacing between the nodes near it
     */
    private static double refined(Continuous distribution, double z, double guess, double spacing) {
        double tail = z < 0 ? distribution.cumulative(guess) : distribution.survival(guess);
        double log = FastMath.log(tail / StandardNormal.cumulative(-Math.abs(z)));
        double step = log * tail / distribution.density(guess);
        boolean isClose = Math.abs(step) <= LAST_STEP_FRACTION * spacing;
        return isClose ? guess + Math.copySign(1, z) * step : solved(distribution, z);
    }

    private static double solved(Continuous distribution, double z) {
        return z < 0
                ? distribution.quantile(StandardNormal.cumulative(z))
                : distribution.inverseSurvival(StandardNormal.cumulative(-z));
    }

    /**
     * Newton's divided differences of the eight values of {@code x} about {@code centre}, into a cell's coefficients.
     */
    private static void divideDifferences(double[] x, int centre, double[] differences, int offset) {
        for (int i = 0; i < TERMS; i++) {
            differences[offset + i] = x[centre + NODE_OFFSETS[i]];
        }
        for (int order = 1; order < TERMS; order++) {
            for (int i = TERMS - 1; i >= order; i--) {
                double difference = differences[offset + i] - differences[offset + i - 1];
                differences[offset + i] = difference / (NODE_OFFSETS[i] - NODE_OFFSETS[i - order]);
            }
        }
    }

    @Override
    public double quantile(double u) {
        return interpolated(StandardNormal.quantile(u));
    }

    @Override
    public void fill(double[] u, double[] values, int n) {
        ColumnMath.normalQuantile(u, values, n);
        for (int i = 0; i < n; i++) {
            values[i] = interpolated(values[i]);
        }
    }

    private double interpolated(double z) {
        double position = (z - FIRST_Z) * STEPS_PER_UNIT;
        int cell = Math.min(Math.max((int) position, 0), CELLS - 1);
        double t = position - cell;
        int offset = cell * TERMS;
        double x = coefficients[offset + 7];
        x = coefficients[offset + 6] + x * (t + 3);
        x = coefficients[offset + 5] + x * (t - 3);
        x = coefficients[offset + 4] + x * (t + 2);
        x = coefficients[offset + 3] + x * (t - 2);
        x = coefficients[offset + 2] + x * (t + 1);
        x = coefficients[offset + 1] + x * (t - 1);
        x = coefficients[offset] + x * t;
        return Math.min(Math.max(x, least), most);
    }
}
