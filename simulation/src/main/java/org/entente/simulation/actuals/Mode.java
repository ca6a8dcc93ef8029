package org.entente.simulation.actuals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.FastMath;
import org.entente.simulation.actuals.Points.Likelihood;
import org.entente.simulation.actuals.Points.Point;

/*
 * With whitened distances r(z) of the observations, whose derivative is J, the density of scores z given the
 * observations is about exp(−(|z|² + |r(z)|²)/2). A step of Gauss and Newton is −(I + JᵀJ)⁻¹ times the gradient, which
 * is that of the whole density. Derivatives are central differences. A step that does not gain is halved.
 */

/** The likeliest scores of the inputs, while the jumps stay in their bins. */
final class Mode {

    private static final double DIFFERENCE = 1e-3;
    private static final int MAX_STEPS = 25;
    private static final int HALVINGS = 8;
    private static final double NEAR = 1e-2;
    private static final double FARTHEST = 6;

    private final int[] bins;
    private final double[] scores;
    private final Likelihood likelihood;
    private final double[][] slopes;
    private final RealVector gradient;
    private final RealMatrix covariance;

    private Mode(Points points, int[] bins, double[] scores, Likelihood likelihood) {
        this.bins = bins;
        this.scores = scores;
        this.likelihood = likelihood;
        int inputs = scores.length;
        List<Point> around = new ArrayList<>();
        for (int k = 0; k < inputs; k++) {
            around.add(moved(k, DIFFERENCE));
            around.add(moved(k, -DIFFERENCE));
        }
        Likelihood[] found = points.at(around);
        double[][] slope = new double[likelihood.whitened().length][inputs];
        gradient = new ArrayRealVector(scores);
        for (int k = 0; k < inputs; k++) {
            Likelihood up = found[2 * k];
            Likelihood down = found[2 * k + 1];
            gradient.addToEntry(k, -(up.log() - down.log()) / (2 * DIFFERENCE));
            double[] above = up.whitened();
            double[] below = down.whitened();
            for (int o = 0; o < slope.length; o++) {
                slope[o][k] = (above[o] - below[o]) / (2 * DIFFERENCE);
            }
        }
        slopes = slope;
        RealMatrix information = MatrixUtils.createRealIdentityMatrix(inputs);
        if (slope.length > 0) {
            RealMatrix matrix = new Array2DRowRealMatrix(slope, false);
            information = information.add(matrix.transpose().multiply(matrix));
        }
        covariance =
                new CholeskyDecomposition(information, 1e-6, 1e-12).getSolver().getInverse();
    }

    private Point moved(int k, double by) {
        double[] moved = scores.clone();
        moved[k] += by;
        return new Point(moved, bins);
    }

    /** The mode that steps from {@code start} lead to; empty where the observations are impossible. */
    static Optional<Mode> from(Points points, int[] bins, double[] start) {
        Likelihood first = points.at(List.of(new Point(start, bins)))[0];
        if (!isFinite(first)) {
            return Optional.empty();
        }
        Mode mode = new Mode(points, bins, start, first);
        for (int step = 0; step < MAX_STEPS && mode.isFinite(); step++) {
            RealVector move = mode.covariance.operate(mode.gradient).mapMultiply(-1);
            Optional<Mode> next = mode.along(points, move);
            if (next.isEmpty() || !next.get().isFinite()) {
                break;
            }
            boolean isNear = next.get().logPosterior() - mode.logPosterior() < NEAR;
            mode = next.get();
            if (isNear) {
                break;
            }
        }
        return Optional.of(mode).filter(Mode::isFinite);
    }

    private static boolean isFinite(Likelihood likelihood) {
        return Double.isFinite(likelihood.log());
    }

    private boolean isFinite() {
        return !gradient.isNaN() && !gradient.isInfinite();
    }

    /** The best of the points along a move, if one gains. */
    private Optional<Mode> along(Points points, RealVector move) {
        List<Point> line = new ArrayList<>();
        for (int halving = 0; halving < HALVINGS; halving++) {
            double[] moved = new ArrayRealVector(scores)
                    .add(move.mapMultiply(FastMath.pow(0.5, halving)))
                    .toArray();
            line.add(new Point(Arrays.stream(moved).map(Mode::inside).toArray(), bins));
        }
        Likelihood[] found = points.at(line);
        int best = -1;
        double value = logPosterior();
        for (int i = 0; i < found.length; i++) {
            double log = logPosterior(line.get(i), found[i]);
            if (log > value) {
                best = i;
                value = log;
            }
        }
        return best < 0
                ? Optional.empty()
                : Optional.of(new Mode(points, bins, line.get(best).scores(), found[best]));
    }

    private static double inside(double score) {
        return Math.max(-FARTHEST, Math.min(FARTHEST, score));
    }

    private static double logPosterior(Point point, Likelihood likelihood) {
        return likelihood.log()
                - 0.5 * new ArrayRealVector(point.scores()).dotProduct(new ArrayRealVector(point.scores()));
    }

    double logPosterior() {
        return logPosterior(new Point(scores, bins), likelihood);
    }

    int[] bins() {
        return bins.clone();
    }

    double[] scores() {
        return scores.clone();
    }

    Likelihood likelihood() {
        return likelihood;
    }

    /** (I + JᵀJ)⁻¹. */
    RealMatrix covariance() {
        return covariance;
    }

    /** The gradient of minus the log density at the scores of this mode, where the distances are others. */
    RealVector gradient(double[] whitened) {
        double[] found = gradient.toArray();
        double[] here = likelihood.whitened();
        for (int o = 0; o < slopes.length; o++) {
            for (int k = 0; k < found.length; k++) {
                found[k] += slopes[o][k] * (whitened[o] - here[o]);
            }
        }
        return new ArrayRealVector(found);
    }
}
