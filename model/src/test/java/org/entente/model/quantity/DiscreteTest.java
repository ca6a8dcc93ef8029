package org.entente.model.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DiscreteTest {

    /** Weights 1, 2, 0, 1 of 4: 10 below 0.25, 5 below 0.75, then 20; 99 never. */
    private final Discrete discrete = new Discrete(List.of(10.0, 5.0, 99.0, 20.0), List.of(1.0, 2.0, 0.0, 1.0));

    @Test
    void quantile_values_divideTheDrawsInTheirOrder() {
        assertThat(discrete.quantile(0x1p-53)).isEqualTo(10);
        assertThat(discrete.quantile(Math.nextDown(0.25))).isEqualTo(10);
        assertThat(discrete.quantile(0.25)).isEqualTo(5);
        assertThat(discrete.quantile(Math.nextDown(0.75))).isEqualTo(5);
        assertThat(discrete.quantile(0.75)).isEqualTo(20);
        assertThat(discrete.quantile(1 - 0x1p-53)).isEqualTo(20);
    }

    @Test
    void meanMedianAndCumulative_areWeighted() {
        // (10 + 2·5 + 20) / 4
        assertThat(discrete.mean()).isEqualTo(10);
        // in ascending order 5 (1/2), 10 (1/4), 20 (1/4)
        assertThat(discrete.cumulative(4.9)).isEqualTo(0);
        assertThat(discrete.cumulative(5)).isEqualTo(0.5);
        assertThat(discrete.cumulative(10)).isEqualTo(0.75);
        assertThat(discrete.cumulative(20)).isEqualTo(1);
        assertThat(discrete.median()).isEqualTo(5);
    }

    @Test
    void support_valueWithoutWeight_isLeftOut() {
        assertThat(discrete.support()).isEqualTo(Support.closed(5, 20));
        assertThat(discrete.hasAtomAt(99)).isFalse();
        assertThat(discrete.hasAtomAt(20)).isTrue();
    }

    @Test
    void equallyLikely_values_haveEqualWeights() {
        Discrete thirds = Discrete.equallyLikely(List.of(1.0, 2.0, 3.0));
        assertThat(thirds.quantile(0.33)).isEqualTo(1);
        assertThat(thirds.quantile(0.34)).isEqualTo(2);
        assertThat(thirds.mean()).isCloseTo(2, within(1e-15));
        assertThat(thirds.median()).isEqualTo(2);
    }

    @Test
    void quantile_lastDraw_isTheLastValueDespiteRounding() {
        // the rounded sum 0.1 + 0.2 + … is not exact
        Discrete tenths = new Discrete(List.of(1.0, 2.0, 3.0, 4.0), List.of(0.1, 0.2, 0.3, 0.4));
        assertThat(tenths.quantile(1 - 0x1p-53)).isEqualTo(4);
    }

    /** 200,001 equally likely whole numbers from 0, in no order: percentile p is about 200,000 p. */
    @Test
    @Timeout(60)
    void percentile_manyValues_takesTimeOfTheirNumber() {
        List<Double> values = IntStream.rangeClosed(0, 200_000)
                .mapToObj(i -> (double) (i * 7919L % 200_001))
                .toList();
        Discrete many = Discrete.equallyLikely(values);
        assertThat(many.median()).isEqualTo(100_000);
        assertThat(many.percentile(0.1)).isEqualTo(20_000);
        WeightPartition partition = many.partition();
        for (int i = 0; i <= 200_000; i += 1) {
            assertThat(partition.indexAt((i + 0.5) / 200_001)).isEqualTo(i);
        }
    }
}
