package org.entente.simulation.actuals;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.entente.model.Address;
import org.entente.simulation.engine.Workers;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.random.Draws;
import org.entente.simulation.random.Streams;

/*
 * With power b of the likelihood, a path whose scores moved from z to z' = m + A z has the weight
 *
 *     likelihood(z')^b · |A| exp((|z|² − |z'|²)/2)
 *
 * The power grows from 0 to 1 in stages, each as far as a fifth of the paths stays effective (Neal 2001). After each
 * stage m and A Aᵀ are the weighted mean and covariance, the latter times 1.15 (Cappé et al. 2004, Cornuet et al.
 * 2012). Inputs of which nothing is learnt stay as they are: to fit them would only add noise.
 */

/** The adaptive tempered importance sampling of the inputs of an evidence, on a few paths (MODEL 18). */
final class Pilot {

    /** The number of paths of each stage. */
    static final int PATHS = 16 * Block.PATHS;

    private static final double LEAST_SHARE = 0.2;
    private static final double INFLATION = 1.15;
    private static final int MAX_STAGES = 60;
    private static final int LAST_STAGES = 4;
    private static final double GOOD_SHARE = 0.9;
    private static final double NOTICED = 5;
    private static final double REDUNDANT = 1e-3;

    private final Evidence evidence;
    private final Draws base;
    private final int threads;
    private final int[] streams;
    private final double[][] independent;
    private final boolean isRefined;
    private final boolean[] isLearnt;
    private int stages;

    /** The paths of a stage, which nobody compares or changes. */
    @SuppressWarnings("ArrayRecordComponent")
    record Stage(Proposal proposal, double[][] scores, double[] logPriors, double[] logLikelihoods, double[][] values) {

        double[] logWeights(double power) {
            double[] sum = new double[logPriors.length];
            for (int i = 0; i < sum.length; i++) {
                sum[i] = logPriors[i] + (power == 0 ? 0 : power * logLikelihoods[i]);
                sum[i] = Double.isNaN(sum[i]) ? Double.NEGATIVE_INFINITY : sum[i];
            }
            return sum;
        }
    }

    Pilot(Evidence evidence, Draws base, int threads) {
        this.evidence = evidence;
        this.base = base;
        this.threads = threads;
        List<Address> inputs = evidence.inputs();
        streams = inputs.stream().mapToInt(Streams::idOf).toArray();
        isLearnt = new boolean[streams.length];
        independent = new double[streams.length][PATHS];
        double[][] unit = new double[streams.length][Block.PATHS];
        for (int first = 0; first < PATHS; first += Block.PATHS) {
            base.normals(streams, first, Block.PATHS, unit);
            for (int k = 0; k < streams.length; k++) {
                System.arraycopy(unit[k], 0, independent[k], first, Block.PATHS);
            }
        }
        isRefined = findRefined();
    }

    /** Whether some observations follow from others to first order, on a typical path. */
    private boolean findRefined() {
        MovedDraws draws = new MovedDraws(base, evidence, Proposal.prior());
        StillPaths still = new StillPaths(evidence, evidence.program(draws), draws);
        still.run(0, 1);
        PathEquations equations = new PathEquations(evidence, false);
        equations.load(still, 0);
        return equations.independence() < REDUNDANT;
    }

    boolean isRefined() {
        return isRefined;
    }

    int stages() {
        return stages;
    }

    /** The paths as they were expected. */
    Stage prior() {
        return run(Proposal.prior());
    }

    /** The last stage: its proposal is close to the inputs given the observations. */
    Stage adapt(Stage prior) {
        Stage stage = prior;
        double power = 0;
        while (power < 1) {
            power = nextPower(stage, power);
            stages++;
            if (stages > MAX_STAGES || !(Weights.effectiveShare(stage.logWeights(power)) > 2.0 / PATHS)) {
                throw new Unlikely();
            }
            stage = run(fit(stage, power));
        }
        return polished(stage);
    }

    /** The actuals have no likely path. */
    static final class Unlikely extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private Stage polished(Stage first) {
        Stage best = first;
        double share = Weights.effectiveShare(best.logWeights(1));
        for (int again = 0; again < LAST_STAGES && share < GOOD_SHARE; again++) {
            Stage next = run(fit(best, 1));
            double after = Weights.effectiveShare(next.logWeights(1));
            stages++;
            if (!(after > share)) {
                return best;
            }
            best = next;
            share = after;
        }
        return best;
    }

    /** The highest power with which a fifth of the paths stays effective, always a little above {@code power}. */
    private static double nextPower(Stage stage, double power) {
        if (Weights.effectiveShare(stage.logWeights(1)) >= LEAST_SHARE) {
            return 1;
        }
        double low = Math.log(Math.max(power, 1e-12));
        double high = 0;
        for (int step = 0; step < 50; step++) {
            double middle = 0.5 * (low + high);
            if (Weights.effectiveShare(stage.logWeights(Math.exp(middle))) >= LEAST_SHARE) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.max(Math.exp(low), power * 1.02);
    }

    private Proposal fit(Stage stage, double power) {
        double[] logWeights = stage.logWeights(power);
        double[] weights = Weights.relative(logWeights);
        double total = Arrays.stream(weights).sum();
        double[] mean = new double[streams.length];
        for (int k = 0; k < mean.length; k++) {
            mean[k] = dot(weights, stage.scores[k]) / total;
        }
        double[][] covariance = new double[streams.length][streams.length];
        for (int k = 0; k < mean.length; k++) {
            for (int j = 0; j <= k; j++) {
                double sum = 0;
                for (int i = 0; i < PATHS; i++) {
                    sum += weights[i] * (stage.scores[k][i] - mean[k]) * (stage.scores[j][i] - mean[j]);
                }
                covariance[k][j] = sum / total;
                covariance[j][k] = covariance[k][j];
            }
        }
        notice(mean, covariance, NOTICED / Math.sqrt(PATHS * Weights.effectiveShare(logWeights)));
        return proposal(mean, covariance);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** Marks the inputs whose mean, variance or correlations differ from the prior by more than {@code limit}. */
    private void notice(double[] mean, double[][] covariance, double limit) {
        for (int k = 0; k < mean.length; k++) {
            boolean differs = Math.abs(mean[k]) > limit || Math.abs(covariance[k][k] - 1) > 1.5 * limit;
            for (int j = 0; j < mean.length; j++) {
                differs |=
                        j != k && Math.abs(covariance[k][j]) > limit * Math.sqrt(covariance[k][k] * covariance[j][j]);
            }
            isLearnt[k] |= differs;
        }
    }

    private Proposal proposal(double[] mean, double[][] covariance) {
        int[] places =
                IntStream.range(0, streams.length).filter(k -> isLearnt[k]).toArray();
        double[][] chosen = new double[places.length][places.length];
        for (int k = 0; k < places.length; k++) {
            for (int j = 0; j < places.length; j++) {
                chosen[k][j] = INFLATION * covariance[places[k]][places[j]];
            }
            chosen[k][k] += 1e-14;
        }
        double[][] factor = places.length == 0
                ? chosen
                : new CholeskyDecomposition(new Array2DRowRealMatrix(chosen), 1e-8, 1e-18)
                        .getL()
                        .getData();
        return new Proposal(
                Arrays.stream(places).map(k -> streams[k]).toArray(),
                Arrays.stream(places).mapToDouble(k -> mean[k]).toArray(),
                factor);
    }

    private Stage run(Proposal proposal) {
        double[][] scores = new double[streams.length][];
        double[][] values = new double[streams.length][PATHS];
        for (int k = 0; k < streams.length; k++) {
            scores[k] = proposal.place(streams[k]) < 0 ? independent[k] : new double[PATHS];
        }
        double[] logPriors = new double[PATHS];
        double[] logLikelihoods = new double[PATHS];
        UnitLikelihoods likelihoods = new UnitLikelihoods(evidence, base, proposal, isRefined);
        List<Long> units =
                Stream.iterate(0L, u -> u + 1).limit(PATHS / Block.PATHS).toList();
        Workers.forEach(
                threads,
                units,
                unit -> {
                    keep(
                            likelihoods,
                            proposal,
                            (int) (long) unit * Block.PATHS,
                            scores,
                            values,
                            logPriors,
                            logLikelihoods);
                    return unit;
                },
                done -> {});
        return new Stage(proposal, scores, logPriors, logLikelihoods, values);
    }

    private void keep(
            UnitLikelihoods likelihoods,
            Proposal proposal,
            int first,
            double[][] scores,
            double[][] values,
            double[] logPriors,
            double[] logLikelihoods) {
        StillPaths still = likelihoods.fill(first, Block.PATHS, first, logPriors, logLikelihoods);
        double[][] moved = still.draws().moved(first, Block.PATHS);
        for (int k = 0; k < streams.length; k++) {
            int place = proposal.place(streams[k]);
            if (place >= 0) {
                System.arraycopy(moved[place], 0, scores[k], first, Block.PATHS);
            }
            double[] kept = values[k];
            still.input(evidence.inputs().get(k))
                    .ifPresent(found -> System.arraycopy(found, 0, kept, first, Block.PATHS));
        }
    }

    /** The quantities that are moved, with their places. */
    SortedMap<Address, Integer> learnt() {
        SortedMap<Address, Integer> learnt = new TreeMap<>();
        for (int k = 0; k < streams.length; k++) {
            if (isLearnt[k]
                    && evidence.scenario()
                            .quantities()
                            .containsKey(evidence.inputs().get(k))) {
                learnt.put(evidence.inputs().get(k), k);
            }
        }
        return learnt;
    }
}
