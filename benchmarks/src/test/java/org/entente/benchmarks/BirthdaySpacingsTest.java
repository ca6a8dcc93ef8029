package org.entente.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

class BirthdaySpacingsTest {

    /** In order -5, 1, 3, 6, 8, 8: the distances are 6, 2, 3, 2, 0, and 2^32 - 13 to the first again. */
    @Test
    void repeats_distancesThatOccurredBefore_areCounted() {
        assertThat(BirthdaySpacings.repeats(new int[] {8, 1, 3, -5, 6, 8})).isEqualTo(1);
    }

    /** All distances but the first are repeats. */
    @Test
    void repeats_ofALattice_areMany() {
        int[] lattice = new int[BirthdaySpacings.BIRTHDAYS];
        Arrays.setAll(lattice, i -> i * 0x9E3779B9);
        assertThat(BirthdaySpacings.repeats(lattice)).isGreaterThan(4000);
    }

    /** 50 samples: a Poisson number with mean 200; beyond 5 standard deviations lies one seed in a million. */
    @Test
    void repeats_ofTheEnginesWords_areAsChanceHasThem() {
        LongFunction<int[]> engine = StreamWords.ordering("engine", 1);
        int repeats = 0;
        for (int part = 0; part < 50; part++) {
            repeats += BirthdaySpacings.repeats(Arrays.copyOf(engine.apply(part), BirthdaySpacings.BIRTHDAYS));
        }
        assertThat(repeats).isBetween(200 - 71, 200 + 71);
    }
}
