package org.entente.model.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class SpanTest {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);

    private static Span from(int year, int month) {
        return Span.between(YearMonth.of(year, month), Span.END_OF_TIME);
    }

    @Test
    void monthsBefore_spanThatHasBegun_countsFromItsFirstMonth() {
        assertThat(from(2025, 11).monthsBefore(JANUARY)).isEqualTo(2); // November and December
        assertThat(from(2024, 1).monthsBefore(JANUARY)).isEqualTo(24);
    }

    @Test
    void monthsBefore_spanThatHasNotBegunByItsDate_isNone() {
        assertThat(from(2026, 1).monthsBefore(JANUARY)).isZero();
        assertThat(from(2027, 1).monthsBefore(JANUARY)).isZero();
        assertThat(Span.ALWAYS.monthsBefore(JANUARY)).isZero();
        assertThat(from(2025, 1).beginningOn("merger").monthsBefore(JANUARY)).isZero();
    }
}
