package org.entente.simulation.seek;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import org.entente.model.Horizon;
import org.junit.jupiter.api.Test;

class DefaultRangeTest {

    private static final Horizon HORIZON = new Horizon(YearMonth.of(2026, 1), YearMonth.of(2032, 12));

    @Test
    void ofNumber_everythingAccepted_goesFromAQuarterToFourTimes() {
        assertThat(DefaultRange.ofNumber(38, x -> true)).isEqualTo(new DefaultRange(9.5, 152));
        assertThat(DefaultRange.ofNumber(-2, x -> true)).isEqualTo(new DefaultRange(-8, -0.5));
    }

    /** A rate of 0.4 would go to 1.6. */
    @Test
    void ofNumber_refusedAboveOne_endsThere() {
        DefaultRange rate = DefaultRange.ofNumber(0.4, x -> x <= 1);
        assertThat(rate.low()).isEqualTo(0.1);
        assertThat(rate.high()).isCloseTo(1, within(1e-4)).isLessThanOrEqualTo(1);
    }

    /** Four times 1e308 is more than a double holds; a quarter of the smallest double is less. */
    @Test
    void ofNumber_atTheEdgesOfDoubles_ends() {
        assertThat(DefaultRange.ofNumber(1e308, Double::isFinite).high()).isEqualTo(Double.MAX_VALUE);
        assertThat(DefaultRange.ofNumber(-1e308, Double::isFinite).low()).isEqualTo(-Double.MAX_VALUE);
        assertThat(DefaultRange.ofNumber(1e308, x -> x <= 1.2e308).high()).isCloseTo(1.2e308, within(1e304));
        assertThat(DefaultRange.ofNumber(Double.MIN_VALUE, x -> x <= 3 * Double.MIN_VALUE)
                        .high())
                .isEqualTo(3 * Double.MIN_VALUE);
        assertThat(DefaultRange.ofRate(1e308, x -> x <= 1.2e308).high()).isCloseTo(1.2e308, within(1e304));
    }

    @Test
    void ofWhole_smallNumber_goesAtLeastOneEachWay() {
        assertThat(DefaultRange.ofWhole(12, x -> true)).isEqualTo(new DefaultRange(3, 48));
        assertThat(DefaultRange.ofWhole(1, x -> x >= 0)).isEqualTo(new DefaultRange(0, 4));
        assertThat(DefaultRange.ofWhole(12, x -> x <= 20)).isEqualTo(new DefaultRange(3, 20));
    }

    @Test
    void ofMonth_beyondTheHorizon_goesFromTheHorizonToTheMonth() {
        double from = VariedInput.count(HORIZON.from());
        double to = VariedInput.count(HORIZON.to());
        assertThat(DefaultRange.ofMonth(from + 30, HORIZON, x -> true)).isEqualTo(new DefaultRange(from, to));
        assertThat(DefaultRange.ofMonth(to + 3, HORIZON, x -> x >= from + 7))
                .isEqualTo(new DefaultRange(from + 7, to + 3));
    }

    @Test
    void ofRate_rate_isFromNothingToTwice() {
        assertThat(DefaultRange.ofRate(0.2, x -> x >= 0 && x <= 1)).isEqualTo(new DefaultRange(0, 0.4));
        assertThat(DefaultRange.ofRate(-0.3, x -> x > -1)).isEqualTo(new DefaultRange(-0.6, 0));
        DefaultRange most = DefaultRange.ofRate(0.8, x -> x >= 0 && x <= 1);
        assertThat(most.high()).isEqualTo(1);
    }
}
