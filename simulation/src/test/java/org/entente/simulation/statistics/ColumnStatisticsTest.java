package org.entente.simulation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.entente.simulation.results.Difference;
import org.entente.simulation.results.PointEstimate;
import org.entente.simulation.results.Proportion;
import org.entente.simulation.results.Quantiles;
import org.entente.simulation.results.Summary;
import org.entente.simulation.results.SummaryMoments;
import org.junit.jupiter.api.Test;

class ColumnStatisticsTest {

    private static final double NONE = Double.NaN;

    /**
     * -2, 0, 1, 5: mean 1, deviations -3, -1, 0, 4, m2 = 26, m3 = -27 - 1 + 64 = 36; sd sqrt(26/3), se half of it,
     * skewness 9/6.5^1.5. Ranks of 1, 5, 10, 25 % are 1, of 50 % 2, of 75 % 3, of 90, 95, 99 % 4.
     *
     * <p>Ranks 1.96 standard errors of sqrt(4 q (1 - q)) from 4 q reach from the first to the second of the values for
     * 1, 5 and 10 %, 2/3.92; to the third for 25 %, 3/3.92; to the last for 50 %, 7/3.92; from 0 to 5 for 75 %,
     * 5/3.92, from 1 to 5 for 90 and 95 %, 4/3.92. The rank of 99 % is never below 3.56, and its error 0.
     */
    @Test
    void summary_byHand_agrees() {
        Summary summary = statistics(-2, 0, 1, 5).summary();
        assertThat(summary.standardDeviation()).isCloseTo(2.943920288775949, within(1e-15));
        assertThat(summary.standardError()).isCloseTo(1.4719601443879744, within(1e-15));
        assertThat(summary.skewness()).isCloseTo(0.5430908357672789, within(1e-15));
        assertThat(summary)
                .isEqualTo(new Summary(
                        new SummaryMoments(
                                4, 1, summary.standardDeviation(), summary.standardError(), summary.skewness()),
                        quantiles(
                                Summary.PERCENTS,
                                List.of(-2, -2, -2, -2, -2, 0, 1, 5, 5, 5, 5),
                                List.of(0, 0, 2, 2, 3, 7, 5, 4, 4, 0, 0)),
                        new PointEstimate(-2, 0),
                        new PointEstimate(5, 0),
                        new Proportion(1, 4)));
    }

    @Test
    void summary_noValues_isNaN() {
        assertThat(statistics().summary())
                .isEqualTo(new Summary(
                        new SummaryMoments(0, NONE, NONE, NONE, NONE),
                        Quantiles.of(Summary.PERCENTS, percent -> NONE, percent -> NONE),
                        new PointEstimate(NONE, NONE),
                        new PointEstimate(NONE, NONE),
                        new Proportion(0, 0)));
    }

    /** 33.3 has more bits than a bin keeps; the extremes do not let quantiles leave them. */
    @Test
    void summary_oneValue_isThatValue() {
        double x = 33.3;
        assertThat(statistics(x).summary())
                .isEqualTo(new Summary(
                        new SummaryMoments(1, x, NONE, NONE, NONE),
                        Quantiles.of(Summary.PERCENTS, percent -> x, percent -> 0),
                        new PointEstimate(x, 0),
                        new PointEstimate(x, 0),
                        new Proportion(0, 1)));
    }

    /** Of six values below 0, one is rounding at 1e-12 of 2. */
    @Test
    void negative_rounding_countsAsZero() {
        ColumnStatistics column = statistics(-3, -1, -1, -0.5, -1e-11, -1e-12, 0, 2);
        assertThat(column.negative(2e-12)).isEqualTo(new Proportion(5, 8));
        assertThat(column.negative(0)).isEqualTo(new Proportion(6, 8));
        assertThat(column.summary().negative()).isEqualTo(new Proportion(6, 8));
    }

    @Test
    void summary_twoValues_agreesWithArithmetic() {
        Summary summary = statistics(4, -4).summary();
        assertThat(summary.mean()).isZero();
        assertThat(summary.standardError()).isEqualTo(4);
        assertThat(summary.skewness()).isZero();
        assertThat(summary.p50()).isEqualTo(-4);
        assertThat(summary.p75()).isEqualTo(4);
    }

    /**
     * -1, 0, 0, 1, 2, 4: mean 1, m2 = 4 + 1 + 1 + 0 + 1 + 9 = 16, se sqrt(16/5/6); three of six are positive. Ranks
     * 1.96 standard errors of sqrt(6 q (1 - q)) from 6 q reach from -1 to 0 for 5 % and for 10 %, to 1 for 25 %, to 4
     * for 50 %; from 0 to 4 for 75 %, from 1 to 4 for 90 % and from 2 to 4 for 95 %, which is 3.92 standard errors.
     */
    @Test
    void difference_byHand_agrees() {
        assertThat(statistics(-1, 0, 0, 1, 2, 4).difference())
                .isEqualTo(new Difference(
                        6,
                        1,
                        Math.sqrt(3.2) / Math.sqrt(6),
                        quantiles(Difference.PERCENTS, List.of(-1, -1, 0, 0, 2, 4, 4), List.of(1, 1, 2, 5, 4, 3, 2)),
                        new Proportion(3, 6)));
    }

    /**
     * The error from replicates is that of independent values, times the ratio of the errors of the rank: here of rank
     * 4 of 8, which is √2 for independent values.
     */
    @Test
    void summary_ofReplicates_hasErrorsInProportionToThoseOfRanks() {
        QuantileHistogram histogram = new QuantileHistogram(0, 0, 2);
        double[] first = {1, 2, 3, 7};
        double[] second = {4, 5, 6, 8};
        histogram.add(0, first, 4);
        histogram.add(1, second, 4);
        MomentsTable table = new MomentsTable(1);
        table.restart(8);
        table.put(0, new double[] {1, 2, 3, 7, 4, 5, 6, 8});
        MomentEstimate estimate = MomentEstimate.ofIndependent(table.get(0));
        OrderedSample sample = histogram.ordered();
        FigureErrors errors = FigureErrors.ofReplicates(sample, histogram.cells());
        double independent = ColumnStatistics.ofIndependent(estimate, sample)
                .summary()
                .quantiles()
                .error(50);
        double ofReplicates = ColumnStatistics.ofReplicates(estimate, sample, histogram.cells())
                .summary()
                .quantiles()
                .error(50);
        assertThat(ofReplicates).isCloseTo(independent * errors.ofPart(4) * 8 / Math.sqrt(2), within(1e-12));
    }

    @Test
    void difference_noValues_isNaN() {
        assertThat(statistics().difference().probabilityPositive()).isNaN();
    }

    @Test
    void constructor_momentsAndSampleOfDifferentSizes_areRefused() {
        Moments moments = new Moments(2, 1, 0, 0, 1, 1);
        OrderedSample sample = new QuantileHistogram().sample().ordered();
        assertThatThrownBy(() -> ColumnStatistics.ofIndependent(MomentEstimate.ofIndependent(moments), sample))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("moments and sample must be of as many values, but were of 2 and 0");
    }

    /** Quantiles, each with a distance that is 3.92 standard errors. */
    private static Quantiles quantiles(List<Integer> percents, List<Integer> values, List<Integer> distances) {
        return Quantiles.of(
                percents,
                percent -> values.get(percents.indexOf(percent)),
                percent -> distances.get(percents.indexOf(percent)) / (2 * 1.96));
    }

    private static ColumnStatistics statistics(double... values) {
        MomentsTable table = new MomentsTable(1);
        QuantileHistogram histogram = new QuantileHistogram();
        if (values.length > 0) {
            table.restart(values.length);
            table.put(0, values);
            histogram.add(values, values.length);
        }
        return ColumnStatistics.ofIndependent(
                MomentEstimate.ofIndependent(table.get(0)), histogram.sample().ordered());
    }
}
