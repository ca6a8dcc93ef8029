package org.entente.model;

import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/*
 * Higham (2002), Computing the nearest correlation matrix, IMA Journal of Numerical Analysis 22, algorithm 3.3:
 * projections on the matrices without negative eigenvalues and on those with ones on the diagonal take turns, with
 * Dykstra's correction of the first. Eigenvalues below the least that is wanted are lifted to it, so that the result is
 * positive definite.
 */

/** The correlation matrix that is nearest to a symmetric matrix, by the sum of squared differences. */
final class NearestCorrelations {

    private static final int MAX_STEPS = 1000;
    private static final double CLOSE = 1e-10;

    private NearestCorrelations() {}

    /**
     * The matrix with ones on its diagonal and no eigenvalue below {@code smallest} that is nearest to {@code matrix}.
     */
    static RealMatrix nearest(RealMatrix matrix, double smallest) {
        RealMatrix nearest = matrix;
        RealMatrix correction = MatrixUtils.createRealMatrix(matrix.getRowDimension(), matrix.getRowDimension());
        for (int step = 0; step < MAX_STEPS; step++) {
            RealMatrix corrected = nearest.subtract(correction);
            RealMatrix positive = lifted(corrected, smallest);
            correction = positive.subtract(corrected);
            RealMatrix next = withOnes(positive);
            boolean isClose = next.subtract(nearest).getFrobeniusNorm() <= CLOSE;
            nearest = next;
            if (isClose) {
                break;
            }
        }
        return nearest;
    }

    private static RealMatrix lifted(RealMatrix matrix, double smallest) {
        EigenDecomposition eigen = new EigenDecomposition(symmetric(matrix));
        RealMatrix values = eigen.getD();
        for (int i = 0; i < values.getRowDimension(); i++) {
            values.setEntry(i, i, Math.max(smallest, values.getEntry(i, i)));
        }
        return symmetric(eigen.getV().multiply(values).multiply(eigen.getVT()));
    }

    private static RealMatrix symmetric(RealMatrix matrix) {
        return matrix.add(matrix.transpose()).scalarMultiply(0.5);
    }

    private static RealMatrix withOnes(RealMatrix matrix) {
        RealMatrix copy = matrix.copy();
        for (int i = 0; i < copy.getRowDimension(); i++) {
            copy.setEntry(i, i, 1);
        }
        return copy;
    }
}
