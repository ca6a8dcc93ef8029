package org.entente.simulation.actuals;

/** The pilot paths of a proposal: their inputs, and how likely prior, proposal and observations make them. */
final class Stage {

    private final Proposal proposal;
    private final double[][] scores;
    private final double[][] places;
    private final double[][] values;
    private final double[] logPriors;
    private final double[] logLikelihoods;

    /** A stage whose columns are filled by its caller, by input, jump and path. */
    Stage(Proposal proposal, Evidence evidence, int paths) {
        this.proposal = proposal;
        this.scores = new double[evidence.inputs().size()][paths];
        this.places = new double[evidence.jumps().size()][paths];
        this.values = new double[scores.length + places.length][paths];
        this.logPriors = new double[paths];
        this.logLikelihoods = new double[paths];
    }

    Proposal proposal() {
        return proposal;
    }

    int paths() {
        return logPriors.length;
    }

    /** The normal scores of the inputs. */
    double[][] scores() {
        return scores;
    }

    /** The uniform draws of the jumps. */
    double[][] places() {
        return places;
    }

    /** The values of the quantities among inputs and jumps. */
    double[][] values() {
        return values;
    }

    /** The logarithms of prior over proposal. */
    double[] logPriors() {
        return logPriors;
    }

    double[] logLikelihoods() {
        return logLikelihoods;
    }

    /** The logarithms of the weights of the paths given the observations. */
    double[] logWeights() {
        return Weights.logs(logPriors, logLikelihoods);
    }

    double effectiveShare() {
        return Weights.effectiveShare(logWeights());
    }
}
