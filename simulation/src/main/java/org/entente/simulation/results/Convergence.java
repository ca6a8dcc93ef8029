package org.entente.simulation.results;

import java.util.List;
import org.entente.simulation.plan.Precision;

/**
 * How a mean settled while paths were added.
 *
 * @param scenario the name of a scenario
 * @param precision what was wanted
 * @param points in the order of the number of paths, at least one
 */
public record Convergence(String scenario, Precision precision, List<Point> points) {

    public Convergence {
        points = List.copyOf(points);
    }

    /**
     * What was known after some paths.
     *
     * @param paths how many
     * @param mean of the measure
     * @param standardError of the mean
     */
    public record Point(long paths, double mean, double standardError) {}

    /** What is known at the end. */
    public Point last() {
        return points.get(points.size() - 1);
    }

    /** Whether the wanted precision was reached. */
    public boolean isMet() {
        return precision.isMet(last().mean(), last().standardError());
    }
}
