package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioReader;
import org.entente.simulation.Simulation;
import org.entente.simulation.metric.Metric;
import org.junit.jupiter.api.Test;

class MetricsCommandTest {

    @Test
    void metrics_scenario_listsEachThatItReports() {
        Scenario scenario = ScenarioReader.read("amended-2026", List.of()).scenario();
        List<String> listed = first(CommandResult.of("metrics", "amended-2026").out());
        assertThat(listed)
                .containsAll(Simulation.of(List.of(scenario)).metrics().stream()
                        .map(Metric::name)
                        .toList());
    }

    /** Each metric of a scenario has one of the forms: its subject and its source stand in the place of a word. */
    @Test
    void metrics_withoutScenario_hasAFormForEachMetric() {
        List<String> forms = first(CommandResult.of("metrics").out());
        Scenario scenario = ScenarioReader.read("amazon-investment", List.of()).scenario();
        assertThat(Simulation.of(List.of(scenario)).metrics()).allSatisfy(metric -> {
            String form = metric.subject().isEmpty()
                    ? metric.name()
                    : metric.name().replaceFirst("\\.[^.]+", ".[A-Z]+").replaceFirst("(gain.*)\\.[a-z]+$", "$1.SOURCE");
            assertThat(forms).anyMatch(known -> known.equals(metric.name()) || known.matches(form));
        });
    }

    @Test
    void metrics_unknownScenario_isRefused() {
        CommandResult result = CommandResult.of("metrics", "ammended-2026");
        assertThat(result.code()).isEqualTo(ExitCode.BAD_SCENARIO);
        assertThat(result.err()).contains("amended-2026");
    }

    /** The first word of each line. */
    private static List<String> first(String text) {
        return text.lines().map(line -> line.strip().split(" ", 2)[0]).toList();
    }
}
