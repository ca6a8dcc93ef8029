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
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.metric.Period;
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
 * A benchmark of a live simulation: the time from a value of a slider to the results of the first stages, of 1,024,
 * 4,096 and 16,384 paths of {@code amended-2026} against {@code october-2025}. Its outcomes are those of a page.
 */
@BenchmarkMode(Mode.SampleTime)
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

    /** The number of stages. */
    @Param({"1", "2", "3"})
    int stages = 3;

    private LiveSimulation live = LiveSimulation.of(LiveSimulation.PLAN, LiveSimulationBenchmark::isShown);

    /** Makes the simulation anew for the parameters of a trial; the second change keeps what later ones read. */
    @Setup
    public void begin() {
        live = LiveSimulation.of(LiveSimulation.PLAN.withThreads(threads), LiveSimulationBenchmark::isShown);
        live.show(october, scenario(), results -> {});
        live.show(october, scenario(), results -> {});
    }

    /** What a page shows: the value of each party and its sources, revenue, shares and spend by year, and caps. */
    static boolean isShown(Outcome outcome) {
        Metric metric = outcome.metric();
        Period period = outcome.period();
        boolean isByYear = metric.equals(Metrics.REVENUE)
                || Stream.of(MetricFamily.SHARE, MetricFamily.SPEND).anyMatch(metric::isOf);
        return (metric.isOf(MetricFamily.GAIN) && period.equals(Period.NPV))
                || (isByYear && period.isYear())
                || metric.isOf(MetricFamily.CAP);
    }

    /** The scenario of a change. */
    @Benchmark
    public Scenario scenario() {
        next++;
        double value = address.endsWith("cap") ? 40 + next % 40 : 0.2 + 0.001 * (next % 100);
        return amended.scenario(List.of(new Setting(address, Double.toString(value))));
    }

    /** The results of a change, until the last of the stages. */
    @Benchmark
    public void change(Blackhole hole) {
        long last = live.stages().get(stages - 1);
        try {
            live.show(october, scenario(), results -> take(hole, results, last));
        } catch (CancellationException ended) {
            hole.consume(ended);
        }
    }

    private void take(Blackhole hole, Results results, long last) {
        hole.consume(results);
        if (results.plan().paths() == last) {
            live.cancel();
        }
    }
}
