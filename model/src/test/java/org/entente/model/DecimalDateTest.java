package org.entente.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class DecimalDateTest {

    private static final YearMonth JANUARY = YearMonth.of(2029, 1);
    private static final YearMonth JULY = YearMonth.of(2029, 7);

    /** A year and (7 − 1)/12 of the next. */
    @Test
    void date_july_isHalfAYearLater() {
        assertThat(DecimalDate.date(JANUARY)).isEqualTo(2029);
        assertThat(DecimalDate.date(JULY)).isEqualTo(2029.5);
    }

    /** (7 − 1 + 3)/12 = 0.75 and (1 − 1 − 3)/12 = −0.25. */
    @Test
    void date_monthsLater_isThatPartOfAYearLater() {
        assertThat(DecimalDate.date(JULY, 3)).isEqualTo(2029.75);
        assertThat(DecimalDate.date(JANUARY, -3)).isEqualTo(2028.75);
    }

    /** 12 · 2029 = 24348, and 6 more in July. */
    @Test
    void index_countsFromTheYearZero() {
        assertThat(DecimalDate.index(YearMonth.of(0, 1))).isZero();
        assertThat(DecimalDate.index(JANUARY)).isEqualTo(24348);
        assertThat(DecimalDate.index(JULY)).isEqualTo(24354);
        assertThat(DecimalDate.ofIndex(24354)).isEqualTo(JULY);
        assertThat(DecimalDate.years(24354)).isEqualTo(2029.5);
    }

    /** A month is 1/12 = 0.0833 years: 2029.58 is still July, and August begins at 2029.5833. */
    @Test
    void month_isTheOneThatContainsTheDate() {
        assertThat(DecimalDate.index(2029.58)).isEqualTo(24354);
        assertThat(DecimalDate.month(2029.58)).isEqualTo(JULY);
        assertThat(DecimalDate.month(2029.59)).isEqualTo(YearMonth.of(2029, 8));
        assertThat(DecimalDate.index(Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    /** Half a millionth of a month is 0.5e-6/12 years, two millionths are 2e-6/12 years. */
    @Test
    void month_lessThanAMillionthShort_isTheNext() {
        assertThat(DecimalDate.month(2029.5 - 0.5e-6 / 12)).isEqualTo(JULY);
        assertThat(DecimalDate.month(2029.5 - 2e-6 / 12)).isEqualTo(YearMonth.of(2029, 6));
    }

    @Test
    void month_ofTheBeginningOfAnyMonth_isThatMonth() {
        for (int index = 0; index < 12 * 10_000; index++) {
            YearMonth month = DecimalDate.ofIndex(index);
            assertThat(DecimalDate.month(DecimalDate.date(month))).isEqualTo(month);
            assertThat(DecimalDate.firstFrom(DecimalDate.date(month))).isEqualTo(month);
        }
    }

    @Test
    void firstFrom_withinAMonth_isTheNext() {
        assertThat(DecimalDate.firstFrom(2029.5)).isEqualTo(JULY);
        assertThat(DecimalDate.firstFrom(2029.51)).isEqualTo(YearMonth.of(2029, 8));
        assertThat(DecimalDate.firstFrom(DecimalDate.date(JULY, -0.5))).isEqualTo(JULY);
    }

    /** As a millionth of a month before its first belongs to the month, all but two millionths lie below. */
    @Test
    void before_liesJustBelowTheMonth() {
        assertThat(DecimalDate.before(JULY)).isBetween(2029.5 - 2e-6 / 12, 2029.5 - 0.99e-6 / 12);
    }
}
