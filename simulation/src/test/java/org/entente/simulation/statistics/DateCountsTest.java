package org.entente.simulation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.entente.model.Horizon;
import org.entente.simulation.results.DateCurve;
import org.entente.simulation.results.Proportion;
import org.entente.simulation.results.Summary;
import org.junit.jupiter.api.Test;

class DateCountsTest {

    private static final Horizon HORIZON = new Horizon(YearMonth.of(2026, 3), YearMonth.of(2029, 2));

    /** Months 0 and 9 are March and December of 2026; 10 is January 2027; 36 and infinity lie past the horizon. */
    @Test
    void curve_countsEachMonthAndNever() {
        DateCounts counts = counts(0, 9, 9, 10, 36, Double.POSITIVE_INFINITY, 35, 0);
        DateCurve curve = counts.curve();
        assertThat(curve.paths()).isEqualTo(8);
        assertThat(curve.happened()).hasSize(36).startsWith(new Proportion(2, 8), new Proportion(2, 8));
        assertThat(curve.happened()).endsWith(new Proportion(5, 8), new Proportion(6, 8));
        assertThat(curve.probabilityBy(2026)).isEqualTo(4 / 8.0);
        assertThat(curve.probabilityBy(2027)).isEqualTo(5 / 8.0);
        assertThat(curve.probabilityBy(2029)).isEqualTo(6 / 8.0);
    }

    /** March 2026 twice, March 2027 once, March 2029 never: decimal dates 2026 1/6, 2026 1/6, 2027 1/6. */
    @Test
    void summary_isOfTheDatesThatCome() {
        Summary summary = counts(0, 12, 0, 36).summary();
        assertThat(summary.count()).isEqualTo(3);
        assertThat(summary.mean()).isCloseTo(2026.5, within(1e-12));
        assertThat(summary.standardDeviation()).isCloseTo(Math.sqrt(1 / 3.0), within(1e-15));
        assertThat(summary.standardError()).isCloseTo(1 / 3.0, within(1e-15));
        assertThat(summary.skewness()).isCloseTo(Math.sqrt(0.5), within(1e-15));
        assertThat(summary.minimum()).isEqualTo(2026 + 2 / 12.0);
        assertThat(summary.p50()).isEqualTo(2026 + 2 / 12.0);
        assertThat(summary.p75()).isEqualTo(2027 + 2 / 12.0);
        assertThat(summary.maximum()).isEqualTo(2027 + 2 / 12.0);
        assertThat(summary.shortfall5().value()).isEqualTo(2026 + 2 / 12.0);
        assertThat(summary.shortfall95().value()).isEqualTo(2027 + 2 / 12.0);
    }

    @Test
    void summary_ofManyDates_agreesWithTheDatesThemselves() {
        SplittableRandom random = new SplittableRandom(3);
        double[] months = random.doubles(5000).map(u -> Math.floor(60 * u * u)).toArray();
        double[] dates = Arrays.stream(months)
                .filter(t -> t < 36)
                .map(t -> 2026 + (2 + t) / 12)
                .sorted()
                .toArray();
        DescriptiveStatistics expected = new DescriptiveStatistics(dates);
        Summary summary = counts(months).summary();
        assertThat(summary.count()).isEqualTo(dates.length);
        assertThat(summary.mean()).isCloseTo(expected.getMean(), within(1e-11));
        assertThat(summary.standardDeviation()).isCloseTo(expected.getStandardDeviation(), within(1e-11));
        double n = dates.length;
        double adjustment = (n - 2) / Math.sqrt(n * (n - 1));
        assertThat(summary.skewness()).isCloseTo(expected.getSkewness() * adjustment, within(1e-9));
        assertThat(summary.p10()).isCloseTo(dates[(dates.length * 10 + 99) / 100 - 1], within(1e-12));
        int tail = (dates.length * 5 + 99) / 100;
        double mean = Arrays.stream(dates).skip(dates.length - tail).average().orElseThrow();
        assertThat(summary.shortfall95().value()).isCloseTo(mean, within(1e-11));
    }

    @Test
    void summary_oneMonth_isExact() {
        Summary summary = counts(29, 29, 29).summary();
        assertThat(summary.mean()).isEqualTo(2028 + 7 / 12.0);
        assertThat(summary.standardDeviation()).isZero();
        assertThat(summary.skewness()).isNaN();
    }

    @Test
    void summary_neverHappens_hasNoDates() {
        Summary summary = counts(40, 50).summary();
        assertThat(summary.count()).isZero();
        assertThat(new double[] {
                    summary.mean(),
                    summary.standardDeviation(),
                    summary.standardError(),
                    summary.skewness(),
                    summary.minimum(),
                    summary.p1(),
                    summary.p50(),
                    summary.p99(),
                    summary.maximum(),
                    summary.shortfall5().value(),
                    summary.shortfall95().value()
                })
                .containsOnly(Double.NaN);
        assertThat(counts(40, 50).curve().probabilityBy(2029)).isZero();
    }

    @Test
    void add_severalTimes_countsAll() {
        DateCounts parts = counts(0, 5, 40);
        parts.add(0, new double[] {5, 7}, 2);
        assertThat(parts.curve()).isEqualTo(counts(0, 5, 40, 5, 7).curve());
        assertThat(parts.summary()).isEqualTo(counts(0, 5, 40, 5, 7).summary());
    }

    /**
     * Months 0 and 12 in one replicate, 12 and never in the other: years 0.5 and 1 on average, 2/3 in all; so the
     * squared error is 2 ((2/3)² (1/6)² + (1/3)² (1/3)²) = 4/81.
     */
    @Test
    void summary_ofReplicates_hasTheErrorOfTheirMeans() {
        DateCounts counts = new DateCounts(HORIZON, 2);
        counts.add(0, new double[] {0, 12}, 2);
        counts.add(1, new double[] {12, Double.POSITIVE_INFINITY}, 2);
        assertThat(counts.summary().standardError()).isCloseTo(2 / 9.0, within(1e-12));
    }

    @Test
    void add_negativeMonthOrNaN_isRefused() {
        for (double month : new double[] {-1, Double.NaN}) {
            assertThatThrownBy(() -> counts(month))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("month must be at least 0, but was " + month);
        }
    }

    private static DateCounts counts(double... months) {
        DateCounts counts = new DateCounts(HORIZON, 1);
        counts.add(0, months, months.length);
        return counts;
    }
}
