package org.entente.simulation.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RoundingTest {

    /** 0.1 + 0.2 is 0.30000000000000004 in doubles. */
    @Test
    void difference_ofSumsInAnotherOrder_isNone() {
        assertThat(0.1 + 0.2 - 0.3).isNotZero();
        assertThat(Rounding.difference(0.1 + 0.2, 0.3)).isZero();
        assertThat(Rounding.isSame(0.1 + 0.2, 0.3)).isTrue();
    }

    @Test
    void difference_aboveRounding_isExact() {
        assertThat(Rounding.difference(1 + 1e-11, 1)).isEqualTo(1 + 1e-11 - 1);
        assertThat(Rounding.difference(1e-20, 0)).isEqualTo(1e-20);
    }

    /** What is left when 100 is added to a small amount and taken off again is rounding of 100. */
    @Test
    void difference_ofSmallRests_isMeasuredByTheAmountsBehind() {
        double rest = 1e-3 + 100 - 100;
        assertThat(rest).isNotEqualTo(1e-3);
        assertThat(Rounding.difference(rest, 1e-3, 100)).isZero();
    }

    @Test
    void difference_ofInfinities_isKept() {
        double never = Double.POSITIVE_INFINITY;
        assertThat(Rounding.difference(never, 3)).isEqualTo(never);
        assertThat(Rounding.isSame(never, never)).isTrue();
        assertThat(Rounding.isSame(never, 3)).isFalse();
    }
}
