package org.entente.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShockAccuracyTest {

    /** The words of 0 and more whose quantile is above 5: the last ones, 2^32 (1 - Φ(5)) = 1231.2 of them. */
    @Test
    void count_lastWords_isExact() {
        ShockAccuracy accuracy = new ShockAccuracy();
        accuracy.add(
                IntStream.range(0, 2000).map(i -> Integer.MAX_VALUE - 1999 + i).toArray());
        assertThat(accuracy.above(4)).isEqualTo(2000);
        assertThat(accuracy.above(5)).isEqualTo(1231);
        assertThat(accuracy.unlikeTheirMirror()).isZero();
    }

    /** Of 4096 words at equal distances, as in ShockQuantileTest, where no error is above 1.2e-7. */
    @Test
    void error_isThatOfTheApproximation() {
        int[] words = new int[1 << 12];
        Arrays.setAll(words, i -> (i << 19) + (1 << 18));
        ShockAccuracy accuracy = new ShockAccuracy();
        accuracy.add(words);
        assertThat(accuracy.largestRelativeError()).isBetween(1.1e-7, 1.2e-7);
    }

    /** Of -1 and 3: (1 + 9)/2 = 5, (1 + 81)/2 = 41, (1 + 729)/2 = 365. */
    @Test
    void moment_isTheMeanOfPowers() {
        EvenMoments moments = new EvenMoments();
        moments.add(-1);
        moments.add(3);
        assertThat(moments.moment(2)).isEqualTo(5);
        assertThat(moments.moment(4)).isEqualTo(41);
        assertThat(moments.moment(6)).isEqualTo(365);
    }

    /** 1 and a million times 2^-60, each of which 1 would round off. */
    @Test
    void add_smallTerms_areNotLost() {
        EvenMoments moments = new EvenMoments();
        moments.add(1);
        IntStream.range(0, 1_000_000).forEach(i -> moments.add(0x1p-30));
        assertThat(moments.moment(2)).isCloseTo((1 + 1e6 * 0x1p-60) / 1_000_001, within(1e-22));
    }
}
