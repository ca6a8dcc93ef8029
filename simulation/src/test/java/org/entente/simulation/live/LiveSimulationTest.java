package org.entente.simulation.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.model.Address;
import org.entente.model.Maps;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioFileException;
import org.entente.model.file.ScenarioReader;
import org.entente.model.file.ScenarioSource;
import org.entente.model.file.Setting;
import org.entente.model.quantity.Constant;
import org.entente.simulation.RandomScenario;
import org.entente.simulation.Simulation;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.MetricFamily;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.metric.Period;
import org.entente.simulation.plan.Kept;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.results.Difference;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.ScenarioResults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveSimulationTest {

    private static final ScenarioSource LICENCE = ScenarioReader.open("../docs/examples/drug-licence.yaml");

    private static final SimulationPlan PLAN =
            SimulationPlan.withDefaults().withSampling(Sampling.SOBOL, 2).withPaths(2048);

    /** A setting of the world is one of both scenarios. */
    private static final List<String> CHANGES = List.of(
            "terms.kamo-distribution.take=0.3",
            "terms.kamo-distribution.take=0.31",
            "terms.kamo-distribution.take=0.32",
            "terms.norden-licence.royalty=0.2",
            "terms.norden-licence.royalty=0.21",
            "terms.calder-share.cap=0.25",
            "terms.calder-share.cap=0.26",
            "discount-rate=0.12",
            "products.dermal.demand.growth=0.5");

    private static boolean isShown(Outcome outcome) {
        return isReported(outcome.metric());
    }

    /** What a page shows: the value of each party and its sources, revenue, shares and spend by year, and caps. */
    private static boolean isOnPage(Outcome outcome) {
        Metric metric = outcome.metric();
        Period period = outcome.period();
        boolean isByYear = metric.equals(Metrics.REVENUE)
                || Stream.of(MetricFamily.SHARE, MetricFamily.SPEND).anyMatch(metric::isOf);
        return (metric.isOf(MetricFamily.GAIN) && period.equals(Period.NPV))
                || (isByYear && period.isYear())
                || metric.isOf(MetricFamily.CAP);
    }

    private static boolean isReported(Metric metric) {
        return Stream.of(MetricFamily.GAIN, MetricFamily.SHARE, MetricFamily.CAP, MetricFamily.SPEND)
                        .anyMatch(metric::isOf)
                && metric.detail().isEmpty();
    }

    /** The baseline, and the scenario under a setting. */
    private static List<Scenario> scenarios(String setting) {
        Setting changed = Setting.parse(setting);
        Setting name = new Setting("name", "before");
        return List.of(
                LICENCE.scenario(setting.startsWith("terms.") ? List.of(name) : List.of(name, changed)),
                LICENCE.scenario(List.of(changed)));
    }

    private static List<Results> show(LiveSimulation live, String setting) {
        List<Results> stages = new ArrayList<>();
        List<Scenario> scenarios = scenarios(setting);
        live.show(scenarios.get(0), scenarios.get(1), stages::add);
        return stages;
    }

    private static Results fresh(String setting, SimulationPlan plan) {
        return Simulation.of(scenarios(setting))
                .comparedTo("before")
                .reporting(LiveSimulationTest::isReported)
                .run(plan);
    }

    private static void requireFresh(String setting, List<Results> stages, SimulationPlan plan) {
        assertThat(stages).hasSize(2);
        assertThat(stages.get(0).equals(fresh(setting, plan.withPaths(512))))
                .as("first stage of %s", setting)
                .isTrue();
        assertThat(stages.get(1).equals(fresh(setting, plan)))
                .as("last stage of %s", setting)
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void show_changesInSequence_areFreshRunsToTheBit(int threads) {
        SimulationPlan plan = PLAN.withThreads(threads);
        LiveSimulation live = LiveSimulation.of(plan, LiveSimulationTest::isShown);
        assertThat(live.stages()).containsExactly(512L, 2048L);
        Random random = new Random(threads);
        for (int n = 0; n < 1 + 2 * threads; n++) {
            String setting = CHANGES.get(n < 3 ? n : random.nextInt(CHANGES.size()));
            requireFresh(setting, show(live, setting), plan);
        }
    }

    /** The medians of revenue in the first and the last month of a run's paths, type 7 of an even number. */
    private static List<Double> medians(ScenarioResults run) {
        return IntStream.of(0, run.scenario().horizon().months() - 1)
                .mapToObj(t -> {
                    double[] values = run.samples().stream()
                            .mapToDouble(path ->
                                    Maps.require(path.series(), Metrics.REVENUE).get(t))
                            .sorted()
                            .toArray();
                    return values[255] + 0.5 * (values[256] - values[255]);
                })
                .toList();
    }

    private static List<Double> medians(MonthlyFan fan) {
        List<Double> medians = Maps.require(fan.byPercent(), 50);
        return List.of(medians.get(0), medians.get(medians.size() - 1));
    }

    @Test
    void showStages_ofMonths_haveThePercentilesOfARun() {
        LiveSimulation live =
                LiveSimulation.of(PLAN, LiveSimulationTest::isOnPage).withMonths(Set.of(Metrics.REVENUE));
        for (String setting :
                List.of(CHANGES.get(0), "products.dermal.demand.growth=0.5", "products.dermal.demand.growth=0.6")) {
            List<LiveStage> stages = new ArrayList<>();
            List<Scenario> scenarios = scenarios(setting);
            live.showStages(scenarios.get(0), scenarios.get(1), stages::add);
            List<ScenarioResults> run = Simulation.of(scenarios)
                    .comparedTo("before")
                    .reporting(Metrics.REVENUE::equals)
                    .run(PLAN.withPaths(512).withKept(Kept.first(512).byMonth()))
                    .scenarios();
            assertThat(medians(Maps.require(stages.get(0).ofBaseline(), Metrics.REVENUE)))
                    .isEqualTo(medians(run.get(0)));
            assertThat(medians(Maps.require(stages.get(0).ofScenario(), Metrics.REVENUE)))
                    .isEqualTo(medians(run.get(1)));
            assertThat(Maps.require(stages.get(1).ofScenario(), Metrics.REVENUE).paths())
                    .isEqualTo(2048);
        }
    }

    @Test
    void showStages_withDifferencesOfSome_hasThoseOfAFreshRunAndNoOthers() {
        LiveSimulation live = LiveSimulation.of(PLAN, LiveSimulationTest::isShown)
                .withDifferences(outcome -> outcome.period().equals(Period.NPV));
        for (String setting : CHANGES.subList(0, 4)) {
            List<Results> stages = new ArrayList<>();
            List<Scenario> scenarios = scenarios(setting);
            live.showStages(scenarios.get(0), scenarios.get(1), 1, stage -> stages.add(stage.results()));
            Results fresh = fresh(setting, PLAN.withPaths(512));
            SortedMap<Outcome, Difference> values =
                    new TreeMap<>(fresh.comparisons().get(0).differences());
            assertThat(values.keySet().removeIf(outcome -> !outcome.period().equals(Period.NPV)))
                    .isTrue();
            assertThat(stages).hasSize(1);
            assertThat(stages.get(0).scenarios()).isEqualTo(fresh.scenarios());
            assertThat(stages.get(0).comparisons().get(0).differences()).isEqualTo(values);
        }
    }

    @Test
    void show_withoutMemoryForColumns_isAFreshRun() {
        LiveSimulation live =
                LiveSimulation.of(PLAN, LiveSimulationTest::isShown).withBytes(0);
        for (String setting : CHANGES.subList(0, 2)) {
            requireFresh(setting, show(live, setting), PLAN);
        }
    }

    @Test
    void show_cancelledAmidStages_leavesTheNextRight() {
        LiveSimulation live = LiveSimulation.of(PLAN, LiveSimulationTest::isShown);
        for (int n = 0; n < 2; n++) {
            List<Scenario> cancelled = scenarios(CHANGES.get(n));
            List<Results> seen = new ArrayList<>();
            assertThatThrownBy(() -> live.show(cancelled.get(0), cancelled.get(1), results -> {
                        seen.add(results);
                        live.cancel();
                    }))
                    .isInstanceOf(CancellationException.class);
            assertThat(seen).hasSize(1);
            String setting = CHANGES.get(n);
            requireFresh(setting, show(live, setting), PLAN);
        }
    }

    /** The later call begins while the first works, which ends at its next unit: no stage but the first is seen. */
    @Test
    void show_laterCallFromAnotherThread_wins() throws Exception {
        LiveSimulation live = LiveSimulation.of(PLAN.withThreads(1), LiveSimulationTest::isShown);
        CompletableFuture<List<Results>> later = new CompletableFuture<>();
        CompletableFuture<Thread> second = new CompletableFuture<>();
        Consumer<Results> startsAnother = results -> {
            Thread thread = new Thread(() -> later.complete(show(live, CHANGES.get(1))));
            second.complete(thread);
            thread.start();
            while (thread.getState() != Thread.State.BLOCKED) {
                Thread.onSpinWait();
            }
        };
        List<Scenario> first = scenarios(CHANGES.get(0));
        assertThatThrownBy(() -> live.show(first.get(0), first.get(1), startsAnother))
                .isInstanceOf(CancellationException.class)
                .hasMessage("a later change has come");
        requireFresh(CHANGES.get(1), later.get(20, TimeUnit.SECONDS), PLAN.withThreads(1));
        second.get(20, TimeUnit.SECONDS).join();
    }

    /** Changes come before the last stage is there, over and over, as under a hand that does not rest. */
    @Test
    void show_changesThatCutEachOtherShort_endInAFreshRun() {
        LiveSimulation live = LiveSimulation.of(PLAN, LiveSimulationTest::isShown);
        for (int n = 0; n < 6; n++) {
            List<Scenario> cut = scenarios("terms.kamo-distribution.take=0." + (21 + n));
            assertThatThrownBy(() -> live.show(cut.get(0), cut.get(1), results -> live.cancel()))
                    .isInstanceOf(CancellationException.class);
        }
        requireFresh("terms.kamo-distribution.take=0.24", show(live, "terms.kamo-distribution.take=0.24"), PLAN);
        requireFresh("terms.kamo-distribution.take=0.25", show(live, "terms.kamo-distribution.take=0.25"), PLAN);
    }

    /** A page: chosen outcomes of a deal and of the deal as it was, at each stage, as a whole run tells them. */
    @Test
    void show_answerOfAPage_isThatOfAWholeRun() {
        LiveSimulation live = LiveSimulation.of(PLAN, LiveSimulationTest::isOnPage);
        for (String setting : List.of(CHANGES.get(3), CHANGES.get(4), CHANGES.get(4), CHANGES.get(5))) {
            Results last = show(live, setting).get(1);
            Results whole =
                    Simulation.of(scenarios(setting)).comparedTo("before").run(PLAN);
            Metric gain = Metrics.gain("norden");
            assertThat(last.comparisons().get(0).difference(gain, Period.NPV))
                    .isPresent()
                    .isEqualTo(whole.comparisons().get(0).difference(gain, Period.NPV));
            for (int k : List.of(0, 1)) {
                ScenarioResults of = whole.scenarios().get(k);
                assertThat(last.scenarios().get(k).dates().keySet())
                        .allSatisfy(date ->
                                assertThat(last.scenarios().get(k).date(date)).isEqualTo(of.date(date)));
                assertThat(last.scenarios().get(k).summaries()).isEqualTo(shown(of.summaries()));
            }
            assertThat(last.comparisons().get(0).differences())
                    .isEqualTo(shown(whole.comparisons().get(0).differences()));
        }
    }

    private static <R> SortedMap<Outcome, R> shown(SortedMap<Outcome, R> all) {
        SortedMap<Outcome, R> shown = new TreeMap<>(all);
        shown.keySet().removeIf(outcome -> !isOnPage(outcome));
        return shown;
    }

    /** Numbers of random scenarios move in turn: each first move compiles, and the next ones replace a constant. */
    @Test
    void show_numbersOfRandomScenariosThatMove_areFreshRunsToTheBit() {
        SimulationPlan plan = SimulationPlan.withDefaults()
                .withSampling(Sampling.RANDOM)
                .withPaths(40)
                .withThreads(1)
                .withKept(Kept.NOTHING);
        RandomScenario.seeds(6).forEach(seed -> {
            Random random = new Random(seed);
            String text = new RandomScenario(seed).text(seed);
            Map<Address, Double> numbers = numbers(RandomScenario.read(text, List.of()));
            List<Address> addresses = new ArrayList<>(numbers.keySet());
            LiveSimulation live = LiveSimulation.of(plan, outcome -> true);
            for (int n = 0; n < 2; n++) {
                Address address = addresses.get(random.nextInt(addresses.size()));
                for (double factor : new double[] {0.9, 0.95, 0.97}) {
                    showFresh(live, plan, text, address, Maps.require(numbers, address) * factor);
                }
            }
        });
    }

    private static Map<Address, Double> numbers(Scenario scenario) {
        Map<Address, Double> numbers = new TreeMap<>();
        scenario.quantities().forEach((address, quantity) -> {
            if (quantity instanceof Constant constant) {
                numbers.put(address, constant.value());
            }
        });
        return numbers;
    }

    private static void showFresh(
            LiveSimulation live, SimulationPlan plan, String text, Address address, double value) {
        Setting changed = new Setting(address.text(), Double.toString(value));
        boolean isOfTerm = address.text().startsWith("terms.");
        Setting name = new Setting("name", "before");
        List<Scenario> scenarios = new ArrayList<>();
        try {
            scenarios.add(RandomScenario.read(text, isOfTerm ? List.of(name) : List.of(name, changed)));
            scenarios.add(RandomScenario.read(text, List.of(changed)));
        } catch (ScenarioFileException impossible) {
            return; // the parts of a whole, for example
        }
        List<Results> shown = new ArrayList<>();
        live.show(scenarios.get(0), scenarios.get(1), shown::add);
        Results fresh = Simulation.of(scenarios).comparedTo("before").run(plan);
        assertThat(shown.get(shown.size() - 1).equals(fresh))
                .as("%s = %s of %s", address, value, text)
                .isTrue();
    }

    @Test
    void show_sameNames_isRefused() {
        LiveSimulation live = LiveSimulation.of(PLAN, LiveSimulationTest::isShown);
        Scenario scenario = LICENCE.scenario(List.of());
        assertThatThrownBy(() -> live.show(scenario, scenario, results -> {}))
                .hasMessage("scenarios must have different names, but two are called drug-licence");
    }
}
