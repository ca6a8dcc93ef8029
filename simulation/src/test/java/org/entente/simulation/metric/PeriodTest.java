package org.entente.simulation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "20x8", "02028", "-1", "NPV", "years"})
    void constructor_neitherAYearNorAWord_isRefused(String label) {
        assertThatThrownBy(() -> new Period(label))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a period must be a year, total, after, npv, end or date, but was '" + label + "'");
    }

    @Test
    void constructor_nearlyAWord_suggestsIt() {
        assertThatThrownBy(() -> new Period("totl")).hasMessageEndingWith("was 'totl'; did you mean 'total'?");
    }

    @Test
    void year_isThatOfACalendarYearAlone() {
        assertThat(Period.ofYear(2028).isYear()).isTrue();
        assertThat(new Period("2028").year()).isEqualTo(2028);
        assertThat(Period.DATE.isYear()).isFalse();
        assertThatThrownBy(Period.DATE::year).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void compareTo_yearsComeFirst() {
        assertThat(new TreeSet<>(List.of(
                        Period.DATE, Period.END, Period.NPV, Period.TOTAL, Period.ofYear(2032), Period.ofYear(999))))
                .containsExactly(
                        Period.ofYear(999), Period.ofYear(2032), Period.TOTAL, Period.NPV, Period.END, Period.DATE);
    }
}
