package org.entente.model.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.model.DifferenceName;
import org.junit.jupiter.api.Test;

class SelectionTest {

    @Test
    void hasMetric_star_standsForAnyLetters() {
        Selection selection = new Selection(List.of("gain.*", "revenue"), List.of("npv"));
        assertThat(List.of("gain.openai", "gain.", "revenue")).allMatch(selection::hasMetric);
        assertThat(List.of("gainXopenai", "again.openai", "revenue.api")).noneMatch(selection::hasMetric);
    }

    @Test
    void hasDifference_ofAPattern_isFromItsScenarioAlone() {
        Selection selection = new Selection(List.of("revenue", "gain.* less before"), List.of("npv"));
        assertThat(selection.differences()).containsExactly(new DifferenceName("gain.*", "before"));
        assertThat(selection.hasDifference("gain.openai", "before")).isTrue();
        assertThat(selection.hasDifference("gain.openai", "after")).isFalse();
        assertThat(selection.hasDifference("revenue", "before")).isFalse();
        assertThat(selection.hasMetric("gain.openai")).isFalse();
        assertThat(selection.hasMetric("gain.openai less before")).isTrue();
    }

    @Test
    void hasPeriod_years_areAllYears() {
        Selection selection = new Selection(List.of("*"), List.of("years", "end"));
        assertThat(List.of("2026", "2032", "end")).allMatch(selection::hasPeriod);
        assertThat(List.of("total", "npv", "date")).noneMatch(selection::hasPeriod);
        assertThat(new Selection(List.of("*"), List.of("2030")).hasPeriod("2031"))
                .isFalse();
    }
}
