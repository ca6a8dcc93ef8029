package org.entente.simulation.actuals;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.ColumnLoops;

/*
 *     C      = G R Gᵀ + τ²          R: the correlations of the processes, in each month
 *     y     ~ N(ŷ(0) + half the variance within the sum, C)
 *     W'     = W + R Gᵀ C⁻¹ (y − τε − ŷ(W))                          Matheron's rule
 *     W''    = W + R G'ᵀ C'⁻¹ (y − τε − ŷ(W') + G' (W' − W))         linearised once more, at W'
 *
 * All in contrasts of the observations, and on several paths at once: paths are the innermost index.
 */

/** The equations of some paths: how likely their observations are, and the shocks that meet them (MODEL 18). */
final class PathEquations {

    /** The most paths at once: what is written of them fits in a processor's second cache. */
    static final int LANES = 64;

    /** The places of all paths of a unit; callers must not change it. */
    static final int[] ALL = IntStream.range(0, Block.PATHS).toArray();

    private static final int REFINEMENTS = 3;
    private static final double[][] NO_ERRORS = {};

    private final Contrasts contrasts;
    private final double[][] correlation;
    private final boolean isRefined;
    private final Walk walk;
    private final LinearSums sums;
    private final Covariances covariances;
    private final double[][] residual;
    private final double[][] lambda;
    private final double[][][] moved;
    private final double[][][] none;
    private final double[][][] ofSolution;
    private final double[][][][] variances;
    private final double[][] variance;
    private final double[] sum = new double[LANES];
    private int n;

    /**
     * The equations of an evidence.
     *
     * @param isRefined whether the likelihood is linearised where the observations put the path, as some observations
     *     follow from others
     */
    PathEquations(Evidence evidence, boolean isRefined) {
        this.isRefined = isRefined;
        contrasts = evidence.contrasts();
        correlation = evidence.correlation();
        walk = new Walk(evidence);
        sums = new LinearSums(evidence, contrasts, walk);
        covariances = new Covariances(contrasts, correlation);
        int processes = correlation.length;
        residual = new double[contrasts.size()][LANES];
        lambda = new double[contrasts.size()][LANES];
        moved = new double[processes][evidence.months()][LANES];
        none = new double[processes][evidence.months()][LANES];
        ofSolution = new double[processes][evidence.months()][LANES];
        variance = new double[contrasts.size()][LANES];
        variances = new double[processes][][][];
        for (int p = 0; p < processes; p++) {
            variances[p] = new double[p + 1][evidence.months()][LANES];
        }
    }

    /** Moves to {@code n} paths of a unit, from place {@code from} of {@code paths} on; at most {@link #LANES}. */
    void load(StillPaths unit, int[] paths, int from, int n) {
        this.n = n;
        walk.load(unit, paths, from, n);
        sums.load(unit, paths, from, n);
    }

    /** Copies the numbers of some paths to the beginning of {@code to}. */
    static void gather(double[] values, int[] paths, int from, int n, double[] to) {
        for (int i = 0; i < n; i++) {
            to[i] = values[paths[from + i]];
        }
    }

    /** Fills in the log likelihoods of the observations, whatever the shocks of the paths. */
    void logLikelihoods(double[] logs) {
        if (isRefined) {
            lineariseAtMode();
        } else {
            walk.stay(n);
            linearise();
            fillDistances(NO_ERRORS);
            subtractHalfTheVarianceWithin();
            contrasts.apply(residual, n);
            covariances.solve(residual, lambda, n);
        }
        covariances.logDensities(residual, logs, n);
    }

    /** Linearises and solves where the observations put paths without errors. */
    void lineariseAtMode() {
        walk.stay(n);
        linearise();
        fillDistances(NO_ERRORS);
        contrasts.apply(residual, n);
        covariances.solve(residual, lambda, n);
        for (int again = 0; again < REFINEMENTS; again++) {
            step(none, NO_ERRORS);
        }
    }

    /** λ of the last linear equations that were solved, by row and path. */
    double[] solution(int row) {
        return lambda[row];
    }

    LinearSums sums() {
        return sums;
    }

    Covariances covariances() {
        return covariances;
    }

    private void linearise() {
        sums.linearise(n);
        covariances.fill(sums.derivatives(), n);
    }

    /** Fills {@code residual} with what each observation, less its error, is above its value. */
    private void fillDistances(double[][] errors) {
        fillDistancesTo(residual);
        for (int row = 0; row < errors.length; row++) {
            ColumnLoops.addMultiple(residual[row], -contrasts.observation(row).deviation(), errors[row], n);
        }
    }

    /** Fills {@code distances} with what each observation is above its value. */
    void fillDistancesTo(double[][] distances) {
        for (int row = 0; row < distances.length; row++) {
            double log = contrasts.observation(row).log();
            double[] value = sums.values()[row];
            for (int i = 0; i < n; i++) {
                distances[row][i] = log - value[i];
            }
        }
    }

    private void subtractHalfTheVarianceWithin() {
        for (int p = 0; p < variances.length; p++) {
            for (int q = 0; q <= p; q++) {
                walk.covariances(p, q, correlation[p][q], variances[p][q], n);
            }
        }
        covariances.fillVariances(variance, n);
        for (int row = 0; row < residual.length; row++) {
            double ofError = contrasts.observation(row).deviation()
                    * contrasts.observation(row).deviation();
            for (int i = 0; i < n; i++) {
                sum[i] = ofError - variance[row][i];
            }
            sums.addWithin(row, variances, sum, n);
            for (int i = 0; i < n; i++) {
                residual[row][i] -= 0.5 * sum[i];
            }
        }
    }

    /** Linearises where the last solution moves {@code shocks}, and solves for the move from these again. */
    private void step(double[][][] shocks, double[][] errors) {
        walkTo(shocks, sums.derivatives(), lambda);
        covariances.fill(sums.derivatives(), n);
        fillDistances(errors);
        contrasts.apply(residual, n);
        for (int row = 0; row < residual.length; row++) {
            sums.addProduct(row, moved, residual[row], n);
        }
        covariances.solve(residual, lambda, n);
    }

    /** Walks with shocks that are moved by R Gᵀ λ, and linearises there; {@code g} is G. */
    void walkTo(double[][][] shocks, double[][][][] g, double[][] solution) {
        fillCorrelatedMoves(g, solution);
        walk.walk(shocks, moved, n);
        sums.linearise(n);
    }

    /** Fills {@code moved} with R Gᵀ λ. */
    private void fillCorrelatedMoves(double[][][][] g, double[][] solution) {
        sums.gatherMoves(g, solution, ofSolution, n);
        for (int p = 0; p < moved.length; p++) {
            for (int t = 0; t < moved[p].length; t++) {
                double[] target = moved[p][t];
                Arrays.fill(target, 0, n, 0);
                for (int q = 0; q < moved.length; q++) {
                    if (correlation[p][q] != 0) {
                        ColumnLoops.addMultiple(target, correlation[p][q], ofSolution[q][t], n);
                    }
                }
            }
        }
    }

    /** What the last likelihood of path {@code i} squared: L⁻¹ (y − mean), with L Lᵀ = C. */
    double[] whitened(int i) {
        return Arrays.stream(residual).mapToDouble(row -> row[i]).toArray();
    }

    /** How nearly observations follow from others on the first path: the least part of a variance that these leave. */
    double independence() {
        walk.stay(n);
        linearise();
        double[] whole = new double[residual.length];
        for (int row = 0; row < whole.length; row++) {
            whole[row] = covariances.diagonal(row)[0];
        }
        covariances.solve(residual, lambda, n);
        double least = 1;
        for (int row = 0; row < whole.length; row++) {
            double left = covariances.diagonal(row)[0];
            least = left > 0 ? Math.min(least, left * left / whole[row]) : 0;
        }
        return least;
    }

    /**
     * The logarithms of the observed amounts on the paths with {@code shocks} of the observed processes, by observation
     * in the order of the evidence and path; valid until the next call.
     */
    double[][] values(double[][][] shocks) {
        walk.walk(shocks, none, n);
        sums.linearise(n);
        return contrasts.inOrder(sums.values());
    }

    /**
     * Makes {@code moves}, by observed process, month and path: the shocks of all processes move by their correlations
     * with these, and then meet the observations. A path that cannot meet them keeps its shocks.
     *
     * @param shocks the shocks of the observed processes, by process, month and path
     * @param errors for each observation, in the order of the evidence, a standard normal of each path, its error
     */
    void meet(double[][][] shocks, double[][] errors, double[][][] moves) {
        double[][] ofRows = contrasts.ofRows(errors);
        walk.walk(shocks, none, n);
        linearise();
        fillDistances(ofRows);
        contrasts.apply(residual, n);
        covariances.solve(residual, lambda, n);
        step(shocks, ofRows);
        fillMoves(sums.derivatives(), lambda, moves);
    }

    /** Fills {@code moves} with Gᵀ λ; {@code g} is G. A path that has no solution does not move. */
    void fillMoves(double[][][][] g, double[][] solution, double[][][] moves) {
        sums.gatherMoves(g, solution, moves, n);
        for (double[][] ofProcess : moves) {
            for (double[] ofMonth : ofProcess) {
                for (int i = 0; i < n; i++) {
                    ofMonth[i] = Double.isFinite(ofMonth[i]) ? ofMonth[i] : 0;
                }
            }
        }
    }
}
