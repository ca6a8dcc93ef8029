package org.entente.simulation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioReader;
import org.entente.model.file.Setting;
import org.entente.simulation.Simulation;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Period;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.results.SamplePath;
import org.entente.simulation.results.ScenarioResults;
import org.entente.simulation.results.Series;
import org.junit.jupiter.api.Test;

/** 300 paths are kept, which is a whole unit of 256 and a part of the next. */
class KeptPathsTest {

    private static final SimulationPlan PLAN = SimulationPlan.withDefaults()
            .withSampling(Sampling.RANDOM)
            .withPaths(600)
            .withThreads(1)
            .withKeptPaths(300);

    private static Scenario read(String name, Setting... settings) {
        return ScenarioReader.read(name, List.of(settings)).scenario();
    }

    private static List<List<SamplePath>> kept(SimulationPlan plan, List<Scenario> scenarios) {
        return Simulation.of(scenarios).run(plan).scenarios().stream()
                .map(ScenarioResults::samples)
                .toList();
    }

    /** What scenarios have in common is computed by the first that has it, and horizons may differ. */
    @Test
    void paths_ofScenariosSideBySide_areThoseOfEachAlone() {
        List<Scenario> scenarios = List.of(
                read("amended-2026"),
                read("october-2025"),
                read("amended-2026", new Setting("name", "short"), new Setting("horizon.to", "2031-06")));
        List<List<SamplePath>> alone = new ArrayList<>();
        scenarios.forEach(scenario -> alone.addAll(kept(PLAN, List.of(scenario))));
        assertThat(kept(PLAN, scenarios)).isEqualTo(alone);
        assertThat(kept(PLAN.withThreads(3), scenarios)).isEqualTo(alone);
    }

    @Test
    void paths_areTheFirstInOrder() {
        assertThat(kept(PLAN, List.of(read("amended-2026"))).get(0))
                .extracting(SamplePath::path)
                .isEqualTo(IntStream.range(0, 300).mapToObj(path -> (long) path).toList());
    }

    /** The mean over all paths of a run whose paths are all kept; sums differ in order and so in last bits. */
    @Test
    void paths_agreeWithWhatIsCounted() {
        ScenarioResults results = Simulation.of(List.of(read("amended-2026")))
                .run(PLAN.withPaths(300))
                .scenarios()
                .get(0);
        Metric revenue = new Metric("revenue", Metric.Kind.FLOW);
        double sum = 0;
        for (SamplePath path : results.samples()) {
            Series series = path.series().getOrDefault(revenue, Series.of());
            sum += IntStream.range(0, series.size()).mapToDouble(series::get).sum();
        }
        assertThat(sum / 300)
                .isCloseTo(
                        results.summary(Metrics.REVENUE, Period.TOTAL)
                                .orElseThrow()
                                .mean(),
                        Percentage.withPercentage(1e-10));
    }
}
