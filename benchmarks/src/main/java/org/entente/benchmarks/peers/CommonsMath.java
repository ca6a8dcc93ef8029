package org.entente.benchmarks.peers;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/** The reference problem with commons-math3: its usual generator, normal distribution and summary statistics. */
final class CommonsMath {

    private final NormalDistribution normal = new NormalDistribution(new Well19937c(1), 0, 1);
    private final PlainPath path = new PlainPath(normal::sample);

    Answer solve(int paths) {
        SummaryStatistics revenue = new SummaryStatistics();
        SummaryStatistics share = new SummaryStatistics();
        for (int i = 0; i < paths; i++) {
            path.next();
            revenue.addValue(path.revenue());
            share.addValue(path.share());
        }
        return new Answer(estimate(revenue), estimate(share));
    }

    private static Answer.Estimate estimate(SummaryStatistics statistics) {
        return new Answer.Estimate(
                statistics.getMean(), Math.sqrt(statistics.getVariance() / (double) statistics.getN()));
    }
}
