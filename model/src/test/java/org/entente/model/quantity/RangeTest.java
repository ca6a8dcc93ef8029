package org.entente.model.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class RangeTest {

    @Test
    void require_distribution_mustLieInside() {
        Range.FRACTION.require("margin", Beta.of(2, 3));
        Range.POSITIVE.require("run-rate", new Uniform(0, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Range.FRACTION.require("margin", new Normal(0.3, 0.1)))
                .withMessage("margin must be at least 0 and at most 1, but was normal(mean 0.3, sd 0.1)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Range.ABOVE_MINUS_ONE.require("growth", new Constant(-1)))
                .withMessage("growth must be above -1, but was -1");
    }

    @Test
    void require_excludedBound_mayEndADensity() {
        assertThat(Range.POSITIVE.admits(Support.open(0, 1))).isTrue();
        assertThat(Range.POSITIVE.admits(Support.closed(0, 1))).isFalse();
        assertThat(Range.NOT_NEGATIVE.admits(Support.closed(0, 1))).isTrue();
    }

    @Test
    void requireNumber_mustBeFiniteAndInside() {
        Range.FRACTION.requireNumber("part", 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Range.FRACTION.requireNumber("part", 1.5))
                .withMessage("part must be at least 0 and at most 1, but was 1.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Range.FINITE.requireNumber("part", Double.NaN))
                .withMessage("part must be a finite number, but was NaN");
    }

    @Test
    void toString_isInWords() {
        assertThat(Range.FRACTION).hasToString("at least 0 and at most 1");
        assertThat(Range.POSITIVE).hasToString("above 0");
        assertThat(Range.FINITE).hasToString("a finite number");
        assertThat(new Range(Double.NEGATIVE_INFINITY, false, 1e300)).hasToString("at most 1.0E300");
    }

    /** The largest number is about 1.8e308. */
    @Test
    void uniform_endsAFiniteDistanceApart_areRequired() {
        assertThat(new Uniform(1e308, 1.5e308).support().high()).isEqualTo(1.5e308);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Uniform(-1e308, 1e308))
                .withMessage("max of uniform must be a finite distance above its min, but is not");
    }
}
