package org.entente.simulation.results;

import java.util.List;
import org.entente.simulation.plan.Precision;
import org.entente.simulation.plan.SimulationPlan;

/**
 * The convergence of a mean while paths were added.
 *
 * @param scenario the name of a scenario
 * @param precision the wanted precision
 * @param points the mean after each stage, in the order of the number of paths, at least one
 */
public record Convergence(String scenario, Precision precision, List<Point> points) {

    public Convergence {
        points = List.copyOf(points);
    }

    /**
     * The mean and its error after some paths.
     *
     * @param paths the number of paths
     * @param mean the mean of the measure
     * @param standardError the standard error of the mean
     */
    public record Point(long paths, double mean, double standardError) {}

    /** The mean and its error at the end. */
    public Point last() {
        return points.get(points.size() - 1);
    }

    /**
     * Whether the wanted precision was reached with {@code plan}. With replicates the error counts as that known error
     * which has an interval as wide.
     */
    public boolean isMet(SimulationPlan plan) {
        return precision.isMet(last().mean(), ConfidenceInterval.errorIfKnown(last().standardError(), plan));
    }
}
