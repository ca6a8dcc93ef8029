package org.entente.simulation.results;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.entente.simulation.plan.SimulationPlan;

/**
 * A confidence interval of 95 %: in 95 of 100 simulations with different seeds it holds the true value.
 *
 * @param low its lower end; NaN where the error is not known
 * @param high its upper end; NaN where the error is not known
 */
public record ConfidenceInterval(double low, double high) {

    /** The interval of a number of which nothing is known. */
    public static final ConfidenceInterval UNKNOWN = new ConfidenceInterval(Double.NaN, Double.NaN);

    private static final double UPPER_PROBABILITY = 0.975;

    /** Whether its ends are known. */
    public boolean isKnown() {
        return !Double.isNaN(low) && !Double.isNaN(high);
    }

    /**
     * The interval around an estimate. Its half-width is 1.96 standard errors, from the normal distribution, if paths
     * are independent. With R replicates the factor is that of Student's t with R - 1 degrees of freedom.
     */
    public static ConfidenceInterval around(double estimate, double standardError, SimulationPlan plan) {
        double width = plan.replicates() > 1
                ? new TDistribution(plan.replicates() - 1).inverseCumulativeProbability(UPPER_PROBABILITY)
                : new NormalDistribution().inverseCumulativeProbability(UPPER_PROBABILITY);
        return new ConfidenceInterval(estimate - width * standardError, estimate + width * standardError);
    }
}
