package org.entente.simulation.actuals;

import java.util.List;
import org.entente.model.Address;
import org.entente.model.actuals.Actual;

/**
 * What actuals say about a scenario.
 *
 * @param effectiveShare the effective number of the weighted paths, as a part of all
 * @param paretoShape the shape k of the largest weights: at most 0.7, unless these carry next to nothing
 * @param stages the number of stages by which the observations were let in
 * @param learnt each uncertain input that was observed, before and after, most learnt of first
 * @param seen each observed amount in what was expected, in the order of the actuals
 * @param leftOut the actuals that end before the horizon
 */
public record Findings(
        double effectiveShare,
        double paretoShape,
        int stages,
        List<Learnt> learnt,
        List<Seen> seen,
        List<Actual> leftOut) {

    public Findings {
        learnt = List.copyOf(learnt);
        seen = List.copyOf(seen);
        leftOut = List.copyOf(leftOut);
    }

    /** The design factor of the weights (Kish 1965): by it, errors exceed those of as many independent paths. */
    public double designFactor() {
        return 1 / Math.sqrt(effectiveShare);
    }

    /** The 10th, 50th and 90th percentiles and the mean of an uncertain number. */
    public record Spread(double p10, double p50, double p90, double mean) {

        /** The width of the band of 80 %. */
        public double width() {
            return p90 - p10;
        }
    }

    /**
     * What was learnt of a quantity.
     *
     * @param address its address
     * @param before what was expected of it
     * @param after what is expected of it, given the actuals
     * @param shift by how many standard deviations of before the mean of its normal score has moved
     * @param shrinkage the part of the variance of its normal score that is gone; below 0 where it has grown
     */
    public record Learnt(Address address, Spread before, Spread after, double shift, double shrinkage) {}

    /**
     * Where an actual fell.
     *
     * @param actual what was reported
     * @param expected what was expected of it
     * @param percentile the part of what was expected that lies below it, from 0 to 1
     */
    public record Seen(Actual actual, Spread expected, double percentile) {}
}
