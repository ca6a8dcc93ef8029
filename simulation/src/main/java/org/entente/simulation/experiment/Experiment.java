package org.entente.simulation.experiment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.entente.model.CommonBasis;
import org.entente.model.Scenario;
import org.entente.simulation.decision.DecisionRules;
import org.entente.simulation.engine.PathLoop;
import org.entente.simulation.engine.Probes;
import org.entente.simulation.engine.Workers;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.kernel.ProgramGroup;
import org.entente.simulation.metric.Measure;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Period;
import org.entente.simulation.plan.Conditions;
import org.entente.simulation.plan.Progress;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.random.Draws;
import org.entente.simulation.random.RandomInputs;
import org.entente.simulation.random.Samplers;
import org.entente.simulation.step.Compiler;

/**
 * An experiment: scenarios simulated on the same draws, with chosen measures kept path by path. Every analysis consists
 * of experiments.
 *
 * <pre>{@code
 * Measure gain = Measure.parse("gain.microsoft");
 * Experiment experiment = Experiment.of(plan, List.of(before, after));
 * Estimate change = experiment.sample(after, gain).difference(Statistic.MEAN, experiment.sample(before, gain));
 * }</pre>
 */
public final class Experiment {

    /** The most paths: the array of a measure holds no more. */
    private static final long MAX_PATHS = 50_000_000;

    /** The most scenarios that are run side by side: the working set of a thread stays in its cache. */
    private static final int MAX_SCENARIOS_AT_ONCE = 16;

    private final SimulationPlan plan;
    private final Draws draws;
    private final Samplers samplers;
    private final DecisionRules rules;

    /** A scenario under conditions. */
    public record Variant(Scenario scenario, Conditions conditions) {

        /** The scenario without conditions. */
        public static Variant of(Scenario scenario) {
            return new Variant(scenario, Conditions.NONE);
        }
    }

    private Experiment(SimulationPlan plan, Draws draws, Samplers samplers, DecisionRules rules) {
        this.plan = plan;
        this.draws = draws;
        this.samplers = samplers;
        this.rules = rules;
    }

    /**
     * The experiment on the draws of {@code plan}, which cover the random inputs of {@code scenarios}.
     *
     * @throws IllegalArgumentException if the plan has more than 50 million paths, or if the scenarios have no common
     *     basis
     */
    public static Experiment of(SimulationPlan plan, Collection<Scenario> scenarios) {
        CommonBasis.require(scenarios);
        if (plan.paths() > MAX_PATHS) {
            throw new IllegalArgumentException(
                    "paths of an analysis must be at most " + MAX_PATHS + ", but were " + plan.paths());
        }
        return new Experiment(
                plan, plan.draws(RandomInputs.of(scenarios)), new Samplers(), new DecisionRules(plan.seed()));
    }

    /** This experiment on other draws of as many paths. */
    public Experiment withDraws(Draws others) {
        return new Experiment(plan, others, samplers, rules);
    }

    /** This experiment on the first {@code paths} of its paths. */
    public Experiment withPaths(long paths) {
        return new Experiment(plan.withPaths(paths), draws, samplers, rules);
    }

    /** The plan of the experiment. */
    public SimulationPlan plan() {
        return plan;
    }

    /** The draws of the experiment. */
    public Draws draws() {
        return draws;
    }

    /**
     * The kind of the metric that {@code scenario} reports under a name.
     *
     * @throws IllegalArgumentException if the scenario has no such metric
     */
    public Metric.Kind kind(Scenario scenario, String metric) {
        return metric(program(scenario), metric).kind();
    }

    /**
     * The periods in which {@code scenario} reports the metric called {@code metric}; of a date, the years and the end.
     *
     * @throws IllegalArgumentException if the scenario has no such metric
     */
    public List<Period> periods(Scenario scenario, String metric) {
        Program program = program(scenario);
        return Probes.periods(program, metric(program, metric));
    }

    private Program program(Scenario scenario) {
        return Compiler.compile(scenario, Conditions.NONE, draws, samplers);
    }

    private static Metric metric(Program program, String metric) {
        return Probes.outcome(program, new Measure(metric, Optional.empty())).metric();
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
    public List<List<Sample>> samples(List<Variant> variants, List<Measure> measures) {
        List<List<Sample>> samples = new ArrayList<>();
        for (int first = 0; first < variants.size(); first += MAX_SCENARIOS_AT_ONCE) {
            List<Program> programs =
                    variants.subList(first, Math.min(variants.size(), first + MAX_SCENARIOS_AT_ONCE)).stream()
                            .map(variant -> rules.compile(variant.scenario, variant.conditions, draws, samplers))
                            .toList();
            samples.addAll(run(
                    programs,
                    programs.stream()
                            .map(program -> Probes.of(program, measures))
                            .toList()));
        }
        return samples;
    }

    /**
     * The values of several measures and of all random inputs in {@code scenario}.
     *
     * @throws IllegalArgumentException if the scenario has no such measure
     * @throws CancellationException if the calling thread is interrupted meanwhile
     */
    public Observations observe(Scenario scenario, List<Measure> measures) {
        Program program = rules.compile(scenario, Conditions.NONE, draws, samplers);
        Probes probes = Probes.of(program, measures).withInputs(program, scenario);
        List<Sample> samples = run(List.of(program), List.of(probes)).get(0);
        SortedMap<String, Sample> inputs = new TreeMap<>();
        for (int k = 0; k < probes.inputs().size(); k++) {
            inputs.put(probes.inputs().get(k), samples.get(measures.size() + k));
        }
        return new Observations(scenario, samples.subList(0, measures.size()), inputs);
    }

    /**
     * Runs {@code run} for each of {@code items}, several at a time, each on a single thread. The results go to {@code
     * consumer} in the order of the items.
     *
     * @throws IllegalArgumentException if {@code run} refuses an item
     * @throws CancellationException if the calling thread is interrupted meanwhile
     */
    public <T, R> void forEach(List<T> items, BiFunction<Experiment, T, R> run, Consumer<R> consumer) {
        Experiment singleThreaded = new Experiment(plan.withThreads(1), draws, samplers, rules);
        Workers.forEach(plan.threads(), items, item -> run.apply(singleThreaded, item), consumer);
    }

    /** Runs programs side by side. Memory for all paths is allocated at once. */
    private List<List<Sample>> run(List<Program> programs, List<Probes> probes) {
        List<Program> needed = new ArrayList<>();
        List<PathLoop.Worker> workers = new ArrayList<>();
        List<List<Sample>> samples = new ArrayList<>();
        for (int k = 0; k < programs.size(); k++) {
            double[][] values = new double[probes.get(k).count()][Math.toIntExact(plan.paths())];
            needed.add(probes.get(k).partOf(programs.get(k)));
            workers.add(probes.get(k).worker(k, values));
            Probes ofProgram = probes.get(k);
            samples.add(IntStream.range(0, values.length)
                    .mapToObj(i -> new Sample(plan, values[i], ofProgram.isIndicator(i)))
                    .toList());
        }
        new PathLoop(
                        new ProgramGroup(needed),
                        probes.stream().map(Probes::reported).toList(),
                        plan)
                .run(0, plan.paths(), () -> PathLoop.Worker.all(workers), Progress.NONE);
        return samples;
    }
}
