package org.entente.simulation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FigureErrorsTest {

    private static final OrderedSample FOUR = new OrderedSample(new double[] {1, 2, 3, 4}, new long[] {1, 1, 1, 1});

    /** The binomial error of two in four: √(¼/4). */
    @Test
    void ofPart_independentValues_isBinomial() {
        FigureErrors errors = FigureErrors.ofIndependent(FOUR);
        assertThat(errors.isOfIndependent()).isTrue();
        assertThat(errors.ofPart(2)).isEqualTo(0.25);
    }

    /**
     * Replicates of four have three and one in the lower of two cells. At rank 4 the sums 3 and 1 are 1 from their
     * mean, 2/1 · 2 = 4, of eight values. At rank 2 half of the cell counts: 1.5 and 0.5, which gives 1, and 4 · ½ · ½
     * within the cell.
     */
    @Test
    void ofPart_replicates_isFromTheirDifferencesAndWithinTheCell() {
        FigureErrors errors = ofReplicates(new long[] {3, 1}, new long[] {1, 3});
        assertThat(errors.degreesOfFreedom()).isEqualTo(1);
        assertThat(errors.ofPart(4)).isEqualTo(Math.sqrt(4) / 8);
        assertThat(errors.ofPart(2)).isEqualTo(Math.sqrt(2) / 8);
    }

    @Test
    void ofPart_replicatesThatAgree_isThatOfRounding() {
        FigureErrors errors = ofReplicates(new long[] {2, 2}, new long[] {0, 0}, new long[] {2, 2});
        assertThat(errors.ofPart(4)).isCloseTo(Math.sqrt(2 / 12.0) / 8, within(1e-15));
    }

    @Test
    void ofPart_oneReplicate_isUnknown() {
        assertThat(ofReplicates(new long[] {4, 0}, new long[] {4, 0}).ofPart(4)).isNaN();
    }

    /**
     * Of 1 to 4 the lowest two end at 2, from which 1 is 1 away. One replicate has both. The average of the cell is ½:
     * sums 1 and 0 are ½ from ½, which gives 1; within the cell 1 - 1²/2. The highest two mirror them. Of independent
     * values the variance is 1 - 1²/4.
     */
    @Test
    void ofLowest_byHand_agrees() {
        FigureErrors errors =
                FigureErrors.ofReplicates(FOUR, ReplicateCells.of(List.of(new long[] {2, 0}, new long[] {0, 2})));
        assertThat(errors.ofLowest(2)).isEqualTo(Math.sqrt(1.5) / 2);
        assertThat(errors.ofHighest(2)).isEqualTo(Math.sqrt(1.5) / 2);
        assertThat(FigureErrors.ofIndependent(FOUR).ofLowest(2)).isEqualTo(Math.sqrt(0.75) / 2);
    }

    @Test
    void ofLowest_noValues_isUnknown() {
        FigureErrors errors = FigureErrors.ofIndependent(new OrderedSample(new double[0], new long[0]));
        assertThat(errors.ofLowest(0)).isNaN();
        assertThat(errors.ofHighest(0)).isNaN();
    }

    /**
     * Of independent values both kinds of errors estimate the same. A squared error from 16 replicates has the relative
     * standard deviation √(2/15), so the mean of 100 ratios is within 0.15 of 1, 4 of its own, but once in 16,000
     * times.
     */
    @Test
    void ofReplicates_independentValues_agreeWithOfIndependent() {
        SplittableRandom random = new SplittableRandom(11);
        double[] ratios = new double[4];
        int samples = 100;
        for (int i = 0; i < samples; i++) {
            QuantileHistogram histogram = new QuantileHistogram(0, 0, 16);
            for (int unit = 0; unit < 32; unit++) {
                double[] values =
                        random.doubles(64).map(u -> Math.log(u / (1 - u))).toArray();
                histogram.add(unit, values, values.length);
            }
            OrderedSample sample = histogram.sample().ordered();
            FigureErrors replicates = FigureErrors.ofReplicates(sample, histogram.cells());
            FigureErrors independent = FigureErrors.ofIndependent(sample);
            ratios[0] += squared(replicates.ofPart(20), independent.ofPart(20));
            ratios[1] += squared(replicates.ofPart(1024), independent.ofPart(1024));
            ratios[2] += squared(replicates.ofLowest(102), independent.ofLowest(102));
            ratios[3] += squared(replicates.ofHighest(102), independent.ofHighest(102));
        }
        for (double ratio : ratios) {
            assertThat(ratio / samples).isCloseTo(1, within(0.15));
        }
    }

    private static double squared(double error, double other) {
        return error / other * (error / other);
    }

    private static FigureErrors ofReplicates(long[]... cells) {
        return FigureErrors.ofReplicates(
                new OrderedSample(new double[] {0}, new long[] {8}), ReplicateCells.of(List.of(cells)));
    }
}
