package org.entente.model.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SelectionTest {

    @Test
    void hasMetric_star_standsForAnyLetters() {
        Selection selection = new Selection(List.of("gain.*", "revenue"), List.of("npv"));
        assertThat(List.of("gain.openai", "gain.", "revenue")).allMatch(selection::hasMetric);
        assertThat(List.of("gainXopenai", "again.openai", "revenue.api")).noneMatch(selection::hasMetric);
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
