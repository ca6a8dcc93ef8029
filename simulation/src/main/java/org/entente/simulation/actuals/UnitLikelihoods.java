package org.entente.simulation.actuals;

import org.entente.model.Address;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.random.Draws;
import org.entente.simulation.random.RandomDraws;

/** The likelihoods of the observations on units of paths whose inputs are moved by a proposal. Threads share it. */
final class UnitLikelihoods {

    private final Evidence evidence;
    private final ThreadLocal<Workspace> workspaces;

    /** What a thread works on. */
    private static final class Workspace {

        private final MovedDraws draws;
        private final StillPaths still;
        private final PathEquations equations;
        private final double[] logs = new double[PathEquations.LANES];

        Workspace(Evidence evidence, Program program, MovedDraws draws, boolean isRefined) {
            this.draws = draws;
            still = new StillPaths(evidence, program);
            equations = new PathEquations(evidence, isRefined);
        }
    }

    UnitLikelihoods(Evidence evidence, Draws base, Proposal proposal, long seed, boolean isRefined) {
        this.evidence = evidence;
        MovedDraws draws = new MovedDraws(base, evidence, proposal, new RandomDraws(seed));
        Program program = evidence.program(draws);
        workspaces = ThreadLocal.withInitial(() -> new Workspace(evidence, program, draws, isRefined));
    }

    /** Fills in the paths of a stage from {@code first} on, with their weights or without. */
    void fill(Stage stage, int first, boolean isWeighted) {
        int n = Math.min(Block.PATHS, stage.paths() - first);
        Workspace workspace = workspaces.get();
        if (isWeighted) {
            fill(first, n, first, stage.logPriors(), stage.logLikelihoods());
        } else {
            workspace.still.run(first, n);
        }
        copy(workspace.draws.scores(first, n), stage.scores(), first, n);
        copy(workspace.draws.places(first, n), stage.places(), first, n);
        int inputs = evidence.inputs().size();
        for (int k = 0; k < stage.values().length; k++) {
            double[] kept = stage.values()[k];
            Address address = k < inputs
                    ? evidence.inputs().get(k)
                    : evidence.jumps().get(k - inputs).address();
            workspace.still.input(address).ifPresent(found -> System.arraycopy(found, 0, kept, first, n));
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
        Workspace workspace = workspaces.get();
        StillPaths still = workspace.still;
        still.run(firstPath, n);
        System.arraycopy(workspace.draws.logWeights(firstPath, n), 0, logPriors, place, n);
        double[] ofUnit = new double[Block.PATHS];
        still.addEvents(ofUnit);
        for (int from = 0; from < n; from += PathEquations.LANES) {
            int count = Math.min(PathEquations.LANES, n - from);
            workspace.equations.load(still, PathEquations.ALL, from, count);
            workspace.equations.logLikelihoods(workspace.logs);
            for (int i = 0; i < count; i++) {
                logLikelihoods[place + from + i] = ofUnit[from + i] + workspace.logs[i];
            }
        }
    }
}
