package org.entente.simulation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.simulation.results.Exceedance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantileHistogramTest {

    /** The width of a bin, relative to its values. */
    private static final double BIN = 0x1p-10;

    private static final double[] NORMAL = Sample.of("normal", 20_000, z -> z).values();

    @ParameterizedTest
    @MethodSource("org.entente.simulation.statistics.Sample#all")
    void quantile_eachSample_isWithinABinOfTheOrderStatistic(Sample sample) {
        double[] sorted = sample.sorted();
        OrderedSample ordered = histogram(sample.values()).sample().ordered();
        for (int percent = 1; percent <= 100; percent++) {
            double exact = sorted[rank(percent, sorted.length) - 1];
            assertThat(ordered.quantile(percent))
                    .as("quantile at %d %%", percent)
                    .isCloseTo(exact, within(BIN * Math.abs(exact)));
        }
    }

    @ParameterizedTest
    @MethodSource("org.entente.simulation.statistics.Sample#all")
    void meanOfTail_eachSample_isWithinABinOfTheExactMean(Sample sample) {
        double[] sorted = sample.sorted();
        OrderedSample ordered = histogram(sample.values()).sample().ordered();
        for (int percent : new int[] {1, 5, 50, 100}) {
            int rank = rank(percent, sorted.length);
            double[] lowest = Arrays.copyOf(sorted, rank);
            double[] highest = Arrays.copyOfRange(sorted, sorted.length - rank, sorted.length);
            assertThat(ordered.meanOfLowest(percent)).isCloseTo(mean(lowest), within(tolerance(lowest)));
            assertThat(ordered.meanOfHighest(percent)).isCloseTo(mean(highest), within(tolerance(highest)));
        }
    }

    /** Whole bins are known to 2^-20; only a bin that is cut is known no better than its width. */
    @Test
    void meanOfTail_valuesOfBothSigns_isNearlyExact() {
        double[] sorted = Sample.of("normal with a tail through zero", 20_000, z -> z + 1.7)
                .sorted();
        double[] lowest = Arrays.copyOf(sorted, 1000);
        assertThat(lowest[0]).isNegative();
        assertThat(lowest[999]).isPositive();
        assertThat(histogram(sorted).sample().ordered().meanOfLowest(5)).isCloseTo(mean(lowest), within(1e-6));
    }

    @Test
    void sample_afterMoreValues_isOfAllValues() {
        BinnedSample sample = histogram(-3, 0, 0, 5, 7).sample();
        assertThat(sample.count()).isEqualTo(5);
        assertThat(sample.ordered().countAboveZero()).isEqualTo(2);
        assertThat(sample.ordered().quantile(20)).isEqualTo(-3);
        assertThat(sample.ordered().quantile(60)).isEqualTo(0);
        assertThat(sample.ordered().quantile(61)).isEqualTo(5);
        assertThat(sample.ordered().quantile(100)).isEqualTo(7);
    }

    @Test
    void quantile_pointMass_isExact() {
        double[] values = Sample.of("capped", 10_000, z -> Math.min(38, 35 * Math.exp(0.4 * z)))
                .values();
        assertThat(histogram(values).sample().ordered().quantile(90)).isEqualTo(38);
        assertThat(histogram(33.3, 33.3, 33.3).sample().ordered().quantile(50)).isCloseTo(33.3, within(33.3 * 0x1p-20));
    }

    @Test
    void add_zerosOfBothSignsAndSubnormalNumbers_areZero() {
        OrderedSample ordered = histogram(0.0, -0.0, Double.MIN_VALUE, -1e-310, Double.MIN_NORMAL)
                .sample()
                .ordered();
        assertThat(ordered.quantile(80)).isEqualTo(0);
        assertThat(ordered.quantile(100)).isEqualTo(Double.MIN_NORMAL);
        assertThat(ordered.countAboveZero()).isEqualTo(1);
    }

    @Test
    void add_extremesOfTheRangeOfDoubles_haveBins() {
        OrderedSample ordered = histogram(-Double.MAX_VALUE, Double.MIN_NORMAL, Double.MAX_VALUE)
                .sample()
                .ordered();
        assertThat(ordered.quantile(33)).isCloseTo(-Double.MAX_VALUE, within(Double.MAX_VALUE * BIN));
        assertThat(ordered.quantile(50)).isEqualTo(Double.MIN_NORMAL);
        assertThat(ordered.quantile(100)).isCloseTo(Double.MAX_VALUE, within(Double.MAX_VALUE * BIN));
    }

    @Test
    void sample_noValues_isEmpty() {
        OrderedSample ordered = new QuantileHistogram().sample().ordered();
        assertThat(ordered.count()).isZero();
        assertThat(ordered.countAboveZero()).isZero();
        assertThat(ordered.quantile(50)).isNaN();
        assertThat(ordered.meanOfLowest(5)).isNaN();
        assertThat(ordered.meanOfHighest(5)).isNaN();
    }

    /** A bin's count has 11 bits and is full at 2047. The values lie at the bin's end, so that sums are the highest. */
    @ParameterizedTest
    @ValueSource(ints = {2046, 2047, 2048, 4094, 1 << 20})
    void add_moreValuesThanABinCounts_areAllCounted(int n) {
        double value = -Math.nextDown(2.0);
        double[] values = new double[n];
        Arrays.fill(values, value);
        QuantileHistogram histogram = histogram(-1e300, 0, 1e-300);
        histogram.add(values, n);
        histogram.add(new double[] {3}, 1);
        BinnedSample sample = histogram.sample();
        assertThat(sample.count()).isEqualTo(n + 4);
        assertThat(sample.ordered().quantile(50)).isCloseTo(value, within(0x1p-19));
        assertThat(sample.ordered().countAboveZero()).isEqualTo(2);
    }

    /** An octave is a list until it has 255 values, here one in each bin, the last first, at the bin's lower end. */
    @ParameterizedTest
    @ValueSource(ints = {1, 15, 16, 31, 32, 254, 255, 256, 1000})
    void add_octavesOfFewValuesAndOfMany_areCounted(int n) {
        double[] values = new double[n];
        Arrays.setAll(values, i -> 1 + (n - 1 - i) * BIN);
        OrderedSample ordered = histogram(values).sample().ordered();
        assertThat(ordered.count()).isEqualTo(n);
        for (int rank = 1; rank <= n; rank++) {
            assertThat(ordered.atRank(rank)).isEqualTo(1 + (rank - 1) * BIN);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void add_valuesThatAreNotFinite_areRefused(double bad) {
        QuantileHistogram histogram = histogram(1, bad);
        assertThatThrownBy(histogram::sample)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("values must be finite, but one was " + bad);
    }

    @Test
    void add_longerColumn_countsOnlyTheFirstValues() {
        QuantileHistogram histogram = new QuantileHistogram();
        histogram.add(new double[] {1, 2, Double.NaN}, 2);
        assertThat(histogram.sample().count()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void sample_valuesInAnotherOrder_isTheSame(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Random order = new Random(seed);
        IntStream.concat(IntStream.of(0, 1, 2, 200), random.ints(100, 0, 201)).forEach(n -> {
            List<Double> values = Stream.generate(() -> value(random)).limit(n).toList();
            List<Double> shuffled = new ArrayList<>(values);
            Collections.shuffle(shuffled, order);
            assertThat(histogram(array(shuffled)).sample())
                    .as(() -> values + " shuffled to " + shuffled)
                    .isEqualTo(histogram(array(values)).sample());
        });
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** A value of either sign and of any size up to a billion, zeros and whole numbers among them. */
    private static double value(SplittableRandom random) {
        return switch (random.nextInt(8)) {
            case 0 -> random.nextBoolean() ? 0.0 : -0.0;
            case 1 -> random.nextBoolean() ? 1e9 : -1e9;
            case 2 -> random.nextInt(-3, 4);
            case 3 -> Math.pow(10, random.nextDouble(-320, 9));
            default -> random.nextDouble(-1e9, 1e9);
        };
    }

    /**
     * 100,000 values in columns of 250, more than a buffer holds, with bins that fill up, from as many threads
     * as there are at once: whatever the order, the bins are those of one thread.
     */
    @Test
    void add_byThreadsAtOnce_isAsByOneThread() {
        double[] values = Sample.of("capped", 100_000, z -> Math.min(38, 35 * Math.exp(0.4 * z)))
                .values();
        QuantileHistogram together = new QuantileHistogram(5, 0, 1);
        IntStream.range(0, values.length / 250)
                .parallel()
                .forEach(k -> together.add(Arrays.copyOfRange(values, 250 * k, 250 * (k + 1)), 250));
        BinnedSample whole = histogram(values).sample();
        assertThat(together.sample()).isEqualTo(whole).hasSameHashCodeAs(whole);
    }

    static IntStream turns() {
        return IntStream.concat(IntStream.rangeClosed(0, 33), IntStream.of(64, 100));
    }

    /** Its turn sets when the buffer is counted, 32 turns being all that differ, and nothing else. */
    @ParameterizedTest
    @MethodSource("turns")
    void sample_anotherTurn_isTheSame(int turn) {
        IntStream some = new SplittableRandom(turn).doubles(25).mapToInt(u -> (int) Math.pow(20_000, u));
        IntStream.concat(IntStream.of(0, 1, 255, 256, 257, 20_000), some).forEach(n -> {
            double[] values = Arrays.copyOf(NORMAL, n);
            QuantileHistogram histogram = new QuantileHistogram(turn, n / 2, 1);
            for (int first = 0; first < n; first += 256) {
                double[] column = Arrays.copyOfRange(values, first, Math.min(n, first + 256));
                histogram.add(column, column.length);
            }
            assertThat(histogram.sample())
                    .as("turn %d, the first %d of the normal numbers", turn, n)
                    .isEqualTo(histogram(values).sample());
        });
    }

    /** Of the 20,000 normal numbers, some octaves hold few and some many, on both sides of zero. */
    @Test
    void ordered_isTheOrderOfTheSample() {
        QuantileHistogram histogram = histogram(Arrays.copyOf(NORMAL, 20_000));
        OrderedSample direct = histogram.ordered();
        OrderedSample bySample = histogram.sample().ordered();
        assertThat(direct.size()).isEqualTo(bySample.size());
        IntStream.range(0, direct.size()).forEach(i -> {
            assertThat(direct.valueAt(i)).isEqualTo(bySample.valueAt(i));
            assertThat(direct.countAt(i)).isEqualTo(bySample.countAt(i));
        });
    }

    @Test
    void addZeros_isAsAddOfZeros() {
        QuantileHistogram byNumber = histogram(-1, 2);
        byNumber.addZeros(0, 3);
        assertThat(byNumber.sample()).isEqualTo(histogram(0, -1, 0, 2, 0).sample());
    }

    private static QuantileHistogram histogram(double... values) {
        QuantileHistogram histogram = new QuantileHistogram();
        histogram.add(values, values.length);
        return histogram;
    }

    private static int rank(int percent, int n) {
        return (n * percent + 99) / 100;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    /** A bin's width of the mean, and for tails in which signs cancel, a millionth of the mean size. */
    private static double tolerance(double[] values) {
        return BIN * Math.abs(mean(values))
                + 1e-6 * Arrays.stream(values).map(Math::abs).sum() / values.length;
    }

    /** Of the numbers 1, 1, 2 and 4, half exceed 1, a quarter 2, and none 4. */
    @Test
    void exceedance_fewValues_hasAStepForEach() {
        QuantileHistogram histogram = new QuantileHistogram();
        histogram.add(new double[] {4, 1, 2, 1}, 4);
        assertThat(histogram.sample().ordered().exceedance().points())
                .containsExactly(
                        new Exceedance.Point(1, 0.5), new Exceedance.Point(2, 0.25), new Exceedance.Point(4, 0));
    }

    /** The whole numbers from 1 to 10,000: 512 steps at most, and from one to the next at most a 512th. */
    @Test
    void exceedance_manyValues_fallsInSmallSteps() {
        QuantileHistogram histogram = new QuantileHistogram();
        for (int i = 1; i <= 10_000; i++) {
            histogram.add(new double[] {i}, 1);
        }
        List<Exceedance.Point> points =
                histogram.sample().ordered().exceedance().points();
        assertThat(points).hasSizeBetween(500, 1100);
        assertThat(points.get(points.size() - 1).probability()).isZero();
        assertThat(points)
                .allSatisfy(
                        point -> assertThat(point.probability()).isCloseTo(1 - point.amount() / 10_000, within(0.002)));
    }
}
