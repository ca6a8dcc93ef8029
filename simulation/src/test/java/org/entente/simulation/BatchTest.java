package org.entente.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.entente.model.file.SweepFile;
import org.entente.model.sweep.Case;
import org.entente.simulation.engine.ObservedCall;
import org.entente.simulation.metric.MetricFamily;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.plan.Progress;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.results.ScenarioResults;
import org.entente.simulation.results.Summary;
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
        SimulationPlan plan = PLAN.withPaths(4096).withSampling(sampling);
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
        try {
            return SweepFile.read(
                    Files.writeString(temporary.resolve("sweep.yaml"), text).toString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
