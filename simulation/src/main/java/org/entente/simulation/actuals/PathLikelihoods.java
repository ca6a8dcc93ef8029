package org.entente.simulation.actuals;

import java.util.Optional;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.random.Draws;

/** The likelihoods of the observations on units of paths without shocks. Of one thread. */
final class PathLikelihoods {

    private final StillPaths still;
    private final PathEquations equations;
    private final Optional<ShockWeights> weights;
    private final double[] logs = new double[PathEquations.LANES];
    private final double[] ofEvents = new double[Block.PATHS];

    /** Sees the log likelihoods of {@code n} paths, from place {@code from} of their unit on. */
    interface Seer {
        void see(int from, int n, double[] logs, PathEquations equations);
    }

    private PathLikelihoods(StillPaths still, PathEquations equations, Optional<ShockWeights> weights) {
        this.still = still;
        this.equations = equations;
        this.weights = weights;
    }

    /** The likelihoods over all shocks, to first order, of paths with {@code inputs}. */
    static PathLikelihoods linear(Evidence evidence, StillDraws.Inputs inputs, boolean isRefined) {
        return new PathLikelihoods(
                new StillPaths(evidence, inputs), new PathEquations(evidence, isRefined), Optional.empty());
    }

    /** The weights of paths with {@code inputs}, whose shocks {@code base} draws and whose errors {@code noise}. */
    static PathLikelihoods corrected(Evidence evidence, StillDraws.Inputs inputs, Draws base, Draws noise) {
        PathEquations equations = new PathEquations(evidence, false);
        return new PathLikelihoods(
                new StillPaths(evidence, inputs),
                equations,
                Optional.of(new ShockWeights(evidence, equations, base, noise)));
    }

    /** The paths that ran last. */
    StillPaths still() {
        return still;
    }

    /** Runs {@code n} paths from {@code firstPath} on, and shows the likelihoods of a few at a time. */
    void run(long firstPath, int n, Seer seer) {
        still.run(firstPath, n);
        still.fillEvents(ofEvents);
        weights.ifPresent(ofShocks -> ofShocks.draw(firstPath, n));
        for (int from = 0; from < n; from += PathEquations.LANES) {
            int count = Math.min(PathEquations.LANES, n - from);
            equations.load(still, PathEquations.ALL, from, count);
            if (weights.isPresent()) {
                weights.get().logWeights(from, count, logs);
            } else {
                equations.logLikelihoods(logs);
            }
            for (int i = 0; i < count; i++) {
                logs[i] += ofEvents[from + i];
            }
            seer.see(from, count, logs, equations);
        }
    }
}
