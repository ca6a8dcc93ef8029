package org.entente.model.actuals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActualsTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026", "2026-Q1", "2026-Q4", "2026-03", "2025-07/2026-06", "2026-02/2026-04"})
    void parse_periodAsWritten_isPrintedTheSame(String text) {
        assertThat(Period.parse(text)).hasToString(text);
    }

    @Test
    void parse_quarter_hasItsThreeMonths() {
        assertThat(Period.parse("2026-Q2")).isEqualTo(new Period(YearMonth.of(2026, 4), YearMonth.of(2026, 6)));
        assertThat(Period.parse("2026-04/2026-06")).hasToString("2026-Q2");
        assertThat(Period.parse("2026-Q2").months()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"26", "2026-Q5", "2026-13", "2026-3", "Q1 2026", "", "2026-03/2026-15", "FY2026"})
    void parse_notAPeriod_isRefusedInASentence(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.parse(text))
                .withMessage("a period must be written as 2026, 2026-Q1, 2026-03 or 2025-07/2026-06, but was '" + text
                        + "'");
    }

    @Test
    void parse_endBeforeBegin_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.parse("2026-03/2026-01"))
                .withMessage("a period must not end before it begins, but was 2026-03 to 2026-01");
    }

    @Test
    void actual_valueThatIsNoNumber_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> actual("revenue", "2026", Double.NaN))
                .withMessage("the value of revenue in 2026 must be a number, but was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Actual("revenue", Period.parse("2026"), 1, Double.NaN, ""))
                .withMessageContaining("standard deviation of revenue in 2026 must be at least 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> actual("event.agi", "2026", 0.5))
                .withMessageContaining("must be 1 if it has happened by the end of 2026, otherwise 0, but was 0.5");
    }

    @Test
    void actuals_twoOfOnePeriod_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Actuals(List.of(actual("revenue", "2026", 1), actual("revenue", "2026", 2))))
                .withMessage("there must be one observation of revenue in 2026, but there are two");
    }

    @Test
    void actuals_eventUndone_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Actuals(List.of(actual("event.agi", "2026-01", 1), actual("event.agi", "2026-02", 0))))
                .withMessage("event.agi must not be 0 in 2026-02, because it has happened by the end of 2026-01");
    }

    @Test
    void upTo_month_keepsWhatIsOverByThen() {
        Actuals actuals = new Actuals(List.of(
                actual("revenue", "2026", 3), actual("revenue", "2026-Q1", 1), actual("revenue", "2026-05", 2)));

        assertThat(actuals.upTo(YearMonth.of(2026, 5)).observations())
                .extracting(Actual::label)
                .containsExactly("revenue in 2026-Q1", "revenue in 2026-05");
        assertThat(actuals.after(YearMonth.of(2026, 5)).observations())
                .extracting(Actual::label)
                .containsExactly("revenue in 2026");
        assertThat(actuals.last()).contains(YearMonth.of(2026, 12));
    }

    private static Actual actual(String metric, String period, double value) {
        return new Actual(metric, Period.parse(period), value, 0, "");
    }
}
