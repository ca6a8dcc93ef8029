package org.entente.simulation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.model.Horizon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written in one place, and added in another, is as what was counted in one place. */
class StatisticsBytesTest {

    private interface Writing {
        void write(DataOutput out) throws IOException;
    }

    private static byte[] bytes(Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writing.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static DataInput written(Writing writing) throws IOException {
        return new DataInputStream(new ByteArrayInputStream(bytes(writing)));
    }

    /** 300 is 10 0101100 in binary: the lowest seven bits first, with the bit that says that more follow. */
    @Test
    void wholeNumber_ofTwoBytes_hasItsLowestBitsFirst() throws IOException {
        assertThat(bytes(out -> WholeNumbers.write(300, out))).containsExactly(0b1010_1100, 0b0000_0010);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 127, 128, 16_383, 16_384, 1L << 62, Long.MAX_VALUE, -1, Long.MIN_VALUE})
    void wholeNumber_ofAnySize_isReadAsItWas(long number) throws IOException {
        int bits = Math.max(1, Long.SIZE - Long.numberOfLeadingZeros(number));
        assertThat(bytes(out -> WholeNumbers.write(number, out))).hasSize((bits + 6) / 7);
        assertThat(WholeNumbers.read(written(out -> WholeNumbers.write(number, out))))
                .isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 8, 1L << 32, Long.MIN_VALUE})
    void count_beyondItsMost_isRefused(long count) throws IOException {
        DataInput in = written(out -> WholeNumbers.write(count, out));
        assertThatThrownBy(() -> WholeNumbers.readCount(7, in))
                .isInstanceOf(IOException.class)
                .hasMessage("a count must be from 0 to 7, but was " + count);
    }

    private static QuantileHistogram histogram(double... values) {
        QuantileHistogram histogram = new QuantileHistogram();
        histogram.add(values, values.length);
        return histogram;
    }

    private static BinnedSample together(double[] here, double[] there) throws IOException {
        QuantileHistogram all = histogram(here);
        all.addFrom(written(out -> histogram(there).writeTo(out)));
        return all.sample();
    }

    /** Bins of one side lie below, between and above those of the other, and in the same places. */
    @Test
    void histogram_addedFromAnother_isOfAllValues() throws IOException {
        assertThat(together(new double[] {-1, 3, 3, 8}, new double[] {-5, 2, 3, 3.001, 9, 9}))
                .isEqualTo(histogram(-1, 3, 3, 8, -5, 2, 3, 3.001, 9, 9).sample());
        assertThat(together(new double[] {7}, new double[] {}))
                .isEqualTo(histogram(7).sample());
        assertThat(together(new double[] {}, new double[] {7, -7}))
                .isEqualTo(histogram(-7, 7).sample());
    }

    @Test
    void histogram_equalValues_areInOneBin() {
        assertThat(histogram(5, 5, 5).sample()).hasToString("3 numbers in 1 bins");
        assertThat(histogram(5, 5, 5).sample()).isNotEqualTo(histogram(5, 5).sample());
    }

    /** 1 + 2^-20 has place 1 in its bin; after 2,047 values the counts of a bin move to others. */
    @Test
    void histogram_moreEqualValuesThanABinCounts_reportsThatValue() {
        double value = 1 + 0x1p-20;
        double[] values = new double[3000];
        Arrays.fill(values, value);
        assertThat(histogram(values).sample().ordered().quantile(50)).isEqualTo(value);
    }

    private static void add(ReplicateMoments moments, int unit) {
        MomentsTable table = moments.newTable();
        table.restart(2);
        table.put(0, new double[] {unit, unit * unit});
        moments.add(unit, table);
    }

    @Test
    void moments_addedFromAnother_areOfAllUnits() throws IOException {
        ReplicateMoments all = new ReplicateMoments(1, 2);
        ReplicateMoments here = new ReplicateMoments(1, 2);
        ReplicateMoments there = new ReplicateMoments(1, 2);
        IntStream.range(0, 11).forEach(unit -> add(all, unit));
        IntStream.range(0, 11).forEach(unit -> add(unit < 5 ? here : there, unit));
        here.addFrom(written(there::writeTo));
        assertThat(here.estimates()).isEqualTo(all.estimates());
    }

    @Test
    void dates_addedFromAnother_areOfAllPaths() throws IOException {
        Horizon horizon = new Horizon(YearMonth.of(2026, 3), YearMonth.of(2026, 8));
        DateCounts all = new DateCounts(horizon, 2);
        DateCounts here = new DateCounts(horizon, 2);
        DateCounts there = new DateCounts(horizon, 2);
        double[] first = {0, 3, 3, Double.POSITIVE_INFINITY};
        double[] second = {3, 5, Double.POSITIVE_INFINITY, 2};
        all.add(0, first, 4);
        all.add(1, second, 4);
        here.add(0, first, 4);
        there.add(1, second, 4);
        here.addFrom(written(there::writeTo));
        assertThat(here.curve()).isEqualTo(all.curve());
        assertThat(here.summary()).isEqualTo(all.summary());
    }

    @Test
    void cells_addedFromAnother_areOfAllReplicates() throws IOException {
        QuantileHistogram here = new QuantileHistogram(0, 0, 2);
        here.add(0, new double[] {1, -2, 0}, 3);
        QuantileHistogram there = new QuantileHistogram(0, 0, 2);
        there.add(1, new double[] {1, 1, 40}, 3);
        there.addZeros(3, 5);
        here.addCellsFrom(written(there::writeCells));
        ReplicateCells cells = here.cells();
        assertThat(IntStream.range(0, cells.size())
                        .mapToObj(cell -> List.of(cells.count(cell, 0), cells.count(cell, 1))))
                .containsExactly(List.of(1L, 0L), List.of(1L, 5L), List.of(1L, 2L), List.of(0L, 1L));
    }
}
