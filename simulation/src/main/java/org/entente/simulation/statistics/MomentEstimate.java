package org.entente.simulation.statistics;

import java.util.List;

/**
 * The moments of some numbers, with the standard error of their mean.
 *
 * @param moments of all numbers
 * @param standardError the standard error of their mean; NaN where there are too few numbers
 */
public record MomentEstimate(Moments moments, double standardError) {

    /** The estimate from independent numbers. */
    public static MomentEstimate ofIndependent(Moments moments) {
        return new MomentEstimate(moments, moments.standardError());
    }

    /**
     * The estimate from independent replicates, within which numbers may depend on each other. A single replicate must
     * be of independent numbers. With n of N numbers in a replicate and R replicates that have any, the squared error
     * is R / (R - 1) Σ (n/N)² (mean of the replicate - mean)², which holds for means over a random number of paths as
     * well (W. G. Cochran, "Sampling Techniques", 1977, 6.3).
     *
     * @param moments of all numbers
     * @param replicates the moments of each replicate
     */
    public static MomentEstimate ofReplicates(Moments moments, List<Moments> replicates) {
        if (replicates.size() == 1) {
            return ofIndependent(moments);
        }
        int filled = 0;
        double sum = 0;
        for (Moments replicate : replicates) {
            if (replicate.count() > 0) {
                filled++;
                double weight = (double) replicate.count() / moments.count();
                double deviation = weight * (replicate.mean() - moments.mean());
                sum += deviation * deviation;
            }
        }
        if (filled < 2) {
            return new MomentEstimate(moments, Double.NaN);
        }
        return new MomentEstimate(moments, moments.isConstant() ? 0 : Math.sqrt(sum * filled / (filled - 1)));
    }
}
