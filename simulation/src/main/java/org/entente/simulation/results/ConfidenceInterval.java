package org.entente.simulation.results;

import org.entente.simulation.plan.Sampling;
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

    /** Whether its ends are known. */
    public boolean isKnown() {
        return !Double.isNaN(low) && !Double.isNaN(high);
    }

    /**
     * The interval around an estimate: {@link #width} standard errors to each side.
     */
    public static ConfidenceInterval around(double estimate, double standardError, SimulationPlan plan) {
        double reach = width(plan) * standardError;
        return new ConfidenceInterval(estimate - reach, estimate + reach);
    }

    /**
     * The half-width of an interval in standard errors: 1.96, from the normal distribution, if paths are independent.
     * With R replicates it is that of Student's t with R - 1 degrees of freedom; NaN with one.
     */
    public static double width(SimulationPlan plan) {
        return plan.sampling() == Sampling.RANDOM ? StudentT.NORMAL : StudentT.width(plan.degreesOfFreedom());
    }

    /**
     * The standard error that has an interval as wide, if it were known. Errors of few replicates are uncertain
     * themselves: this one compares with errors of independent paths.
     */
    public static double errorIfKnown(double standardError, SimulationPlan plan) {
        return standardError * width(plan) / StudentT.NORMAL;
    }
}
