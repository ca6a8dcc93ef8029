package org.entente.model.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class EmpiricalTest {

    /** Order statistics 1, 2, 4, 8 at u = 0, 1/3, 2/3, 1. */
    private final Empirical empirical = new Empirical(List.of(8.0, 1.0, 4.0, 2.0));

    @Test
    void quantile_betweenOrderStatistics_isLinear() {
        assertThat(empirical.quantile(1 / 6.0)).isCloseTo(1.5, within(1e-15));
        assertThat(empirical.median()).isEqualTo(3);
        assertThat(empirical.quantile(5 / 6.0)).isCloseTo(6, within(1e-14));
        assertThat(empirical.quantile(0x1p-53)).isCloseTo(1, within(1e-15));
        assertThat(empirical.quantile(1 - 0x1p-53)).isCloseTo(8, within(2e-15)).isLessThanOrEqualTo(8);
    }

    @Test
    void cumulative_ofQuantile_isTheDraw() {
        for (double u = 0.05; u < 1; u += 0.1) {
            assertThat(empirical.cumulative(empirical.quantile(u))).isCloseTo(u, within(1e-15));
        }
        assertThat(empirical.cumulative(0.5)).isEqualTo(0);
        assertThat(empirical.cumulative(8)).isEqualTo(1);
    }

    @Test
    void mean_isTheMeanOfTheTrapezoids() {
        // (1.5 + 3 + 6) / 3
        assertThat(empirical.mean()).isEqualTo(3.5);
    }

    @Test
    void hasAtomAt_repeatedValue_isTrue() {
        Empirical repeated = new Empirical(List.of(1.0, 2.0, 2.0, 3.0));
        assertThat(repeated.hasAtomAt(2)).isTrue();
        assertThat(repeated.hasAtomAt(1)).isFalse();
        // P(X ≤ 2) = 2/3: half-way up and a third of flat
        assertThat(repeated.cumulative(2)).isCloseTo(2 / 3.0, within(1e-15));
        assertThat(repeated.support()).isEqualTo(Support.closed(1, 3));
    }
}
