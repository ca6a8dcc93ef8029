package org.entente.simulation.actuals;

import java.util.function.Supplier;
import org.entente.model.Address;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.random.Draws;
import org.entente.simulation.random.RandomDraws;

/** The likelihoods of the observations on units of paths whose inputs are moved by a proposal. Threads share it. */
final class UnitLikelihoods {

    private final Evidence evidence;
    private final MovedDraws draws;
    private final OfThread<PathLikelihoods> likelihoods;

    private UnitLikelihoods(Evidence evidence, MovedDraws draws, Supplier<PathLikelihoods> ofThread) {
        this.evidence = evidence;
        this.draws = draws;
        this.likelihoods = new OfThread<>(ofThread);
    }

    /** The likelihoods over all shocks, to first order; refined as in {@link PathEquations}. */
    static UnitLikelihoods linear(Evidence evidence, Draws base, Proposal proposal, long seed, boolean isRefined) {
        MovedDraws draws = new MovedDraws(base, evidence, proposal, new RandomDraws(seed));
        return new UnitLikelihoods(evidence, draws, () -> PathLikelihoods.linear(evidence, draws, isRefined));
    }

    /** The weights of paths with their own shocks, where these are far from linear; else as {@link #linear}. */
    static UnitLikelihoods corrected(Evidence evidence, Draws base, Proposal proposal, long seed, boolean isRefined) {
        if (!evidence.isCorrected()) {
            return linear(evidence, base, proposal, seed, isRefined);
        }
        Draws noise = new RandomDraws(seed);
        MovedDraws draws = new MovedDraws(base, evidence, proposal, noise);
        return new UnitLikelihoods(evidence, draws, () -> PathLikelihoods.corrected(evidence, draws, base, noise));
    }

    /** Fills in the paths of a stage from {@code first} on, with their weights or without. */
    void fill(Stage stage, int first, boolean isWeighted) {
        int n = Math.min(Block.PATHS, stage.paths() - first);
        StillPaths still = likelihoods.get().still();
        if (isWeighted) {
            fill(first, n, first, stage.logPriors(), stage.logLikelihoods());
        } else {
            still.run(first, n);
        }
        copy(draws.scores(first, n), stage.scores(), first, n);
        copy(draws.places(first, n), stage.places(), first, n);
        int inputs = evidence.inputs().size();
        for (int k = 0; k < stage.values().length; k++) {
            double[] kept = stage.values()[k];
            Address address = k < inputs
                    ? evidence.inputs().get(k)
                    : evidence.jumps().get(k - inputs).address();
            still.input(address).ifPresent(found -> System.arraycopy(found, 0, kept, first, n));
        }
    }

    private static void copy(double[][] from, double[][] to, int first, int n) {
        for (int k = 0; k < to.length; k++) {
            System.arraycopy(from[k], 0, to[k], first, n);
        }
    }

    /**
     * Fills in, from {@code place} on, the log of prior over proposal and the log likelihood of the {@code n} paths
     * from {@code firstPath} on.
     */
    void fill(long firstPath, int n, int place, double[] logPriors, double[] logLikelihoods) {
        likelihoods
                .get()
                .run(
                        firstPath,
                        n,
                        (from, count, logs, equations) ->
                                System.arraycopy(logs, 0, logLikelihoods, place + from, count));
        System.arraycopy(draws.logWeights(firstPath, n), 0, logPriors, place, n);
    }
}
