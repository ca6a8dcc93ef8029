package org.entente.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.model.Scenario;
import org.entente.simulation.kernel.UnboundedPathException;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Period;
import org.entente.simulation.plan.Kept;
import org.entente.simulation.plan.Progress;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.results.LeftOut;
import org.entente.simulation.results.PathTable;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.ScenarioResults;
import org.entente.simulation.results.SummaryMoments;
import org.entente.simulation.step.Worked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One path in twenty begins with a run-rate of 1e61 instead of 12, and everything else is certain: all that is left is
 * 12 a year. A second scenario has the other value, 24, on these paths, which tells which they are.
 */
class LeftOutPathsTest {

    private static final int PATHS = 5 * 256 + 100;

    /** Paths are kept beyond the first unit, month by month. */
    private static final SimulationPlan PLAN = SimulationPlan.withDefaults()
            .withPaths(PATHS)
            .withThreads(2)
            .withKept(Kept.first(600).byMonth());

    private static Scenario scenario(String name, String seldom, double weight) {
        return Worked.scenario("""
                name: %s
                products:
                  app:
                    demand:
                      kind: fading-growth
                      run-rate: { discrete: { values: [12, %s], weights: [%s, %s] } }
                      growth: 0
                      long-run-growth: 0
                      half-life: 1
                      volatility: 0
                """.formatted(name, seldom, 1 - weight, weight));
    }

    private static final Scenario BAD = scenario("bad", "1e61", 0.05);
    private static final Scenario GOOD = scenario("good", "24", 0.05);

    private static Simulation simulation() {
        return Simulation.of(List.of(GOOD, BAD)).comparedTo("good").leavingOutUnboundedPaths();
    }

    private static SimulationPlan plan(Sampling sampling) {
        return PLAN.withSampling(sampling);
    }

    private static double demand(ScenarioResults results) {
        return results.summary(Metrics.DEMAND, Period.TOTAL)
                .orElseThrow()
                .moments()
                .mean();
    }

    /** Draws do not move, so the paths that are left are those that have 12 in a run of the good scenario alone. */
    @ParameterizedTest
    @EnumSource(Sampling.class)
    void run_pathsBeyondTheBound_areLeftOutOfAllScenarios(Sampling sampling) {
        Results all = Simulation.of(List.of(GOOD)).run(plan(sampling).withKept(Kept.first(PATHS)));
        PathTable table = all.scenarios().get(0).paths();
        int demand =
                table.columns().stream().map(PathTable.Column::name).toList().indexOf("total of demand");
        Set<Integer> left = IntStream.range(0, PATHS)
                .filter(path -> table.value(demand, path) < 18)
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
        Results found = simulation().run(plan(sampling));
        assertThat(found.leftOut().paths()).isEqualTo(PATHS - left.size()).isPositive();
        assertThat(found.leftOut().causes()).singleElement().satisfies(cause -> {
            assertThat(cause.scenario()).isEqualTo("bad");
            assertThat(cause.amount()).isEqualTo("products.app.demand");
            assertThat(cause.step()).isEqualTo("FadingGrowthStep");
            assertThat(cause.when()).isEqualTo("2026-01");
            assertThat(left).doesNotContain((int) cause.firstPath());
            assertThat(left)
                    .containsAll(
                            IntStream.range(0, (int) cause.firstPath()).boxed().toList());
        });
        for (ScenarioResults scenario : found.scenarios()) {
            SummaryMoments moments =
                    scenario.summary(Metrics.DEMAND, Period.TOTAL).orElseThrow().moments();
            assertThat(moments.count()).isEqualTo(left.size());
            assertThat(moments.mean()).isCloseTo(12, within(1e-9));
            assertThat(moments.standardDeviation()).isCloseTo(0, within(1e-9));
            assertThat(IntStream.range(0, scenario.paths().paths()).mapToObj(scenario.paths()::number))
                    .containsExactlyElementsOf(
                            left.stream().filter(path -> path < 600).toList());
            assertThat(scenario.samples())
                    .hasSize(scenario.paths().paths())
                    .allSatisfy(path -> assertThat(path.series().entrySet().stream()
                                    .filter(series -> series.getKey().equals(Metrics.DEMAND))
                                    .findFirst()
                                    .orElseThrow()
                                    .getValue()
                                    .get(5))
                            .isCloseTo(1, within(1e-9)));
        }
    }

    @ParameterizedTest
    @EnumSource(Sampling.class)
    void results_anyThreadsAndParts_haveTheSameBits(Sampling sampling) {
        Results one = simulation().run(plan(sampling).withThreads(1));
        assertThat(simulation().run(plan(sampling).withThreads(3)).scenarios()).isEqualTo(one.scenarios());
        PartialRun last = simulation().partial(plan(sampling));
        last.run(2, 6, Progress.NONE);
        PartialRun whole = simulation().partial(plan(sampling));
        whole.run(1, 2, Progress.NONE);
        whole.add(last.toBytes());
        whole.run(0, 1, Progress.NONE);
        assertThat(whole.leftOut()).isEqualTo(one.leftOut().paths());
        Results merged = whole.results();
        assertThat(merged.scenarios()).isEqualTo(one.scenarios());
        assertThat(merged.comparisons()).isEqualTo(one.comparisons());
        assertThat(merged.leftOut()).isEqualTo(one.leftOut());
    }

    @Test
    void run_nothingBeyondTheBound_hasTheBitsOfARunThatStops() {
        Simulation stopping = Simulation.of(List.of(GOOD));
        Results leaving = stopping.leavingOutUnboundedPaths().run(PLAN);
        assertThat(leaving).isEqualTo(stopping.run(PLAN));
        assertThat(leaving.leftOut()).isEqualTo(LeftOut.NOTHING);
    }

    @Test
    void run_moreThanATenthBeyondTheBound_isRefused() {
        Simulation tooMany =
                Simulation.of(List.of(scenario("bad", "1e61", 0.2))).leavingOutUnboundedPaths();
        assertThatThrownBy(() -> tooMany.run(PLAN))
                .isInstanceOf(UnboundedPathException.class)
                .hasMessageStartingWith("at most a tenth of the paths may be left out, but ")
                .hasMessageContaining(" of 1380 would be; the first is where products.app.demand in 2026-01 on path ");
    }

    @Test
    void run_pathBeyondTheBoundAndNoneLeftOut_isRefusedWithItsScenario() {
        Simulation stopping = Simulation.of(List.of(GOOD, BAD)).comparedTo("good");
        assertThatThrownBy(() -> stopping.run(PLAN))
                .isInstanceOf(UnboundedPathException.class)
                .hasMessageContaining(", by FadingGrowthStep (in bad); ");
        assertThat(demand(stopping.leavingOutUnboundedPaths()
                        .run(PLAN)
                        .scenarios()
                        .get(0)))
                .isCloseTo(12, within(1e-9));
    }
}
