package org.entente.reporting.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.simulation.results.Results;
import org.junit.jupiter.api.Test;

class SideBySideTest {

    private final Results two = SampleRun.results();

    @Test
    void of_twoScenarios_isNone() {
        assertThat(SideBySide.of(two)).isEmpty();
    }

    /** The differences of the sample are +41.27 for OpenAI, with P10 and P90 at 0.6 and 1.4 of it. */
    @Test
    void of_threeScenarios_hasAColumnForEachAndTheBaselineFirst() {
        Results three = new Results(
                two.plan(),
                List.of(
                        two.scenarios().get(1),
                        two.scenarios().get(0),
                        SampleRun.alone(SampleRun.SEVEN_YEARS, 10).scenarios().get(0)),
                two.comparisons());
        SideBySide all = SideBySide.of(three).orElseThrow();
        assertThat(all.baseline()).isEqualTo("The share has no cap");
        assertThat(all.answers())
                .extracting(SideBySide.Answer::title)
                .containsExactly("The share has no cap", "The share is capped at 38", "Nobody else");
        assertThat(all.figures().header())
                .endsWith("The share has no cap (baseline)", "The share is capped at 38", "Nobody else");
        assertThat(all.figures().rows())
                .filteredOn(row -> row.get(0).text().equals("OpenAI: difference"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .extracting(cell -> cell.text())
                        .containsExactly("OpenAI: difference", "–", "+41 (+25 to +58)", "–"));
    }
}
