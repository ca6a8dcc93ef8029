package org.entente.benchmarks;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioReader;
import org.entente.model.file.ScenarioSource;
import org.entente.model.file.Setting;
import org.entente.simulation.live.LiveSimulation;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.MetricFamily;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.results.Results;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * A benchmark of a live simulation: the time from a value of a slider to the last stage, and to the first, of 16,384
 * and 1,024 paths of {@code amended-2026} against {@code october-2025}.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 6, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Thread)
public class LiveSimulationBenchmark {

    private final ScenarioSource amended = ScenarioReader.open("amended-2026");
    private final Scenario october =
            ScenarioReader.read("october-2025", List.of()).scenario();
    private int next;

    /** The number of threads. */
    @Param({"1", "2"})
    int threads = 1;

    /** The address of the slider. */
    @Param({"terms.microsoft-share.cap", "terms.azure-primary.minimum-share"})
    String address = "terms.microsoft-share.cap";

    private LiveSimulation live = LiveSimulation.of(LiveSimulation.PLAN, LiveSimulationBenchmark::isShown);

    /** Makes the simulation anew for the parameters of a trial; the second change keeps what later ones read. */
    @Setup
    public void begin() {
        live = LiveSimulation.of(LiveSimulation.PLAN.withThreads(threads), LiveSimulationBenchmark::isShown);
        live.show(october, changed(), results -> {});
        live.show(october, changed(), results -> {});
    }

    /** What an explorer shows: party values, the share by year and its cap, revenue, and the spend on clouds. */
    static boolean isShown(Metric metric) {
        boolean isWhole = Stream.of(MetricFamily.GAIN, MetricFamily.CAP, MetricFamily.SPEND)
                        .anyMatch(metric::isOf)
                && metric.detail().isEmpty();
        return isWhole || metric.equals(Metrics.REVENUE) || metric.equals(Metrics.share("microsoft-share"));
    }

    private Scenario changed() {
        next++;
        double value = address.endsWith("cap") ? 40 + next % 40 : 0.2 + 0.001 * (next % 100);
        return amended.scenario(List.of(new Setting(address, Double.toString(value))));
    }

    /** All stages after a change. */
    @Benchmark
    public void all(Blackhole hole) {
        live.show(october, changed(), hole::consume);
    }

    /** The first stage after a change. */
    @Benchmark
    public void first(Blackhole hole) {
        try {
            live.show(october, changed(), results -> end(hole, results));
        } catch (CancellationException ended) {
            hole.consume(ended);
        }
    }

    private void end(Blackhole hole, Results results) {
        hole.consume(results);
        live.cancel();
    }
}
