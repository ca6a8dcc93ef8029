package org.entente.reporting.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.reporting.run.SampleRun;
import org.entente.simulation.results.Results;
import org.junit.jupiter.api.Test;

class PaletteTest {

    private static final Results RESULTS = SampleRun.results();

    private static Palette palette(Results results) {
        return SampleRun.palette(results);
    }

    @Test
    void party_anyOrderOfScenarios_keepsItsColour() {
        Results turned = new Results(
                RESULTS.plan(),
                List.of(RESULTS.scenarios().get(1), RESULTS.scenarios().get(0)),
                RESULTS.comparisons());
        for (String party : List.of("openai", "microsoft", "amazon", "oracle", "idle")) {
            assertThat(palette(turned).party(party)).isEqualTo(palette(RESULTS).party(party));
        }
    }

    @Test
    void party_developer_isFirst() {
        assertThat(palette(RESULTS).party("openai")).isEqualTo(new Color(0x0072B2));
    }

    @Test
    void cloud_hasTheColourOfItsOwner() {
        Palette palette = palette(RESULTS);
        assertThat(palette.cloud("azure")).isEqualTo(palette.party("microsoft"));
    }

    @Test
    void scenario_baseline_isGrey() {
        Color baseline = palette(RESULTS).scenario("open");
        assertThat(baseline.getBlue() - baseline.getRed()).isLessThan(16);
        assertThat(palette(RESULTS).scenario("capped")).isNotEqualTo(baseline);
    }

    @Test
    void party_twentyParties_haveTwentyColours() {
        Palette palette = palette(SampleRun.crowd(20));
        assertThat(IntStream.range(0, 20).mapToObj(i -> palette.party("p%02d".formatted(i))))
                .doesNotHaveDuplicates();
    }

    /**
     * Yellow on white has a contrast of about 1.07 to 1; its legible form has 4.5 or more, and is no darker than
     * needed.
     */
    @Test
    void legible_lightColour_isDarkened() {
        Color dark = Palette.legible(Color.YELLOW);
        assertThat(dark.getRed()).isBetween(90, 130);
        assertThat(dark.getBlue()).isZero();
        assertThat(Palette.legible(Color.BLACK)).isEqualTo(Color.BLACK);
    }
}
