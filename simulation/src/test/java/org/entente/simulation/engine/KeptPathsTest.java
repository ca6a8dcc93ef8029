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
import org.entente.simulation.experiment.Experiment;
import org.entente.simulation.experiment.Observations;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.metric.Period;
import org.entente.simulation.plan.Kept;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.results.PathTable;
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
            .withKept(Kept.first(300).byMonth());

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

    private static PathTable table(SimulationPlan plan, Scenario scenario) {
        return Simulation.of(List.of(scenario)).run(plan).scenarios().get(0).paths();
    }

    private static double mean(PathTable table, String name) {
        List<String> names =
                table.columns().stream().map(PathTable.Column::name).toList();
        return IntStream.range(0, table.paths())
                .mapToDouble(path -> table.value(names.indexOf(name), path))
                .average()
                .orElseThrow();
    }

    /** Outcomes as they are counted, and inputs as an experiment observes them on the same paths. */
    @Test
    void table_agreesWithWhatIsCountedAndObserved() {
        Scenario scenario = read("amended-2026");
        SimulationPlan plan = PLAN.withPaths(300).withKept(Kept.first(300).byYear());
        ScenarioResults results =
                Simulation.of(List.of(scenario)).run(plan).scenarios().get(0);
        PathTable table = results.paths();
        for (Outcome outcome : List.of(
                new Outcome(Metrics.gain("microsoft"), Period.NPV),
                new Outcome(Metrics.REVENUE, Period.ofYear(2028)))) {
            double counted = results.summary(outcome.metric(), outcome.period())
                    .orElseThrow()
                    .mean();
            assertThat(mean(table, outcome.toString())).isCloseTo(counted, Percentage.withPercentage(1e-10));
        }
        Observations observed = Experiment.of(plan, List.of(scenario)).observe(scenario, List.of());
        assertThat(table.columns())
                .filteredOn(column -> column.outcome().isEmpty())
                .extracting(PathTable.Column::name)
                .containsExactlyInAnyOrderElementsOf(observed.inputs().keySet());
        observed.inputs()
                .forEach((name, sample) -> assertThat(mean(table, name))
                        .as(name)
                        .isCloseTo(sample.mean().value(), Percentage.withPercentage(1e-10)));
    }

    @Test
    void table_withoutYears_hasWholeHorizonsAlone() {
        PathTable table = table(PLAN.withKept(Kept.first(10)), read("amended-2026"));
        assertThat(table.paths()).isEqualTo(10);
        assertThat(table.columns())
                .flatExtracting(column -> column.outcome().stream().toList())
                .noneMatch(outcome -> outcome.period().isYear());
    }

    /** A part of a program draws the inputs that it needs. */
    @Test
    void table_fewMetrics_hasTheInputsThatTheyNeed() {
        PathTable table = Simulation.of(List.of(read("amended-2026")))
                .reporting(metric -> metric.name().equals("demand.api"))
                .run(PLAN.withKept(Kept.first(10)))
                .scenarios()
                .get(0)
                .paths();
        assertThat(table.columns())
                .extracting(PathTable.Column::name)
                .contains("npv of demand.api", "products.api.demand.growth")
                .doesNotContain("terms.microsoft-share.rate", "clouds.aws.margin");
        assertThat(mean(table, "products.api.demand.growth")).isNotZero();
    }
}
