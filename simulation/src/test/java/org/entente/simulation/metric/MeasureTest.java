package org.entente.simulation.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasureTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "revenue",
                "npv of gain.microsoft",
                "gain.microsoft less october-2025",
                "FY2028 of share.s less the deal of 2025"
            })
    void parse_textOfAMeasure_isThatMeasure(String text) {
        assertThat(Measure.parse(text)).hasToString(text);
    }

    @Test
    void parse_difference_hasTheOtherScenario() {
        Measure measure = Measure.parse("2028 of revenue less  before ");
        assertThat(measure).isEqualTo(Measure.of("revenue", new Period("2028")).less("before"));
        assertThat(measure.name()).isEqualTo("revenue less before");
        assertThat(measure.alone()).isEqualTo(Measure.parse("2028 of revenue"));
    }

    @ParameterizedTest
    @CsvSource({
        "revenue.2028, 2028 of revenue",
        "gain.microsoft.npv, npv of gain.microsoft",
        "revenu.total, total of revenue",
        "total of revenu, total of revenue",
        "gain.micrsoft, gain.microsoft",
        "something.else, ",
        ".2028, "
    })
    void suggestion_unknownMetric_isTheNearestMeasure(String text, String expected) {
        assertThat(Measure.parse(text).suggestion(List.of("revenue", "gain.microsoft", "gain.openai")))
                .isEqualTo(Optional.ofNullable(expected));
    }
}
