package org.entente.simulation.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import org.entente.model.Horizon;
import org.junit.jupiter.api.Test;

class UsualRangeTest {

    private static final Horizon HORIZON = new Horizon(YearMonth.of(2026, 1), YearMonth.of(2032, 12));

    @Test
    void aNumberGoesFromAQuarterToFourTimes() {
        assertThat(UsualRange.ofNumber(38, x -> true)).isEqualTo(new UsualRange(9.5, 152));
        assertThat(UsualRange.ofNumber(-2, x -> true)).isEqualTo(new UsualRange(-8, -0.5));
    }

    /** A rate of 0.4 would go to 1.6. */
    @Test
    void asFarAsTheScenarioAccepts() {
        UsualRange rate = UsualRange.ofNumber(0.4, x -> x <= 1);
        assertThat(rate.low()).isEqualTo(0.1);
        assertThat(rate.high()).isCloseTo(1, within(1e-4)).isLessThanOrEqualTo(1);
    }

    @Test
    void aWholeNumberGoesAtLeastOneEachWay() {
        assertThat(UsualRange.ofWhole(12, x -> true)).isEqualTo(new UsualRange(3, 48));
        assertThat(UsualRange.ofWhole(1, x -> x >= 0)).isEqualTo(new UsualRange(0, 4));
        assertThat(UsualRange.ofWhole(12, x -> x <= 20)).isEqualTo(new UsualRange(3, 20));
    }

    @Test
    void aMonthGoesOverTheHorizon() {
        double from = Varied.count(HORIZON.from());
        double to = Varied.count(HORIZON.to());
        assertThat(UsualRange.ofMonth(from + 30, HORIZON, x -> true)).isEqualTo(new UsualRange(from, to));
        assertThat(UsualRange.ofMonth(to + 3, HORIZON, x -> x >= from + 7)).isEqualTo(new UsualRange(from + 7, to + 3));
    }
}
