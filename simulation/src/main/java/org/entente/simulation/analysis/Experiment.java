package org.entente.simulation.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.entente.model.Scenario;
import org.entente.simulation.Conditions;
import org.entente.simulation.Measure;
import org.entente.simulation.Metric;
import org.entente.simulation.SimulationPlan;
import org.entente.simulation.kernel.Compiler;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.random.Draws;
import org.entente.simulation.random.Inputs;
import org.entente.simulation.random.Samplers;

/**
 * Scenarios simulated on the same draws, of which only chosen measures are kept, path by path: what
 * every analysis is made of.
 *
 * <pre>{@code
 * Measure gain = Measure.parse("gain.microsoft");
 * Experiment experiment = Experiment.of(plan, List.of(before, after));
 * Estimate change = experiment.sample(after, gain).difference(Statistic.MEAN, experiment.sample(before, gain));
 * }</pre>
 */
public final class Experiment {

    /** More would not fit the array that is kept for each measure. */
    private static final long MOST_PATHS = 50_000_000;

    /** How many scenarios are run side by side at most: of more, what each thread works on would not stay in its cache. */
    private static final int MOST_TOGETHER = 16;

    private static final String INTERRUPTED = "the simulation was interrupted";

    private final SimulationPlan plan;
    private final Draws draws;
    private final Samplers samplers;

    /** A scenario under conditions. */
    record Variant(Scenario scenario, Conditions conditions) {

        /** The scenario as it is. */
        static Variant of(Scenario scenario) {
            return new Variant(scenario, Conditions.NONE);
        }
    }

    private Experiment(SimulationPlan plan, Draws draws, Samplers samplers) {
        this.plan = plan;
        this.draws = draws;
        this.samplers = samplers;
    }

    /**
     * An experiment on scenarios that draw what any of {@code scenarios} draws.
     *
     * @throws IllegalArgumentException if the plan has more than 50 million paths
     */
    public static Experiment of(SimulationPlan plan, Collection<Scenario> scenarios) {
        if (plan.paths() > MOST_PATHS) {
            throw new IllegalArgumentException(
                    "paths of an analysis must be at most " + MOST_PATHS + ", but were " + plan.paths());
        }
        return new Experiment(plan, plan.draws(Inputs.of(scenarios)), new Samplers());
    }

    /** This experiment with other draws of as many paths. */
    Experiment with(Draws others) {
        return new Experiment(plan, others, samplers);
    }

    /** This experiment on the first {@code paths} of its paths. */
    Experiment with(long paths) {
        return new Experiment(plan.withPaths(paths), draws, samplers);
    }

    /** How it is run. */
    public SimulationPlan plan() {
        return plan;
    }

    Draws draws() {
        return draws;
    }

    /**
     * What kind of metric {@code scenario} reports under a name.
     *
     * @throws IllegalArgumentException if the scenario has no such metric
     */
    Metric.Kind kind(Scenario scenario, String metric) {
        return Recording.metric(Compiler.compile(scenario, Conditions.NONE, draws, samplers), metric)
                .kind();
    }

    /**
     * The values of a measure in {@code scenario}.
     *
     * @throws IllegalArgumentException if the scenario has no such measure
     */
    public Sample sample(Scenario scenario, Measure measure) {
        return sample(scenario, Conditions.NONE, List.of(measure)).get(0);
    }

    /**
     * The values of several measures in {@code scenario} under conditions, in the order of the measures.
     *
     * @throws IllegalArgumentException if the scenario has no such measure, or if a condition cannot be met
     * @throws CancellationException if the calling thread is interrupted meanwhile
     */
    public List<Sample> sample(Scenario scenario, Conditions conditions, List<Measure> measures) {
        return samples(List.of(new Variant(scenario, conditions)), measures).get(0);
    }

    /**
     * The values of several measures in each of several variants, which are run side by side.
     *
     * @throws IllegalArgumentException if a scenario has no such measure, or if a condition cannot be met
     * @throws CancellationException if the calling thread is interrupted meanwhile
     */
    List<List<Sample>> samples(List<Variant> variants, List<Measure> measures) {
        List<List<Sample>> samples = new ArrayList<>();
        for (int first = 0; first < variants.size(); first += MOST_TOGETHER) {
            List<Program> programs = variants.subList(first, Math.min(variants.size(), first + MOST_TOGETHER)).stream()
                    .map(variant -> Compiler.compile(variant.scenario, variant.conditions, draws, samplers))
                    .toList();
            samples.addAll(run(
                    programs,
                    programs.stream()
                            .map(program -> Recording.of(program, measures))
                            .toList()));
        }
        return samples;
    }

    /**
     * The values of several measures in {@code scenario}, and of everything that chance decides in it.
     *
     * @throws IllegalArgumentException if the scenario has no such measure
     * @throws CancellationException if the calling thread is interrupted meanwhile
     */
    public Observations observe(Scenario scenario, List<Measure> measures) {
        Program program = Compiler.compile(scenario, Conditions.NONE, draws, samplers);
        Recording recording = Recording.of(program, measures).withInputs(program, scenario);
        List<Sample> samples = run(List.of(program), List.of(recording)).get(0);
        SortedMap<String, Sample> inputs = new TreeMap<>();
        for (int k = 0; k < recording.inputs().size(); k++) {
            inputs.put(recording.inputs().get(k), samples.get(measures.size() + k));
        }
        return new Observations(scenario, samples.subList(0, measures.size()), inputs);
    }

    /**
     * Lets {@code take} have what {@code run} finds for each of {@code items}, in their order. Several run at a time, each
     * on a single thread.
     *
     * @throws IllegalArgumentException if one is refused
     * @throws CancellationException if the calling thread is interrupted meanwhile
     */
    <T, R> void forEach(List<T> items, BiFunction<Experiment, T, R> run, Consumer<R> take) {
        Experiment alone = new Experiment(plan.withThreads(1), draws, samplers);
        ExecutorService pool = Executors.newFixedThreadPool(plan.threads());
        try {
            Queue<Future<R>> running = new ArrayDeque<>();
            items.forEach(item -> running.add(pool.submit(() -> run.apply(alone, item))));
            while (!running.isEmpty()) {
                take.accept(result(running.remove()));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private List<List<Sample>> run(List<Program> programs, List<Recording> recordings) {
        Recorder recorder = new Recorder(programs, recordings, plan.paths());
        int threads = (int) Math.min(plan.threads(), recorder.units());
        if (threads == 1) {
            recorder.work();
            requireUninterrupted();
        } else {
            onThreads(threads, recorder::work);
        }
        return recorder.values().stream()
                .map(ofProgram -> ofProgram.stream()
                        .map(column -> new Sample(plan, column))
                        .toList())
                .toList();
    }

    private static void onThreads(int threads, Runnable work) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> working = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                working.add(pool.submit(work));
            }
            working.forEach(Experiment::result);
        } finally {
            pool.shutdownNow();
        }
    }

    private static void requireUninterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException(INTERRUPTED);
        }
    }

    private static <R> R result(Future<R> running) {
        try {
            return running.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException(INTERRUPTED);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                throw refused;
            }
            throw new IllegalStateException("the simulation failed: " + e.getCause(), e.getCause());
        }
    }
}
