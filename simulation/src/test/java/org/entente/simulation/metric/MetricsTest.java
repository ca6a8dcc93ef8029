package org.entente.simulation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.entente.model.file.ScenarioReader;
import org.entente.simulation.Simulation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricsTest {

    /** Between them these scenarios report every family of metrics. */
    @ParameterizedTest
    @ValueSource(strings = {"amended-2026", "october-2025", "company-plan-october"})
    void named_whateverIsReported_hasItsKind(String scenario) {
        assertThat(Simulation.of(
                                List.of(ScenarioReader.read(scenario, List.of()).scenario()))
                        .metrics())
                .isNotEmpty()
                .allSatisfy(metric -> assertThat(Metrics.named(metric.name())).contains(metric));
    }

    @Test
    void named_otherNames_areNone() {
        assertThat(List.of("", "cap", "cap.", "caps.s", "revenues", ".share", "products.api.demand.shock"))
                .allSatisfy(name -> assertThat(Metrics.named(name)).isEmpty());
    }

    /** The names are those of MODEL 11, which files of earlier runs have. */
    @Test
    void names_areThoseOfFiles() {
        assertThat(List.of(
                        Metrics.REVENUE,
                        Metrics.TRAINING,
                        Metrics.shareCumulative("s"),
                        Metrics.balance("b"),
                        Metrics.cap("s")))
                .extracting(Metric::name, Metric::kind)
                .containsExactly(
                        tuple("revenue", Metric.Kind.FLOW),
                        tuple("compute.training", Metric.Kind.FLOW),
                        tuple("share.s.cumulative", Metric.Kind.LEVEL),
                        tuple("balance.b", Metric.Kind.LEVEL),
                        tuple("cap.s", Metric.Kind.DATE));
    }
}
