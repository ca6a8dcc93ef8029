package org.entente.reporting.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.ScenarioResults;
import org.junit.jupiter.api.Test;

class RunReportTest {

    /** What was expected before is of the same scenarios as the results. */
    @Test
    void withScenarios_ofARunThatKnowsSomething_keepsWhatWasExpectedOfThem() {
        Results results = SampleRun.results();
        ScenarioResults last = results.scenarios().get(results.scenarios().size() - 1);

        RunReport report = SampleRun.run(results)
                .withBefore(results.scenarios())
                .withScenarios(List.of(last.scenario().name()));

        assertThat(results.scenarios()).hasSizeGreaterThan(1);
        assertThat(report.results().scenarios()).containsExactly(last);
        assertThat(report.before()).containsExactly(last);
    }
}
