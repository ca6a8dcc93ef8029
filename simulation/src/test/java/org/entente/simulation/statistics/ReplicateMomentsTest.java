package org.entente.simulation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplicateMomentsTest {

    /** Units of three numbers of very different sizes, so that every other order of sums gives other bits. */
    private static MomentsTable unit(ReplicateMoments moments, long unit) {
        double[] values = new SplittableRandom(unit)
                .doubles(3)
                .map(u -> Math.scalb(u - 0.4, (int) (unit % 20)))
                .toArray();
        MomentsTable table = moments.newTable();
        table.restart(values.length);
        table.put(0, values);
        return table;
    }

    private static ReplicateMoments inOrder(int replicates, int units) {
        ReplicateMoments moments = new ReplicateMoments(1, replicates);
        IntStream.range(0, units).forEach(unit -> moments.add(unit, unit(moments, unit)));
        return moments;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void add_unitsInAnyOrder_giveTheSameBits(int replicates) {
        for (int units : new int[] {1, 2, 7, 64, 100, 257}) {
            List<MomentEstimate> expected = inOrder(replicates, units).estimates();
            for (int seed = 0; seed < 5; seed++) {
                List<Integer> order =
                        Arrays.asList(IntStream.range(0, units).boxed().toArray(Integer[]::new));
                Collections.shuffle(order, new Random(seed));
                ReplicateMoments moments = new ReplicateMoments(1, replicates);
                order.forEach(unit -> moments.add(unit, unit(moments, unit)));
                assertThat(moments.estimates()).isEqualTo(expected);
            }
        }
    }

    /** Parts are runs of consecutive units, cut anywhere; they are merged by themselves, then with each other. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void add_partsInAnyOrder_giveTheSameBits(int replicates) {
        int units = 1000;
        List<MomentEstimate> expected = inOrder(replicates, units).estimates();
        Random random = new Random(1);
        for (int trial = 0; trial < 20; trial++) {
            int[] cuts = random.ints(random.nextInt(9), 0, units + 1).sorted().toArray();
            List<Integer> parts =
                    Arrays.asList(IntStream.rangeClosed(0, cuts.length).boxed().toArray(Integer[]::new));
            Collections.shuffle(parts, random);
            ReplicateMoments all = new ReplicateMoments(1, replicates);
            for (int part : parts) {
                int from = part == 0 ? 0 : cuts[part - 1];
                int end = part == cuts.length ? units : cuts[part];
                ReplicateMoments moments = new ReplicateMoments(1, replicates);
                IntStream.range(from, end).forEach(unit -> moments.add(unit, unit(moments, unit)));
                moments.ranges().forEach((range, table) -> all.add(range, table.copy()));
            }
            assertThat(all.estimates()).isEqualTo(expected);
        }
    }

    @Test
    void add_fromManyThreads_givesTheSameBits() {
        for (int trial = 0; trial < 20; trial++) {
            ReplicateMoments moments = new ReplicateMoments(1, 3);
            IntStream.range(0, 1000).parallel().forEach(unit -> moments.add(unit, unit(moments, unit)));
            assertThat(moments.estimates()).isEqualTo(inOrder(3, 1000).estimates());
        }
    }

    @Test
    void estimates_askedForMeanwhile_changeNothing() {
        ReplicateMoments moments = new ReplicateMoments(1, 2);
        for (int unit = 0; unit < 50; unit++) {
            moments.add(unit, unit(moments, unit));
            assertThat(moments.estimates()).isEqualTo(inOrder(2, unit + 1).estimates());
        }
    }

    /** 1,000 = 111 1101 000 in binary: 512 + 256 + 128 + 64 + 32 + 8. */
    @Test
    void ranges_ofSoManyUnits_areThoseOfItsBinaryDigits() {
        assertThat(inOrder(1, 1000).ranges().keySet())
                .containsExactly(
                        new UnitRange(0, 9, 0),
                        new UnitRange(0, 8, 2),
                        new UnitRange(0, 7, 6),
                        new UnitRange(0, 6, 14),
                        new UnitRange(0, 5, 30),
                        new UnitRange(0, 3, 124));
    }

    /** With T units missing, each length has at most one range beside each of them and one at the end. */
    @Test
    void ranges_unitsMissing_areFewAllTheSame() {
        int units = 100_000;
        List<Integer> missing = List.of(0, 4711, 50_000, 99_990);
        ReplicateMoments moments = new ReplicateMoments(1, 1);
        IntStream.range(0, units)
                .filter(unit -> !missing.contains(unit))
                .forEach(unit -> moments.add(unit, unit(moments, unit % 100)));
        assertThat(moments.ranges().size()).isLessThanOrEqualTo((missing.size() + 1) * 17);
    }

    /** Numbers from 0 to 1 in 65,536 units of one: a left fold rounds once for each, the tree 16 times. */
    @Test
    void estimates_manyUnits_roundLessThanALeftFold() {
        double[] values = new SplittableRandom(3).doubles(1 << 16).toArray();
        ReplicateMoments tree = new ReplicateMoments(1, 1);
        MomentsTable fold = new MomentsTable(1);
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal squares = BigDecimal.ZERO;
        for (int i = 0; i < values.length; i++) {
            tree.add(i, table(tree, values[i]));
            fold.merge(table(tree, values[i]));
            BigDecimal exact = new BigDecimal(values[i]);
            sum = sum.add(exact);
            squares = squares.add(exact.multiply(exact));
        }
        BigDecimal n = BigDecimal.valueOf(values.length);
        double mean = sum.divide(n, MathContext.DECIMAL128).doubleValue();
        double m2 = squares.subtract(sum.multiply(sum).divide(n, MathContext.DECIMAL128))
                .doubleValue();
        Moments found = tree.estimates().get(0).moments();
        Moments folded = fold.get(0);
        assertThat(Math.abs(found.mean() - mean)).isLessThan(Math.abs(folded.mean() - mean));
        assertThat(Math.abs(found.m2() - m2)).isLessThan(0.1 * Math.abs(folded.m2() - m2));
        assertThat(Math.abs(found.m2() - m2)).isLessThan(4 * Math.ulp(m2));
    }

    private static MomentsTable table(ReplicateMoments moments, double value) {
        MomentsTable table = moments.newTable();
        table.restart(1);
        table.put(0, new double[] {value});
        return table;
    }

    @Test
    void unitRange_beyondAReplicate_isRefused() {
        assertThatThrownBy(() -> new UnitRange(0, 3, Long.MAX_VALUE >> 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a range of units must lie in a replicate, but was of replicate 0, level 3, index "
                        + (Long.MAX_VALUE >> 2));
    }
}
