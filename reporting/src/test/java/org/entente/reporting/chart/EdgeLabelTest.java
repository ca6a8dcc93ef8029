package org.entente.reporting.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdgeLabelTest {

    @Test
    void spread_labelsWithRoom_stay() {
        assertThat(EdgeLabel.spread(List.of(10.0, 30.0, 90.0), 15, 0, 100)).containsExactly(10.0, 30.0, 90.0);
    }

    /** 40, 41 and 42 crowd around 41; 15 apart they stand at 41 - 15, 41 and 41 + 15. */
    @Test
    void spread_crowdedLabels_spreadAroundTheirMiddle() {
        assertThat(EdgeLabel.spread(List.of(40.0, 41.0, 42.0), 15, 0, 100)).containsExactly(26.0, 41.0, 56.0);
    }

    @Test
    void spread_labelsAtTheBottom_moveUp() {
        assertThat(EdgeLabel.spread(List.of(99.0, 100.0), 15, 0, 100)).containsExactly(85.0, 100.0);
    }

    /** Five labels 15 apart need 60; with 40 they stand 10 apart. */
    @Test
    void spread_tooLittleRoom_shrinksTheGap() {
        assertThat(EdgeLabel.spread(List.of(0.0, 0.0, 0.0, 0.0, 0.0), 15, 0, 40))
                .containsExactly(0.0, 10.0, 20.0, 30.0, 40.0);
    }

    @Test
    void spread_noLabels_needNoPlace() {
        assertThat(EdgeLabel.spread(List.of(), 15, 0, 100)).isEmpty();
    }

    /** Ends, equal heights and heights that fit as they are, and 100 cases of up to seven heights. */
    private static List<List<Double>> anywhere(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Stream<List<Double>> edges = Stream.of(
                List.of(),
                List.of(0.0),
                List.of(100.0),
                Collections.nCopies(7, 0.0),
                Collections.nCopies(7, 50.0),
                Collections.nCopies(7, 100.0),
                List.of(0.0, 0.0, 0.0, 100.0, 100.0, 100.0, 100.0),
                List.of(0.0, 15.0, 30.0, 45.0, 60.0, 75.0, 90.0));
        Stream<List<Double>> cases = Stream.generate(() -> heights(random, random.nextInt(8), 0, 100));
        return Stream.concat(edges, cases.limit(100)).toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void spread_labelsAnywhere_neverOverlapOrLeave(long seed) {
        assertThat(anywhere(seed)).allSatisfy(wanted -> {
            List<Double> heights = EdgeLabel.spread(wanted, 15, 0, 100); // 6 gaps of 15 fit into 100
            assertThat(heights).hasSameSizeAs(wanted);
            assertThat(heights).allMatch(height -> height >= -1e-9 && height <= 100 + 1e-9);
            IntStream.range(1, heights.size())
                    .forEach(
                            i -> assertThat(heights.get(i) - heights.get(i - 1)).isGreaterThanOrEqualTo(15 - 1e-9));
        });
    }

    /** So far from 0 and 1000 that five labels 15 apart have room above and below: edges, and 100 cases. */
    private static List<List<Double>> inTheMiddle(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Stream<List<Double>> edges = Stream.of(
                List.of(400.0),
                List.of(600.0),
                Collections.nCopies(5, 400.0),
                Collections.nCopies(5, 600.0),
                List.of(400.0, 400.0, 500.0, 600.0, 600.0));
        Stream<List<Double>> cases = Stream.generate(() -> heights(random, 1 + random.nextInt(5), 400, 600));
        return Stream.concat(edges, cases.limit(100)).toList();
    }

    /** Moving all labels up or down together cannot bring them nearer to where they belong. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void spread_roomOnBothSides_movesLabelsNoMoreThanNeeded(long seed) {
        assertThat(inTheMiddle(seed)).allSatisfy(wanted -> {
            List<Double> heights = EdgeLabel.spread(wanted, 15, 0, 1000);
            double moved = IntStream.range(0, wanted.size())
                    .mapToDouble(i -> heights.get(i) - wanted.get(i))
                    .sum();
            assertThat(moved).isCloseTo(0, Offset.offset(1e-6));
        });
    }

    /** Ascending heights: half of them whole numbers, so that some are equal, and one in eight an end. */
    private static List<Double> heights(SplittableRandom random, int n, double low, double high) {
        return IntStream.range(0, n)
                .mapToObj(i -> switch (random.nextInt(8)) {
                    case 0 -> random.nextBoolean() ? low : high;
                    case 1, 2, 3 -> random.nextDouble(low, high);
                    default -> Math.rint(random.nextDouble(low, high));
                })
                .sorted()
                .toList();
    }
}
