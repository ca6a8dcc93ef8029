package org.entente.simulation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.entente.simulation.results.Difference;
import org.entente.simulation.results.Proportion;
import org.entente.simulation.results.Quantiles;
import org.entente.simulation.results.Summary;
import org.entente.simulation.results.SummaryMoments;
import org.junit.jupiter.api.Test;

class ColumnStatisticsTest {

    private static final double NONE = Double.NaN;

    /**
     * -2, 0, 1, 5: mean 1, deviations -3, -1, 0, 4, m2 = 26, m3 = -27 - 1 + 64 = 36; sd sqrt(26/3), se half of it,
     * skewness 9/6.5^1.5. Ranks of 1, 5, 10, 25 % are 1, of 50 % 2, of 75 % 3, of 90, 95, 99 % 4. Ranks of 50 % 1.96
     * standard errors of sqrt(4 0.5 0.5) = 1 away from 2 are the first and the last, so that the error is 7/3.92; of
     * 90 % it is (5 - 1)/3.92 at most.
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
                        quantiles(Summary.PERCENTS, 7 / 3.92, -2, -2, -2, -2, -2, 0, 1, 5, 5, 5, 5),
                        -2,
                        5,
                        new Proportion(1, 4)));
    }

    @Test
    void summary_noValues_isNaN() {
        assertThat(statistics().summary())
                .isEqualTo(new Summary(
                        new SummaryMoments(0, NONE, NONE, NONE, NONE),
                        Quantiles.of(Summary.PERCENTS, percent -> NONE, NONE),
                        NONE,
                        NONE,
                        new Proportion(0, 0)));
    }

    /** 33.3 has more bits than a bin keeps; the extremes do not let quantiles leave them. */
    @Test
    void summary_oneValue_isThatValue() {
        double x = 33.3;
        assertThat(statistics(x).summary())
                .isEqualTo(new Summary(
                        new SummaryMoments(1, x, NONE, NONE, NONE),
                        Quantiles.of(Summary.PERCENTS, percent -> x, 0),
                        x,
                        x,
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
     * -1, 0, 0, 1, 2, 4: mean 1, m2 = 4 + 1 + 1 + 0 + 1 + 9 = 16, se sqrt(16/5/6); three of six are positive. Ranks of
     * 50 % 1.96 standard errors of sqrt(6)/2 away from 3 are the first and the sixth, 5 apart, which is 3.92 standard
     * errors; those of 5 and of 95 % are nearer to each other.
     */
    @Test
    void difference_byHand_agrees() {
        assertThat(statistics(-1, 0, 0, 1, 2, 4).difference())
                .isEqualTo(new Difference(
                        6,
                        1,
                        Math.sqrt(3.2) / Math.sqrt(6),
                        quantiles(Difference.PERCENTS, 5 / 3.92, -1, 0, 0, 2, 4),
                        new Proportion(3, 6)));
    }

    @Test
    void difference_noValues_isNaN() {
        assertThat(statistics().difference().probabilityPositive()).isNaN();
    }

    @Test
    void constructor_momentsAndSampleOfDifferentSizes_areRefused() {
        Moments moments = new Moments(2, 1, 0, 0, 1, 1);
        OrderedSample sample = new QuantileHistogram().sample().ordered();
        assertThatThrownBy(() -> new ColumnStatistics(MomentEstimate.ofIndependent(moments), sample))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("moments and sample must be of as many values, but were of 2 and 0");
    }

    private static Quantiles quantiles(List<Integer> percents, double error, double... values) {
        return Quantiles.of(percents, percent -> values[percents.indexOf(percent)], error);
    }

    private static ColumnStatistics statistics(double... values) {
        MomentsTable table = new MomentsTable(1);
        QuantileHistogram histogram = new QuantileHistogram();
        if (values.length > 0) {
            table.restart(values.length);
            table.put(0, values);
            histogram.add(values, values.length);
        }
        return new ColumnStatistics(
                MomentEstimate.ofIndependent(table.get(0)), histogram.sample().ordered());
    }
}
