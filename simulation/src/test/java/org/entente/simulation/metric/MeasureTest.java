package org.entente.simulation.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureTest {

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
