package org.entente.simulation.seek;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.entente.model.Scenario;
import org.entente.simulation.step.Worked;
import org.junit.jupiter.api.Test;

class VariedInputTest {

    private static final Scenario ANY = Worked.source("").scenario(List.of());

    @Test
    void grid_narrowRange_isEvenlySpaced() {
        assertThat(VariedInput.number("x", 30, 60, x -> ANY).grid(5)).containsExactly(30, 37.5, 45, 52.5, 60);
        assertThat(VariedInput.number("x", -1, 9, x -> ANY).grid(3)).containsExactly(-1, 4, 9);
    }

    /** Each value is √2 times the one before: 5, 7.07, 10, 14.1 and so on. */
    @Test
    void grid_wideRange_isInEqualRatios() {
        assertThat(VariedInput.number("x", 5, 80, x -> ANY).grid(9))
                .containsExactly(5, 7.07, 10, 14.1, 20, 28.3, 40, 56.6, 80);
    }

    @Test
    void grid_fewWholeNumbers_holdsEachOnce() {
        assertThat(VariedInput.whole("n", 1, 4, x -> ANY).grid(13)).containsExactly(1, 2, 3, 4);
        assertThat(VariedInput.month("m", YearMonth.of(2029, 11), YearMonth.of(2030, 2), x -> ANY)
                        .grid(2))
                .containsExactly(12 * 2029 + 10, 12 * 2030 + 1);
    }

    @Test
    void month_count_isTheNearestMonth() {
        Map.of(0.0, "0000-01", 24347.0, "2028-12", 24348.4, "2029-01")
                .forEach((count, month) -> assertThat(VariedInput.month(count)).isEqualTo(YearMonth.parse(month)));
        assertThat(VariedInput.count(YearMonth.of(2029, 1))).isEqualTo(24348);
    }

    @Test
    void variedInput_rangeThatDoesNotAscend_isRefused() {
        assertThatThrownBy(() -> VariedInput.number("cap", 2, 2, x -> ANY))
                .hasMessage("the range of cap must be from a value to a higher one, but was 2.0 to 2.0");
        assertThatThrownBy(() -> VariedInput.number("cap", Double.NaN, 2, x -> ANY))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> VariedInput.month("until", YearMonth.of(2030, 1), YearMonth.of(2029, 1), x -> ANY))
                .hasMessage("the range of until must be from a value to a higher one, but was 2030-01 to 2029-01");
    }
}
