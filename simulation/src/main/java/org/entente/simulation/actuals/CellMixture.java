package org.entente.simulation.actuals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.entente.simulation.actuals.Proposal.Component;

/** The proposal that is made of cells: a normal in each, and one wider around all, so that no place is left out. */
final class CellMixture {

    private static final double WIDE = 2;
    private static final double WIDE_WEIGHT = 0.02;
    private static final double UNMOVED_MEAN = 0.01;
    private static final double UNMOVED_VARIANCE = 0.002;
    private static final double JITTER = 1e-14;

    private final List<Jump> jumps;
    private final List<Cell> cells;
    private final int inputs;
    private final boolean[] isMoved;

    /** The mixture of {@code cells}, at least one. */
    CellMixture(List<Jump> jumps, List<Cell> cells) {
        this.jumps = jumps;
        this.cells = cells;
        inputs = cells.get(0).mean().getDimension();
        isMoved = moved(cells);
    }

    /** The inputs whose means or variances differ from the prior in some cell. */
    static boolean[] moved(List<Cell> cells) {
        boolean[] isMoved = new boolean[cells.get(0).mean().getDimension()];
        for (int k = 0; k < isMoved.length; k++) {
            for (Cell cell : cells) {
                isMoved[k] |= Math.abs(cell.mean().getEntry(k)) > UNMOVED_MEAN
                        || Math.abs(cell.covariance().getEntry(k, k) - 1) > UNMOVED_VARIANCE;
            }
        }
        return isMoved;
    }

    /** The proposal whose covariances are those of the cells, times {@code inflation}. */
    Proposal proposal(double inflation) {
        List<Component> components = new ArrayList<>();
        for (Cell cell : cells) {
            components.add(new Component(
                    jumps,
                    (1 - WIDE_WEIGHT) * cell.weight(),
                    cell.bins(),
                    centre(cell.mean()),
                    factor(cell.covariance().scalarMultiply(inflation))));
        }
        RealVector mean = mean();
        components.add(new Component(
                jumps,
                WIDE_WEIGHT,
                Collections.nCopies(jumps.size(), Component.ANY),
                centre(mean),
                factor(covariance(mean).scalarMultiply(WIDE))));
        return new Proposal(jumps, inputs, components);
    }

    private double[] centre(RealVector mean) {
        double[] centre = mean.toArray();
        for (int k = 0; k < inputs; k++) {
            centre[k] = isMoved[k] ? centre[k] : 0;
        }
        return centre;
    }

    private RealVector mean() {
        RealVector mean = new ArrayRealVector(inputs);
        cells.forEach(cell -> mean.combineToSelf(1, cell.weight(), cell.mean()));
        return mean;
    }

    private RealMatrix covariance(RealVector mean) {
        RealMatrix sum = MatrixUtils.createRealMatrix(inputs, inputs);
        for (Cell cell : cells) {
            RealVector distance = cell.mean().subtract(mean);
            sum = sum.add(cell.covariance().add(distance.outerProduct(distance)).scalarMultiply(cell.weight()));
        }
        return sum;
    }

    /** The Cholesky factor of a covariance, in which inputs that nothing moves stay as they are. */
    private double[][] factor(RealMatrix covariance) {
        for (int k = 0; k < inputs; k++) {
            for (int j = 0; j < inputs; j++) {
                if (!isMoved[k] || !isMoved[j]) {
                    covariance.setEntry(k, j, k == j ? 1 : 0);
                }
            }
            covariance.addToEntry(k, k, JITTER);
        }
        return new CholeskyDecomposition(covariance, 1e-8, 1e-18).getL().getData();
    }
}
