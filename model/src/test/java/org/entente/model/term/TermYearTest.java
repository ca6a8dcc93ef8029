package org.entente.model.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class TermYearTest {

    private static final YearMonth OCTOBER = YearMonth.of(2025, 10);

    private static int place(TermYear year, String month) {
        return year.place(YearMonth.parse(month), OCTOBER, 6);
    }

    @Test
    void place_fiscalYearThatEndsInJune_beginsInJuly() {
        assertThat(place(TermYear.FISCAL, "2026-07")).isZero();
        assertThat(place(TermYear.FISCAL, "2026-06")).isEqualTo(11);
        assertThat(TermYear.FISCAL.place(YearMonth.of(2026, 12), OCTOBER, 12)).isEqualTo(11);
    }

    @Test
    void place_calendarYear_beginsInJanuary() {
        assertThat(place(TermYear.CALENDAR, "2026-01")).isZero();
        assertThat(place(TermYear.CALENDAR, "2026-12")).isEqualTo(11);
    }

    @Test
    void place_contractYear_beginsInTheFirstMonthAndBeforeItToo() {
        assertThat(place(TermYear.CONTRACT, "2027-10")).isZero();
        assertThat(place(TermYear.CONTRACT, "2026-09")).isEqualTo(11);
        assertThat(place(TermYear.CONTRACT, "2025-09")).isEqualTo(11);
    }

    @Test
    void isKnown_contractYearBegunByAnEvent_isNot() {
        assertThat(TermYear.CONTRACT.isKnown(Span.ALWAYS)).isTrue();
        assertThat(TermYear.CONTRACT.isKnown(Span.ALWAYS.beginningOn("merger"))).isFalse();
        assertThat(TermYear.FISCAL.isKnown(Span.ALWAYS.beginningOn("merger"))).isTrue();
    }
}
