package org.entente.simulation.experiment;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.entente.simulation.plan.SimulationPlan;

/**
 * A confidence interval: in 95 of 100 simulations with other seeds it holds the true value.
 *
 * @param low its lower end; NaN where the error is not known
 * @param high its upper end; NaN where the error is not known
 */
public record ConfidenceInterval(double low, double high) {

    private static final double UPPER = 0.975;

    /**
     * The interval around an estimate: as many standard errors to each side as Student's t has for errors that come
     * from replicates, less one degree of freedom, and the normal distribution for those of independent paths.
     */
    public static ConfidenceInterval around(double estimate, double standardError, SimulationPlan plan) {
        double width = plan.replicates() > 1
                ? new TDistribution(plan.replicates() - 1).inverseCumulativeProbability(UPPER)
                : new NormalDistribution().inverseCumulativeProbability(UPPER);
        return new ConfidenceInterval(estimate - width * standardError, estimate + width * standardError);
    }
}
