package org.entente.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.model.Maps;
import org.entente.model.Scenario;
import org.entente.model.file.SweepFile;
import org.entente.model.sweep.Case;
import org.entente.model.sweep.Selection;
import org.entente.model.sweep.Sweep;
import org.entente.simulation.engine.ObservedCall;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.MetricFamily;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.metric.Period;
import org.entente.simulation.plan.Progress;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.results.Difference;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.ScenarioResults;
import org.entente.simulation.results.Summary;
import org.entente.simulation.step.Worked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BatchTest {

    private static final SimulationPlan PLAN = SimulationPlan.withDefaults()
            .withSampling(Sampling.RANDOM)
            .withPaths(300)
            .withThreads(1);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    @Test
    void run_anyThreads_hasTheResultsOfEachCaseAlone() throws IOException {
        SweepFile file = sweep("");
        for (int threads : new int[] {1, 3, 9}) {
            Map<Case, ScenarioResults> found = new ConcurrentHashMap<>();
            new Batch(file.sweep(), file::scenario, PLAN.withThreads(threads))
                    .run(file.sweep().cases(), sweepCase -> false, Progress.NONE, found::put);
            assertThat(found.keySet())
                    .containsExactlyInAnyOrderElementsOf(file.sweep().cases());
            found.forEach((sweepCase, results) -> assertThat(results.summaries())
                    .isEqualTo(Simulation.of(List.of(file.scenario(sweepCase)))
                            .run(PLAN)
                            .scenarios()
                            .get(0)
                            .summaries()));
        }
    }

    /** Cases in which chance decides different things have the draws of their own, whatever runs beside them. */
    @ParameterizedTest
    @EnumSource(Sampling.class)
    void run_unlikeCases_hasTheResultsOfEachCaseAlone(Sampling sampling) throws IOException {
        SimulationPlan plan = PLAN.withPaths(1024).withSampling(sampling);
        SweepFile file = sweep("metrics: [gain.*, cap.*]\n", "0.01, { uniform: { min: 0.01, max: 0.02 } }, 0.02, 0");
        Map<Case, ScenarioResults> found = new ConcurrentHashMap<>();
        new Batch(file.sweep(), file::scenario, plan)
                .run(file.sweep().cases(), sweepCase -> false, Progress.NONE, found::put);
        assertThat(found).hasSize(4);
        found.forEach((sweepCase, results) -> {
            SortedMap<Outcome, Summary> alone = new TreeMap<>(Simulation.of(List.of(file.scenario(sweepCase)))
                    .run(plan)
                    .scenarios()
                    .get(0)
                    .summaries());
            alone.keySet()
                    .removeIf(outcome -> !outcome.metric().isOf(MetricFamily.GAIN)
                            && !outcome.metric().isOf(MetricFamily.CAP));
            assertThat(results.summaries()).isNotEmpty().isEqualTo(alone);
        });
    }

    /**
     * Two of four cases of 300 paths were done before; the others run side by side and are told in units of 256 and 44
     * paths of each.
     */
    @Test
    void run_casesAlreadyDone_countsThemWithoutRunningThem() throws IOException {
        SweepFile file = sweep("");
        List<Case> cases = file.sweep().cases();
        List<Case> found = new ArrayList<>();
        List<Long> told = new ArrayList<>();
        new Batch(file.sweep(), file::scenario, PLAN)
                .run(
                        cases,
                        sweepCase -> cases.indexOf(sweepCase) < 2,
                        (done, total) -> told.add(done * 10_000 + total),
                        (sweepCase, results) -> found.add(sweepCase));
        assertThat(found).containsExactly(cases.get(2), cases.get(3));
        assertThat(told).containsExactly(600_1200L, 1112_1200L, 1200_1200L);
    }

    @Test
    void run_sinkThrows_endsTheBatch() {
        SweepFile file = sweep("");
        assertThatIOException()
                .isThrownBy(() -> new Batch(file.sweep(), file::scenario, PLAN.withThreads(2))
                        .run(file.sweep().cases(), sweepCase -> false, Progress.NONE, (sweepCase, results) -> {
                            throw new IOException("disk full");
                        }))
                .withMessage("disk full");
    }

    @Test
    void run_interrupted_leavesNoThread() throws Exception {
        SweepFile file = sweep("");
        ObservedCall ended = ObservedCall.of(caller -> new Batch(file.sweep(), file::scenario, PLAN.withThreads(2))
                .run(
                        file.sweep().cases(),
                        sweepCase -> false,
                        Progress.NONE,
                        (sweepCase, results) -> ObservedCall.interruptAndWorkOn(caller)));
        assertThat(ended.thrown()).containsInstanceOf(CancellationException.class);
        assertThat(ended.interrupted()).isTrue();
        assertThat(ended.alive()).isEmpty();
    }

    @Test
    void run_interrupted_isCancelledAndStaysInterrupted() {
        SweepFile file = sweep("");
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> new Batch(file.sweep(), file::scenario, PLAN)
                        .run(file.sweep().cases(), sweepCase -> false, Progress.NONE, (sweepCase, results) -> {}))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    /** The case runs beside its baseline as a run of both does, and noise that both have in common cancels. */
    @ParameterizedTest
    @EnumSource(
            value = Sampling.class,
            names = {"RANDOM", "SOBOL"})
    void run_difference_isThatOfARunOfBoth(Sampling sampling) throws IOException {
        SimulationPlan plan = PLAN.withPaths(1024).withSampling(sampling);
        SweepFile file =
                licences("[gain.helix, gain.h* less drug-licence]", "{ terms.calder-share.rate: [0.01, 0.02] }");
        Map<Case, ScenarioResults> found = found(file, plan);
        for (Case sweepCase : file.sweep().cases().subList(0, 2)) {
            Case baseline = Maps.require(file.sweep().byId(), Maps.require(sweepCase.baselines(), "drug-licence"));
            Results both = Simulation.of(List.of(file.scenario(sweepCase), file.scenario(baseline)))
                    .comparedTo("drug-licence")
                    .run(plan);
            Summary alone = npv(both.scenarios().get(0), "gain.helix");
            Summary other = npv(both.scenarios().get(1), "gain.helix");
            Summary difference = npv(Maps.require(found, sweepCase), "gain.helix less drug-licence");
            Difference paired = both.comparisons()
                    .get(0)
                    .difference(Metrics.gain("helix"), Period.NPV)
                    .orElseThrow();
            assertThat(npv(Maps.require(found, sweepCase), "gain.helix")).isEqualTo(alone);
            assertThat(difference.mean()).isCloseTo(alone.mean() - other.mean(), within(1e-12 * alone.mean()));
            assertThat(difference.mean()).isEqualTo(paired.mean());
            assertThat(difference.standardError()).isEqualTo(paired.standardError());
            assertThat(difference.standardError()).isLessThan(Math.hypot(alone.standardError(), other.standardError()));
        }
    }

    @Test
    void run_difference_isOfTheSelectedMetricsInTheSelectedPeriods() throws IOException {
        SweepFile file = licences("[gain.helix.shares less drug-licence]\nperiods: [npv]", "{ discount-rate: [0.1] }");
        found(file, PLAN)
                .forEach((sweepCase, results) -> assertThat(results.summaries().keySet().stream()
                                .filter(outcome -> outcome.metric().name().contains("less"))
                                .map(Outcome::toString))
                        .hasSize(sweepCase.scenario().equals("drug-licence") ? 0 : 1));
    }

    /** Of the 9.6 of revenue the share takes a quarter, or a half: 2.4 more, at a discount rate of 0. */
    @Test
    void run_differenceOfConstants_isTheDifference() throws IOException {
        String world = """
                name: %s
                clouds: null
                compute: null
                terms: { cut: { kind: revenue-share, payer: maker, payee: seller, rate: %s } }
                """;
        Scenario quarter = Worked.scenario(world.formatted("quarter", "0.25"));
        Scenario half = Worked.scenario(world.formatted("half", "0.5"));
        Case before = new Case("before", "quarter", new TreeMap<>(), "");
        Case after = new Case("after", "half", new TreeMap<>(), "", new TreeMap<>(Map.of("quarter", "before")));
        Sweep sweep = new Sweep(
                "constants",
                new Selection(List.of("gain.* less quarter"), List.of("npv")),
                List.of(),
                List.of(before, after));
        Map<Case, ScenarioResults> found = new ConcurrentHashMap<>();
        new Batch(sweep, sweepCase -> sweepCase.equals(before) ? quarter : half, PLAN)
                .run(List.of(after), sweepCase -> false, Progress.NONE, found::put);
        assertThat(found.keySet()).containsExactly(after);
        ScenarioResults results = Maps.require(found, after);
        assertThat(npv(results, "gain.seller less quarter").mean()).isCloseTo(2.4, within(1e-12));
        assertThat(npv(results, "gain.maker.shares less quarter").mean()).isCloseTo(-2.4, within(1e-12));
        assertThat(npv(results, "gain.maker less quarter").probabilityNegative())
                .isEqualTo(1);
        assertThat(npv(results, "gain.maker less quarter").mean()).isCloseTo(-2.4, within(1e-12));
    }

    /** A file refuses such cases. In Java each runs as alone, whether a thread takes one or both at once. */
    @Test
    void run_casesWithoutACommonBasis_runApart() throws IOException {
        Scenario dollars = Worked.scenario("name: dollars\n");
        Scenario euros = Worked.scenario("name: euros\nmoney: { currency: EUR }\n");
        Case first = new Case("first", "dollars", new TreeMap<>(), "");
        Case second = new Case("second", "euros", new TreeMap<>(), "");
        Sweep sweep = new Sweep(
                "moneys", new Selection(List.of("gain.maker"), List.of("npv")), List.of(), List.of(first, second));
        for (int threads : new int[] {1, 2}) {
            Map<Case, ScenarioResults> found = new ConcurrentHashMap<>();
            new Batch(sweep, sweepCase -> sweepCase.equals(first) ? dollars : euros, PLAN.withThreads(threads))
                    .run(sweep.cases(), sweepCase -> false, Progress.NONE, found::put);
            assertThat(npv(Maps.require(found, first), "gain.maker"))
                    .isEqualTo(npv(Maps.require(found, second), "gain.maker"));
        }
    }

    /** Three cases of 300 paths, two of them beside a baseline: the baselines' paths are not told. */
    @Test
    void run_differences_tellTheProgressOfTheCases() throws IOException {
        SweepFile file = licences("[gain.helix less drug-licence]", "{ terms.calder-share.rate: [0.01, 0.02] }");
        List<Long> told = new ArrayList<>();
        new Batch(file.sweep(), file::scenario, PLAN)
                .run(
                        file.sweep().cases().subList(0, 3),
                        sweepCase -> false,
                        (done, total) -> told.add(done * 10_000 + total),
                        (sweepCase, results) -> {});
        assertThat(told).startsWith(900L).endsWith(900_0900L).isSorted();
    }

    @Test
    void requireMetrics_difference_isOfAnAmountInACase() {
        String rates = "{ terms.calder-share.rate: [0.01] }";
        requireMetrics("[gain.* less drug-licence, share.calder-share less drug-licence]", rates);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> requireMetrics("[gain.helixx less drug-licence]", rates))
                .withMessage("metrics of licences must be those of some case, but none has 'gain.helixx less"
                        + " drug-licence'; did you mean 'gain.helix less drug-licence'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> requireMetrics("[breakeven.helix less drug-licence]", rates))
                .withMessage("a difference of a date must be in a year or at the end, where it is one of probabilities,"
                        + " but was 'date of breakeven.helix less drug-licence'");
    }

    private void requireMetrics(String metrics, String grid) {
        SweepFile file = licences(metrics, grid);
        new Batch(file.sweep(), file::scenario, PLAN).requireMetrics();
    }

    private static Map<Case, ScenarioResults> found(SweepFile file, SimulationPlan plan) throws IOException {
        Map<Case, ScenarioResults> found = new ConcurrentHashMap<>();
        new Batch(file.sweep(), file::scenario, plan)
                .run(file.sweep().cases(), sweepCase -> false, Progress.NONE, found::put);
        return found;
    }

    private static Summary npv(ScenarioResults results, String metric) {
        return results.summary(new Metric(metric, Metric.Kind.FLOW), Period.NPV).orElseThrow();
    }

    private SweepFile licences(String metrics, String grid) {
        Path examples = Path.of("../docs/examples").toAbsolutePath();
        return read(
                "licences.yaml",
                "scenarios: [" + examples + "/drug-licence-exclusive.yaml, " + examples
                        + "/drug-licence.yaml]\nmetrics: " + metrics + "\ngrid: " + grid + "\n");
    }

    @Test
    void requireMetrics_metricOfNoCase_isRefusedWithTheNearest() {
        batch("metrics: [gain.*, share.calder-share]\n").requireMetrics();
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> batch("metrics: [revenue, share.calder-shaer]\n").requireMetrics())
                .withMessage("metrics of sweep must be those of some case, but none has 'share.calder-shaer';"
                        + " did you mean 'share.calder-share'?");
    }

    private Batch batch(String more) {
        SweepFile file = sweep(more);
        return new Batch(file.sweep(), file::scenario, PLAN);
    }

    private SweepFile sweep(String more) {
        return sweep(more, "0.01, 0.02, 0.03, 0");
    }

    private SweepFile sweep(String more, String rates) {
        String drug =
                Path.of("../docs/examples/drug-licence.yaml").toAbsolutePath().toString();
        String text = "scenarios: [" + drug + "]\n" + more + "grid: { terms.calder-share.rate: [" + rates + "] }\n";
        return read("sweep.yaml", text);
    }

    private SweepFile read(String name, String text) {
        try {
            return SweepFile.read(
                    Files.writeString(temporary.resolve(name), text).toString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
