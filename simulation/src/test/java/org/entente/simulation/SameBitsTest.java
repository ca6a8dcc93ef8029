package org.entente.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioReader;
import org.entente.model.file.Setting;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.plan.Kept;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.results.Difference;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.SamplePath;
import org.junit.jupiter.api.Test;

/** Scenario, seed and number of paths fix every bit of the results (MODEL 12). */
class SameBitsTest {

    private static final SimulationPlan PLAN = SimulationPlan.withDefaults()
            .withSampling(Sampling.RANDOM)
            .withPaths(1_500)
            .withThreads(1);

    private static Scenario read(String name, Setting... settings) {
        return ScenarioReader.read(name, List.of(settings)).scenario();
    }

    private static Results run(SimulationPlan plan) {
        return Simulation.of(List.of(read("october-2025"), read("amended-2026")))
                .comparedTo("october-2025")
                .run(plan);
    }

    @Test
    void run_anotherNumberOfThreads_hasTheSameBits() {
        Results results = run(PLAN);
        for (int threads : new int[] {2, 3, 8}) {
            Results several = run(PLAN.withThreads(threads));
            assertThat(several.scenarios()).isEqualTo(results.scenarios());
            assertThat(several.comparisons()).isEqualTo(results.comparisons());
        }
    }

    @Test
    void run_anotherSeed_changesTheResults() {
        assertThat(run(PLAN.withSeed(2)).scenarios()).isNotEqualTo(run(PLAN).scenarios());
    }

    private static List<SamplePath> kept(Scenario scenario, long paths, int kept) {
        SimulationPlan plan = PLAN.withPaths(paths).withKept(Kept.first(kept).byMonth());
        return Simulation.of(List.of(scenario)).run(plan).scenarios().get(0).samples();
    }

    @Test
    void run_morePaths_leavesTheFirstAsTheyWere() {
        Scenario scenario = read("amended-2026");
        assertThat(kept(scenario, 1_000, 300).subList(0, 100)).isEqualTo(kept(scenario, 100, 100));
    }

    /** A new product, with draws of its own, sold by nobody's leave but the developer's. */
    @Test
    void run_oneMoreInput_movesNoOtherDraws() {
        Setting robots = new Setting(
                "products.a-robot",
                "{ demand: { kind: fading-growth, run-rate: { uniform: { min: 1, max: 2 } }, growth: 0.5,"
                        + " long-run-growth: 0.1, half-life: 1, volatility: 0.3 } }");
        List<SamplePath> without = kept(read("amended-2026"), 200, 200);
        List<SamplePath> with = kept(read("amended-2026", robots), 200, 200);
        for (Metric metric : List.of(Metrics.revenue("api"), Metrics.revenue("consumer"), Metrics.demand("frontier"))) {
            for (int path = 0; path < without.size(); path++) {
                assertThat(with.get(path).series().get(metric))
                        .isEqualTo(without.get(path).series().get(metric));
            }
        }
    }

    /** What two scenarios have in common has the same draws in both. */
    @Test
    void run_severalScenarios_shareTheirDraws() {
        Metric demand = Metrics.demand("consumer");
        assertThat(kept(read("amended-2026"), 200, 200).stream()
                        .map(path -> path.series().get(demand))
                        .toList())
                .isEqualTo(kept(read("october-2025"), 200, 200).stream()
                        .map(path -> path.series().get(demand))
                        .toList());
    }

    @Test
    void comparedTo_sameScenarioUnderAnotherName_differsByNothing() {
        Scenario original = read("amended-2026");
        Scenario twin = read("amended-2026", new Setting("name", "twin"));
        Map<Outcome, Difference> differences = Simulation.of(List.of(original, twin))
                .comparedTo("amended-2026")
                .run(PLAN)
                .comparisons()
                .get(0)
                .differences();
        assertThat(differences.values()).isNotEmpty().allSatisfy(difference -> {
            assertThat(difference.mean()).isZero();
            assertThat(difference.standardError()).isZero();
            assertThat(difference.p95()).isZero();
            assertThat(difference.probabilityPositive()).isZero();
        });
    }
}
