package org.entente.simulation.actuals;

import java.util.Arrays;
import java.util.List;

/*
 * Given the inputs of a path, x(p, t) is what the shocks of process p have added to log D_p(t) by month t. With s_p =
 * σ_p √Δ it is the sum of s_p W_p before month t; a logistic process pulls it back, by the slope dx(t+1)/dx(t).
 *
 * Observation o is the logarithm of a sum of parts v(k, t) exp(Σ_p x(p, t)), linear to first order with the weights
 * ω(k, t) of the parts in the sum. Its derivative by the shock W_p(s) is g(o, p, s) = s_p Σ_{t > s} ω(p, t) Π slopes.
 *
 *     C      = G R Gᵀ + τ²          R: the correlations of the processes, in each month
 *     y     ~ N(ŷ(0) + half the variance within the sum, C)
 *     W'     = W + R Gᵀ C⁻¹ (y − τε − ŷ(W))                          Matheron's rule
 *     W''    = W + R G'ᵀ C'⁻¹ (y − τε − ŷ(W') + G' (W' − W))         linearised once more, at W'
 */

/** The equations of one path at a time: how likely its observations are, and the shocks that meet them (MODEL 18). */
final class PathEquations {

    private static final double ROOT_DELTA = Math.sqrt(1 / 12.0);
    private static final double DELTA = 1 / 12.0;
    private static final int REFINEMENTS = 3;

    private final List<Observation> observations;
    private final int processes;
    private final int months;
    private final double[][] correlation;
    private final int[][] processesOfPart;
    private final int[][] processesOf;
    private final boolean[] isLogistic;
    private final boolean isRefined;

    private final double[][] v;
    private final double[][] scale;
    private final double[] s;
    private final double[][] still;
    private final double[] rate;
    private final double[] ceiling;
    private final double[][] x;
    private final double[][] slope;
    private final double[][][] g;
    private final double[][] omega;
    private final double[] value;
    private final double[] within;
    private final double[][] c;
    private final double[] residual;
    private final double[] lambda;
    private final double[][] w;
    private final double[][][] variance;
    private boolean isStill;

    /**
     * The equations of an evidence.
     *
     * @param isRefined whether the likelihood is linearised where the observations put the path, as some observations
     *     follow from others
     */
    PathEquations(Evidence evidence, boolean isRefined) {
        this.isRefined = isRefined;
        observations = evidence.observations();
        processes = evidence.processes().size();
        months = evidence.months();
        correlation = evidence.correlation();
        processesOfPart = evidence.parts().stream()
                .map(part -> part.processes().stream().mapToInt(p -> p).toArray())
                .toArray(int[][]::new);
        processesOf = observations.stream().map(this::processesOf).toArray(int[][]::new);
        isLogistic = new boolean[processes];
        for (int p = 0; p < processes; p++) {
            isLogistic[p] = evidence.isLogistic(p);
        }
        int n = observations.size();
        v = new double[processesOfPart.length][months];
        scale = new double[n][months];
        s = new double[processes];
        still = new double[processes][months];
        rate = new double[processes];
        ceiling = new double[processes];
        x = new double[processes][months];
        slope = new double[processes][months];
        g = new double[n][processes][months];
        omega = new double[processes][months];
        value = new double[n];
        within = new double[n];
        c = new double[n][n];
        residual = new double[n];
        lambda = new double[n];
        w = new double[processes][months];
        variance = new double[processes][processes][months];
    }

    private int[] processesOf(Observation observation) {
        boolean[] has = new boolean[processes];
        for (int k = 0; k < observation.parts().size(); k++) {
            for (int p : processesOfPart[observation.parts().get(k)]) {
                has[p] = true;
            }
        }
        int[] found = new int[processes];
        int count = 0;
        for (int p = 0; p < processes; p++) {
            if (has[p]) {
                found[count++] = p;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** Moves to path {@code i} of a unit. */
    void load(StillPaths paths, int i) {
        for (int k = 0; k < v.length; k++) {
            double[][] part = paths.part(k);
            for (int t = 0; t < months; t++) {
                v[k][t] = part[t][i];
            }
        }
        for (int o = 0; o < scale.length; o++) {
            double[][] scales = paths.scale(o);
            for (int t = 0; t < scales.length; t++) {
                scale[o][t] = scales[t][i];
            }
        }
        for (int p = 0; p < processes; p++) {
            s[p] = paths.volatility(p, i) * ROOT_DELTA;
            if (isLogistic[p]) {
                rate[p] = paths.rate(p, i);
                ceiling[p] = paths.ceiling(p, i);
                for (int t = 0; t < months; t++) {
                    still[p][t] = paths.level(p)[t][i];
                }
            }
        }
    }

    /** The log likelihood of the observations, whatever the shocks of the path. */
    double logLikelihood() {
        displaceStill();
        linearise();
        variances();
        fillGram();
        for (int o = 0; o < value.length; o++) {
            double sum = within[o] - c[o][o] + square(observations.get(o).deviation());
            residual[o] = observations.get(o).log() - value[o] - (isRefined ? 0 : 0.5 * sum);
        }
        for (int again = 0; isRefined && again < REFINEMENTS; again++) {
            if (!solve()) {
                return Double.NEGATIVE_INFINITY;
            }
            fillMode();
            displace(w);
            linearise();
            fillGram();
            for (int o = 0; o < value.length; o++) {
                residual[o] = observations.get(o).log() - value[o] + dot(o, w);
            }
        }
        return solve() ? logDensity() : Double.NEGATIVE_INFINITY;
    }

    /** What the last likelihood squared: L⁻¹ (y − mean), with L Lᵀ = C; valid until the next call. */
    double[] whitened() {
        return residual;
    }

    /** How nearly the observations follow from each other: the least part of a variance that the others leave. */
    double independence() {
        displaceStill();
        linearise();
        fillGram();
        double[] whole = new double[value.length];
        for (int o = 0; o < whole.length; o++) {
            whole[o] = c[o][o];
            residual[o] = 0;
        }
        boolean isPositive = solve();
        double least = isPositive ? 1 : 0;
        for (int o = 0; isPositive && o < whole.length; o++) {
            least = Math.min(least, c[o][o] * c[o][o] / whole[o]);
        }
        return least;
    }

    /**
     * The logarithms of the observed amounts on the path with {@code shocks} of the observed processes; valid until the
     * next call.
     */
    double[] values(double[][] shocks) {
        displace(shocks);
        linearise();
        return value;
    }

    /**
     * Makes {@code moves}, by observed process and month: the shocks of all processes move by their correlations with
     * these, and then meet the observations.
     *
     * @param shocks the shocks of the observed processes
     * @param noise for each observation a standard normal, its error
     */
    void meet(double[][] shocks, double[] noise, double[][] moves) {
        displace(shocks);
        linearise();
        fillGram();
        for (int o = 0; o < value.length; o++) {
            residual[o] = target(o, noise) - value[o];
        }
        if (!solve()) {
            return;
        }
        fillMoves(moves);
        fillMode();
        for (int p = 0; p < processes; p++) {
            for (int t = 0; t < months; t++) {
                x[p][t] = shocks[p][t] + w[p][t];
            }
        }
        displaceInPlace();
        linearise();
        fillGram();
        for (int o = 0; o < value.length; o++) {
            residual[o] = target(o, noise) - value[o] + dot(o, w);
        }
        if (solve()) {
            fillMoves(moves);
        }
    }

    private double target(int o, double[] noise) {
        return observations.get(o).log() - observations.get(o).deviation() * noise[o];
    }

    private static double square(double a) {
        return a * a;
    }

    private void displaceStill() {
        for (int p = 0; p < processes; p++) {
            Arrays.fill(x[p], 0);
            for (int t = 0; t < months; t++) {
                slope[p][t] = isLogistic[p] ? 1 - rate[p] * DELTA * still[p][t] / ceiling[p] : 1;
            }
        }
        isStill = true;
    }

    private void displace(double[][] shocks) {
        for (int p = 0; p < processes; p++) {
            System.arraycopy(shocks[p], 0, x[p], 0, months);
        }
        displaceInPlace();
    }

    /** Turns shocks in {@code x} into what they have added to the logarithms. */
    private void displaceInPlace() {
        isStill = false;
        for (int p = 0; p < processes; p++) {
            double sum = 0;
            double[] ofProcess = x[p];
            for (int t = 0; t < months; t++) {
                double shock = ofProcess[t];
                ofProcess[t] = sum;
                if (isLogistic[p]) {
                    double level = still[p][t] * Math.exp(sum);
                    slope[p][t] = 1 - rate[p] * DELTA * level / ceiling[p];
                    sum -= rate[p] * DELTA * (level - still[p][t]) / ceiling[p];
                } else {
                    slope[p][t] = 1;
                }
                sum += s[p] * shock;
            }
        }
    }

    /** Fills {@code value} and {@code g} where the path is, and {@code within} if it is still. */
    private void linearise() {
        for (int o = 0; o < value.length; o++) {
            linearise(o);
        }
    }

    private void linearise(int o) {
        Observation observation = observations.get(o);
        for (int p : processesOf[o]) {
            Arrays.fill(omega[p], 0, observation.to() + 1, 0);
        }
        double sum = 0;
        for (int k = 0; k < observation.parts().size(); k++) {
            int part = observation.parts().get(k);
            for (int t = observation.from(); t <= observation.to(); t++) {
                double amount = v[part][t] * (observation.isScaled() ? scale[o][t] : 1);
                if (!isStill) {
                    double exponent = 0;
                    for (int p : processesOfPart[part]) {
                        exponent += x[p][t];
                    }
                    amount *= Math.exp(exponent);
                }
                sum += amount;
                for (int p : processesOfPart[part]) {
                    omega[p][t] += amount;
                }
            }
        }
        value[o] = Math.log(sum);
        for (int p : processesOf[o]) {
            double[] row = g[o][p];
            double derivative = 0;
            for (int t = observation.to(); t > 0; t--) {
                derivative = omega[p][t] / sum + slope[p][t] * derivative;
                row[t - 1] = s[p] * derivative;
            }
        }
    }

    /** Fills {@code within}: the weighted variance of the parts of each observation on a still path. */
    private void variances() {
        for (int p = 0; p < processes; p++) {
            for (int q = 0; q <= p; q++) {
                double sum = 0;
                for (int t = 0; t < months; t++) {
                    variance[p][q][t] = sum;
                    sum = slope[p][t] * slope[q][t] * sum + s[p] * s[q] * correlation[p][q];
                }
            }
        }
        for (int o = 0; o < value.length; o++) {
            within[o] = within(o);
        }
    }

    private double within(int o) {
        Observation observation = observations.get(o);
        double total = Math.exp(value[o]);
        double sum = 0;
        for (int k = 0; k < observation.parts().size(); k++) {
            int part = observation.parts().get(k);
            for (int t = observation.from(); t <= observation.to(); t++) {
                double amount = v[part][t] * (observation.isScaled() ? scale[o][t] : 1);
                for (int p : processesOfPart[part]) {
                    for (int q : processesOfPart[part]) {
                        sum += amount * variance[Math.max(p, q)][Math.min(p, q)][t];
                    }
                }
            }
        }
        return sum / total;
    }

    private void fillGram() {
        for (int i = 0; i < value.length; i++) {
            for (int k = 0; k <= i; k++) {
                int common =
                        Math.min(observations.get(i).to(), observations.get(k).to());
                double sum = 0;
                for (int p : processesOf[i]) {
                    for (int q : processesOf[k]) {
                        if (correlation[p][q] != 0) {
                            sum += correlation[p][q] * product(i, p, k, q, common);
                        }
                    }
                }
                c[k][i] = sum;
            }
            c[i][i] += square(observations.get(i).deviation());
        }
    }

    /** Σ g(i, p, s) g(k, q, s) over the common months; before its period, a row of a walk has one value. */
    private double product(int i, int p, int k, int q, int common) {
        if (isLogistic[p] || isLogistic[q]) {
            return dot(g[i][p], g[k][q], common);
        }
        int constant = Math.min(
                common, Math.min(observations.get(i).from(), observations.get(k).from()));
        double[] a = g[i][p];
        double[] b = g[k][q];
        double sum = constant == 0 ? 0 : constant * a[0] * b[0];
        for (int t = constant; t < common; t++) {
            sum += a[t] * b[t];
        }
        return sum;
    }

    private static double dot(double[] a, double[] b, int n) {
        double even = 0;
        double odd = 0;
        int t = 0;
        for (; t + 1 < n; t += 2) {
            even += a[t] * b[t];
            odd += a[t + 1] * b[t + 1];
        }
        return t < n ? even + odd + a[t] * b[t] : even + odd;
    }

    private double dot(int o, double[][] shocks) {
        double sum = 0;
        for (int p : processesOf[o]) {
            sum += dot(g[o][p], shocks[p], observations.get(o).to());
        }
        return sum;
    }

    /**
     * Replaces C by the rows of its Cholesky factor Lᵀ, and fills λ = C⁻¹ residual; the residual becomes L⁻¹ residual.
     * Rows are subtracted from rows, which processors do for several numbers at a time.
     */
    private boolean solve() {
        int n = value.length;
        for (int k = 0; k < n; k++) {
            double[] row = c[k];
            if (!(row[k] > 0) || Double.isInfinite(row[k])) {
                return false;
            }
            double inverse = 1 / Math.sqrt(row[k]);
            for (int j = k; j < n; j++) {
                row[j] *= inverse;
            }
            residual[k] *= inverse;
            subtract(residual[k], row, k + 1, residual);
            for (int i = k + 1; i < n; i++) {
                if (row[i] != 0) {
                    subtract(row[i], row, i, c[i]);
                }
            }
        }
        solveBackwards();
        return true;
    }

    private static void subtract(double multiple, double[] row, int from, double[] target) {
        for (int j = from; j < target.length; j++) {
            target[j] -= multiple * row[j];
        }
    }

    private void solveBackwards() {
        for (int i = value.length - 1; i >= 0; i--) {
            double sum = residual[i];
            for (int k = i + 1; k < value.length; k++) {
                sum -= c[i][k] * lambda[k];
            }
            lambda[i] = sum / c[i][i];
        }
    }

    private double logDensity() {
        double sum = 0;
        for (int i = 0; i < value.length; i++) {
            sum -= 0.5 * square(residual[i]) + Math.log(c[i][i]);
        }
        return sum;
    }

    /** Fills {@code moves} with Gᵀ λ, by process and month. */
    private void fillMoves(double[][] moves) {
        for (int p = 0; p < processes; p++) {
            Arrays.fill(moves[p], 0);
        }
        for (int o = 0; o < value.length; o++) {
            for (int p : processesOf[o]) {
                for (int t = 0; t < observations.get(o).to(); t++) {
                    moves[p][t] += lambda[o] * g[o][p][t];
                }
            }
        }
    }

    /** Fills {@code w} with R Gᵀ λ. */
    private void fillMode() {
        for (int p = 0; p < processes; p++) {
            Arrays.fill(w[p], 0);
        }
        for (int o = 0; o < value.length; o++) {
            for (int q : processesOf[o]) {
                for (int p = 0; p < processes; p++) {
                    double a = lambda[o] * correlation[p][q];
                    for (int t = 0; a != 0 && t < observations.get(o).to(); t++) {
                        w[p][t] += a * g[o][q][t];
                    }
                }
            }
        }
    }
}
