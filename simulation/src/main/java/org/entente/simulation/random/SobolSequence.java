package org.entente.simulation.random;

import org.apache.commons.math3.random.SobolSequenceGenerator;

/*
 * Coordinate d of point i is the exclusive or of those direction numbers of d whose bits are set in i (I. M. Sobol',
 * "On the distribution of points in a cube and the approximate evaluation of integrals", USSR Computational Mathematics
 * and Mathematical Physics 7, 1967). So any 2^m consecutive points from a multiple of 2^m on are spread evenly.
 *
 * The direction numbers are those of S. Joe and F. Y. Kuo ("Constructing Sobol sequences with better two-dimensional
 * projections", SIAM Journal on Scientific Computing 30, 2008), of which commons-math3 has 1000 dimensions. It takes
 * points in the order of Gray's code, where point 2^(k+1) - 1 is direction number k itself.
 *
 * Words are kept with their bits reversed, the first binary digit lowest, as the scrambling wants them.
 */

/** The points of Sobol's sequence, in binary digits. */
final class SobolSequence {

    /** The most dimensions that there are direction numbers for. */
    static final int MAX_DIMENSIONS = 1000;

    /** The number of points: 2^31. */
    static final long MAX_POINTS = 1L << 31;

    private static final int POINT_BITS = 31;

    /** The direction numbers of each dimension. */
    private final int[][] directions;

    /** The sequence in {@code dimensions} dimensions, at most {@link #MAX_DIMENSIONS}. */
    SobolSequence(int dimensions) {
        directions = new int[dimensions][POINT_BITS];
        SobolSequenceGenerator generator = new SobolSequenceGenerator(Math.max(1, dimensions));
        for (int k = 0; k < POINT_BITS; k++) {
            double[] point = generator.skipTo((int) ((2L << k) - 1));
            for (int d = 0; d < dimensions; d++) {
                directions[d][k] = Integer.reverse((int) (long) (point[d] * 0x1p32));
            }
        }
    }

    int dimensions() {
        return directions.length;
    }

    /**
     * Coordinates of consecutive points.
     *
     * @param dimension which coordinate, from 0
     * @param first the index of the first point, a multiple of {@link Draws#UNIT_PATHS}, below {@link #MAX_POINTS}
     * @param n how many points, at most {@link Draws#UNIT_PATHS}
     * @param digits receives for each point the first 32 binary digits of its coordinate, the first of them lowest
     */
    void digits(int dimension, long first, int n, int[] digits) {
        int[] ofDimension = directions[dimension];
        digits[0] = 0;
        for (int k = 0; k < POINT_BITS; k++) {
            digits[0] ^= ofDimension[k] & -(int) (first >>> k & 1);
        }
        int known = 1;
        for (int k = 0; known < n; k++) {
            int direction = ofDimension[k];
            for (int i = 0; i < Math.min(known, n - known); i++) {
                digits[known + i] = digits[i] ^ direction;
            }
            known *= 2;
        }
    }
}
