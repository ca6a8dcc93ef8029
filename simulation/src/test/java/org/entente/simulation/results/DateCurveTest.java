package org.entente.simulation.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.entente.model.Horizon;
import org.junit.jupiter.api.Test;

class DateCurveTest {

    private static final Horizon QUARTER = new Horizon(YearMonth.of(2026, 11), YearMonth.of(2027, 1));

    /** Of four dates that come two have come by December, half of them. */
    @Test
    void median_isTheFirstMonthWithHalfOfTheDates() {
        assertThat(DateCurve.ofIndependent(QUARTER, 10, List.of(1L, 1L, 2L)).median())
                .contains(YearMonth.of(2026, 12));
    }

    @Test
    void median_noDateComes_isEmpty() {
        assertThat(DateCurve.ofIndependent(QUARTER, 10, List.of(0L, 0L, 0L)).median())
                .isEmpty();
        assertThat(DateCurve.ofIndependent(QUARTER, 0, List.of(0L, 0L, 0L)).median())
                .isEmpty();
    }
}
