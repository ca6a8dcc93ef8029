package org.entente.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class FiscalYearTest {

    private static final FiscalYear JUNE = new FiscalYear(6);

    @Test
    void of_monthsAroundTheEnd_belongToTheYearThatEndsNext() {
        assertThat(JUNE.of(YearMonth.of(2026, 6))).isEqualTo(2026);
        assertThat(JUNE.of(YearMonth.of(2026, 7))).isEqualTo(2027);
        assertThat(JUNE.of(YearMonth.of(2027, 6))).isEqualTo(2027);
        assertThat(FiscalYear.CALENDAR.of(YearMonth.of(2026, 12))).isEqualTo(2026);
    }

    @Test
    void first_isTwelveMonthsLong() {
        assertThat(JUNE.first(2027)).isEqualTo(YearMonth.of(2026, 7));
        assertThat(JUNE.last(2027)).isEqualTo(YearMonth.of(2027, 6));
        assertThat(FiscalYear.CALENDAR.first(2027)).isEqualTo(YearMonth.of(2027, 1));
    }

    @Test
    void label_namesAFiscalYearOnlyWhereItIsNoCalendarYear() {
        assertThat(JUNE.label(2027)).isEqualTo("FY2027");
        assertThat(FiscalYear.CALENDAR.label(2027)).isEqualTo("2027");
    }

    @Test
    void horizon_fromMayToJuly_touchesTwoFiscalYears() {
        Horizon horizon = new Horizon(YearMonth.of(2026, 5), YearMonth.of(2026, 7), JUNE);
        assertThat(horizon.years()).containsExactly(2026, 2027);
        assertThat(horizon.endsYear(0)).isFalse();
        assertThat(horizon.endsYear(1)).isTrue();
        assertThat(horizon.endsYear(2)).isTrue(); // the horizon's end
    }

    @Test
    void fiscalYear_noMonth_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FiscalYear(13))
                .withMessage("fiscal-year-end must be a month from 1 to 12, but was 13");
    }
}
