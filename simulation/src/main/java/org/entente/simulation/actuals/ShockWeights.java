package org.entente.simulation.actuals;

import org.entente.simulation.random.Draws;

/** The weights of paths whose own shocks meet the observations, in the place of likelihoods over all shocks. */
final class ShockWeights {

    private final PathShocks drawn;
    private final PathErrors errors;
    private final MeetingShocks meeting;
    private final double[][][] shocks;
    private final double[][] error;

    /** The weights of paths of {@code equations}, with the shocks of {@code base} and the errors of {@code noise}. */
    ShockWeights(Evidence evidence, PathEquations equations, Draws base, Draws noise) {
        drawn = new PathShocks(evidence, base);
        errors = new PathErrors(evidence, noise);
        meeting = new MeetingShocks(evidence, equations);
        shocks = new double[evidence.processes().size()][evidence.months()][PathEquations.LANES];
        error = new double[evidence.observations().size()][PathEquations.LANES];
    }

    /** Draws the unit of {@code n} paths from {@code firstPath} on. */
    void draw(long firstPath, int n) {
        drawn.draw(firstPath, n);
        errors.draw(firstPath, n);
    }

    /** Fills in the logarithms of the weights of {@code n} paths, which are loaded, from place {@code from} on. */
    void logWeights(int from, int n, double[] logs) {
        drawn.correlated(PathEquations.ALL, from, n, shocks);
        errors.gather(PathEquations.ALL, from, n, error);
        meeting.meet(shocks, error, n);
        meeting.logWeights(logs, n);
    }
}
