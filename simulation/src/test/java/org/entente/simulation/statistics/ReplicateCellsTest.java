package org.entente.simulation.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReplicateCellsTest {

    /** In ascending order: -3, -2.01 beside -2, zero with a subnormal number, 1, then 1.02, which is a cell further. */
    @Test
    void cells_valuesOfBothSigns_areInAscendingOrder() {
        QuantileHistogram counts = new QuantileHistogram(0, 0, 2);
        counts.add(0, new double[] {1, -2, 0, 99}, 3);
        counts.add(1, new double[] {-3, -2.01, Double.MIN_VALUE, 1.02}, 4);
        counts.add(2, new double[] {1}, 1);
        counts.addZeros(3, 5);
        assertThat(filled(counts))
                .containsExactly(List.of(0L, 1L), List.of(1L, 1L), List.of(1L, 6L), List.of(2L, 0L), List.of(0L, 1L));
    }

    @Test
    void cells_moreThanACharHolds_areCounted() {
        QuantileHistogram counts = new QuantileHistogram(0, 0, 2);
        double[] sevens = new double[35_000];
        Arrays.fill(sevens, 7);
        for (int unit = 0; unit < 5; unit++) {
            counts.add(unit, sevens, sevens.length);
        }
        assertThat(filled(counts)).containsExactly(List.of(105_000L, 70_000L));
    }

    /** Few values are kept as a list, which is spread over cells when it holds 255: here in the second unit. */
    @Test
    void cells_listThatGetsLong_keepsTheReplicates() {
        QuantileHistogram counts = new QuantileHistogram(0, 0, 2);
        double[] fives = new double[200];
        Arrays.fill(fives, 5);
        counts.add(0, fives, 200);
        assertThat(filled(counts)).containsExactly(List.of(200L, 0L));
        counts.add(1, fives, 100);
        assertThat(filled(counts)).containsExactly(List.of(200L, 100L));
    }

    /** Replicate 33 of 40 is in the group of replicate 1; unit 73 is of replicate 33. */
    @Test
    void cells_manyReplicates_areInGroups() {
        QuantileHistogram counts = new QuantileHistogram(0, 0, 40);
        counts.add(1, new double[] {5}, 1);
        counts.add(73, new double[] {5, 5}, 2);
        assertThat(filled(counts)).hasSize(1);
        assertThat(filled(counts).get(0)).hasSize(32).startsWith(0L, 3L, 0L);
    }

    /** Ranks 1 to 3 are those of the first cell; past the last rank it is the last cell. */
    @Test
    void at_ranksOfCells_isTheCellOfTheRank() {
        ReplicateCells cells = ReplicateCells.of(List.of(new long[] {2, 1}, new long[] {0, 0}, new long[] {1, 1}));
        assertThat(cells.size()).isEqualTo(2);
        assertThat(List.of(cells.at(1), cells.at(3), cells.at(3.5), cells.at(9)))
                .containsExactly(0, 0, 1, 1);
    }

    private static List<List<Long>> filled(QuantileHistogram counts) {
        ReplicateCells cells = counts.cells();
        return IntStream.range(0, cells.size())
                .mapToObj(cell -> IntStream.range(0, cells.replicates())
                        .mapToObj(r -> cells.count(cell, r))
                        .toList())
                .toList();
    }
}
