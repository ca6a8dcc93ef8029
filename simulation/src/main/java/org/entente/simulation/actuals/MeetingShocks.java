package org.entente.simulation.actuals;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;
import org.entente.simulation.kernel.ColumnLoops;

/*
 * Shocks W and errors e of the observations have W ~ N(0, R), e ~ N(0, T). With fixed derivatives G, C = G R Gᵀ + T and
 * v = G W + e ~ N(0, C), the rest of shocks and errors is independent of v, and
 *
 *     W(λ) = W + R Gᵀ λ,   e(λ) = e + T λ,   v(λ) = v + C λ
 *
 * move v alone. Newton's method finds the λ at which ŷ(W(λ)) + e(λ) = y. The derivative of this sum by λ is
 *
 *     M(λ) = Ĝ(W(λ)) R Gᵀ + T
 *
 * By the change of variables from v to the sum, the density of y given the rest is that of v(λ), times |C| / |M|: the
 * weight of the path. Its mean over shocks is the likelihood, however far ŷ is from linear. G is taken at the
 * likeliest shocks, so that weights differ little. All is in contrasts of the observations.
 */

/** The shocks of some paths that meet their observations exactly, and the weights of these paths (MODEL 18). */
final class MeetingShocks {

    private static final int STEPS = 5;

    /** A path that is farther from its observations in the end has no weight; errors are 1e-5 at least. */
    private static final double FAR = 1e-7;

    private final PathEquations equations;
    private final Contrasts contrasts;
    private final MixedCovariances mixed;
    private final double[][] errors;
    private final double[][] whitened;
    private final double[][] lambda;
    private final double[][] distance;
    private final double[] product = new double[PathEquations.LANES];

    /** Those of the paths of {@code equations}. */
    MeetingShocks(Evidence evidence, PathEquations equations) {
        this.equations = equations;
        contrasts = evidence.contrasts();
        mixed = new MixedCovariances(evidence);
        int rows = contrasts.size();
        errors = new double[rows][PathEquations.LANES];
        whitened = new double[rows][PathEquations.LANES];
        lambda = new double[rows][PathEquations.LANES];
        distance = new double[rows][PathEquations.LANES];
    }

    /**
     * Meets the observations on the {@code n} paths that are loaded.
     *
     * @param shocks the shocks of the observed processes, by process, month and path
     * @param normals for each observation, in the order of the evidence, a standard normal of each path, its error
     */
    void meet(double[][][] shocks, double[][] normals, int n) {
        equations.lineariseAtMode();
        mixed.keep(equations.sums().derivatives(), n);
        begin(shocks, contrasts.ofRows(normals), n);
        approach(shocks, n);
        for (int step = 0; step < STEPS; step++) {
            mixed.solve(distance, n);
            for (int row = 0; row < lambda.length; row++) {
                ColumnLoops.add(lambda[row], distance[row], n);
            }
            approach(shocks, n);
        }
    }

    /** Fills in e, L⁻¹ v with C = L Lᵀ, and the λ of the linear equations. */
    private void begin(double[][][] shocks, double[][] normals, int n) {
        for (int row = 0; row < errors.length; row++) {
            Arrays.fill(errors[row], 0, n, 0);
            ColumnLoops.addMultiple(errors[row], contrasts.observation(row).deviation(), normals[row], n);
        }
        contrasts.apply(errors, n);
        for (int row = 0; row < whitened.length; row++) {
            System.arraycopy(errors[row], 0, whitened[row], 0, n);
            equations.sums().addProduct(row, shocks, whitened[row], n);
        }
        equations.covariances().substitute(whitened, lambda, n);
        for (int row = 0; row < lambda.length; row++) {
            for (int i = 0; i < n; i++) {
                lambda[row][i] = equations.solution(row)[i] - lambda[row][i];
            }
        }
    }

    /** Moves to λ, fills in how far the observations are from the path there, and the factors of M. */
    private void approach(double[][][] shocks, int n) {
        equations.walkTo(shocks, mixed.kept(), lambda);
        mixed.factor(equations.sums().derivatives(), n);
        equations.fillDistancesTo(distance);
        contrasts.apply(distance, n);
        for (int row = 0; row < distance.length; row++) {
            ColumnLoops.subtract(distance[row], errors[row], n);
            for (int other = 0; other < distance.length; other++) {
                if (contrasts.noise(row, other) != 0) {
                    ColumnLoops.addMultiple(distance[row], -contrasts.noise(row, other), lambda[other], n);
                }
            }
        }
    }

    /** Fills in the logarithms of the weights of the paths; −∞ where a path does not meet its observations. */
    void logWeights(double[] logs, int n) {
        Arrays.fill(logs, 0, n, 0);
        for (int row = 0; row < lambda.length; row++) {
            equations.covariances().fillTransposedProduct(row, lambda, product, n);
            double[] diagonal = equations.covariances().diagonal(row);
            double[] pivot = mixed.pivot(row);
            for (int i = 0; i < n; i++) {
                double v = whitened[row][i] + product[i];
                boolean isMet = Math.abs(distance[row][i]) < FAR;
                logs[i] += isMet ? FastMath.log(diagonal[i] / pivot[i]) - 0.5 * v * v : Double.NEGATIVE_INFINITY;
            }
        }
        for (int i = 0; i < n; i++) {
            logs[i] = Double.isFinite(logs[i]) ? logs[i] : Double.NEGATIVE_INFINITY;
        }
    }

    /** Makes the moves of the shocks, by observed process, month and path, as {@link PathEquations#meet} does. */
    void fillMoves(double[][][] moves) {
        equations.fillMoves(mixed.kept(), lambda, moves);
    }
}
