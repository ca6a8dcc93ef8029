package org.entente.simulation.actuals;

import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.random.Draws;

/** The likelihoods of the observations on units of paths whose inputs are moved by a proposal. Threads share it. */
final class UnitLikelihoods {

    private final ThreadLocal<Workspace> workspaces;

    /** What a thread works on. */
    private record Workspace(MovedDraws draws, StillPaths still, PathEquations equations) {}

    UnitLikelihoods(Evidence evidence, Draws base, Proposal proposal, boolean isRefined) {
        MovedDraws draws = new MovedDraws(base, evidence, proposal);
        Program program = evidence.program(draws);
        workspaces = ThreadLocal.withInitial(() ->
                new Workspace(draws, new StillPaths(evidence, program, draws), new PathEquations(evidence, isRefined)));
    }

    /**
     * Fills in, from {@code place} on, the log of prior over proposal and the log likelihood of the {@code n} paths
     * from {@code firstPath} on; returns the paths without shocks.
     */
    StillPaths fill(long firstPath, int n, int place, double[] logPriors, double[] logLikelihoods) {
        Workspace workspace = workspaces.get();
        StillPaths still = workspace.still;
        still.run(firstPath, n);
        System.arraycopy(workspace.draws.logWeights(firstPath, n), 0, logPriors, place, n);
        double[] ofUnit = new double[Block.PATHS];
        still.addEvents(ofUnit);
        for (int i = 0; i < n; i++) {
            workspace.equations.load(still, i);
            logLikelihoods[place + i] = ofUnit[i] + workspace.equations.logLikelihood();
        }
        return still;
    }
}
