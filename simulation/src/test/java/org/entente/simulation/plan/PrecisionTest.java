package org.entente.simulation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioReader;
import org.entente.simulation.Simulation;
import org.entente.simulation.metric.Measure;
import org.entente.simulation.metric.Period;
import org.entente.simulation.results.Convergence;
import org.entente.simulation.results.Results;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrecisionTest {

    private static final Scenario AMENDED =
            ScenarioReader.read("amended-2026", List.of()).scenario();
    private static final SimulationPlan PLAN =
            SimulationPlan.withDefaults().withSampling(Sampling.RANDOM).withPaths(50_000);

    @Test
    void parse_textOfAPrecision_isItsInverse() {
        assertThat(Precision.parse("npv of gain.microsoft within 0.5 %"))
                .isEqualTo(new Precision(Measure.of("gain.microsoft", Period.NPV), 0.005, true))
                .hasToString("npv of gain.microsoft within 0.5 %");
        assertThat(Precision.parse("revenue within 2")).isEqualTo(new Precision(Measure.parse("revenue"), 2, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"revenue", "revenue within", "revenue within x", "revenue within 0 %", "revenue within -1"})
    void parse_otherText_isRefused(String text) {
        assertThatThrownBy(() -> Precision.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be");
    }

    /** 2 % of the mean takes some 5,000 of 50,000 paths; results are those of a run of just so many. */
    @Test
    void until_reachablePrecision_endsWhenTheErrorIsSmallEnough() {
        Simulation simulation = Simulation.of(List.of(AMENDED));
        Results results =
                simulation.until(Precision.parse("gain.microsoft within 0.7 %")).run(PLAN);
        Convergence convergence = results.convergences().get(0);
        assertThat(convergence.isMet(results.plan())).isTrue();
        assertThat(convergence.points()).hasSizeGreaterThan(2);
        assertThat(convergence.last().paths()).isEqualTo(results.plan().paths()).isLessThan(50_000);
        Convergence.Point before = convergence.points().get(convergence.points().size() - 2);
        assertThat(before.standardError()).isGreaterThan(0.007 * before.mean());
        assertThat(results.scenarios().get(0).summaries())
                .isEqualTo(simulation
                        .run(PLAN.withPaths(results.plan().paths()))
                        .scenarios()
                        .get(0)
                        .summaries());
    }

    @Test
    void until_unreachablePrecision_endsWithThePathsOfThePlan() {
        Results results = Simulation.of(List.of(AMENDED))
                .until(Precision.parse("gain.microsoft within 0.001"))
                .run(PLAN.withPaths(5000));
        assertThat(results.plan().paths()).isEqualTo(5000);
        assertThat(results.convergences().get(0).isMet(results.plan())).isFalse();
    }

    /** The first check is after 16 units of 256 paths, the 5,000 paths to keep fill 20: 5,120 paths. */
    @Test
    void until_morePathsToKeepThanItTakes_runsThoseToo() {
        Results results = Simulation.of(List.of(AMENDED))
                .until(Precision.parse("gain.microsoft within 50 %"))
                .run(PLAN.withKept(Kept.first(5000).byMonth()));
        assertThat(results.plan().paths()).isEqualTo(5120);
        assertThat(results.scenarios().get(0).samples()).hasSize(5000);
    }

    @Test
    void until_measureOfNoScenario_isRefused() {
        assertThatThrownBy(() -> Simulation.of(List.of(AMENDED))
                        .until(Precision.parse("npv of gain.microsft within 1 %"))
                        .run(PLAN))
                .hasMessageContaining("did you mean 'npv of gain.microsoft'?");
    }
}
