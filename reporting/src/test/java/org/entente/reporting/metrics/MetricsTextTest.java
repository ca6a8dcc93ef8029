package org.entente.reporting.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioReader;
import org.entente.reporting.words.Screen;
import org.entente.simulation.metric.Metrics;
import org.junit.jupiter.api.Test;

class MetricsTextTest {

    private static final Scenario SCENARIO =
            ScenarioReader.read("amended-2026", List.of()).scenario();

    @Test
    void text_scenario_hasTitleMeaningAndUnit() {
        String text = MetricsText.text(
                SCENARIO, List.of(Metrics.gain("microsoft"), Metrics.event("agi-declared")), Screen.PAPER);
        assertThat(text)
                .contains("Flows, in billions of US dollars")
                .contains("  What a party gains; the sources of a party add up to it.")
                .contains("    gain.microsoft  Gain of Microsoft")
                .contains("'2026 of revenue'");
    }

    @Test
    void text_narrowScreen_fitsIt() {
        assertThat(MetricsText.text(new Screen(60, OptionalInt.empty())).lines())
                .allMatch(line -> line.length() <= 60);
    }
}
