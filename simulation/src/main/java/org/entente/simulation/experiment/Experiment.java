package org.entente.simulation.experiment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.model.CommonBasis;
import org.entente.model.Scenario;
import org.entente.simulation.decision.DecisionRules;
import org.entente.simulation.engine.PathLoop;
import org.entente.simulation.engine.Probes;
import org.entente.simulation.engine.Workers;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.kernel.ProgramGroup;
import org.entente.simulation.metric.Measure;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Period;
import org.entente.simulation.plan.Conditions;
import org.entente.simulation.plan.JointProgress;
import org.entente.simulation.plan.Progress;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.random.Draws;
import org.entente.simulation.random.RandomInputs;
import org.entente.simulation.random.Samplers;
import org.entente.simulation.step.Compiler;
import org.entente.simulation.work.Job;
import org.entente.simulation.work.Pieces;
import org.entente.simulation.work.RecordBytes;
import org.entente.simulation.work.Work;

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
    private final DrawsOfPlan origin;
    private final Samplers samplers;
    private final DecisionRules rules;
    private final JointProgress progress;

    /**
     * A scenario under conditions.
     *
     * @param less what the values of differences are less: another scenario, under conditions of its own; empty if only
     *     measures of the scenario itself are asked for
     */
    public record Variant(Scenario scenario, Conditions conditions, Optional<Variant> less) {

        /** The scenario under conditions, without another one. */
        public Variant(Scenario scenario, Conditions conditions) {
            this(scenario, conditions, Optional.empty());
        }

        /** The scenario without conditions. */
        public static Variant of(Scenario scenario) {
            return new Variant(scenario, Conditions.NONE);
        }

        /** The scenario beside another one, if there is one, both without conditions. */
        public static Variant of(Scenario scenario, Optional<Scenario> less) {
            return new Variant(scenario, Conditions.NONE, less.map(Variant::of));
        }

        /** The scenarios of this variant. */
        public List<Scenario> scenarios() {
            return Stream.concat(Stream.of(scenario), less.stream().flatMap(other -> other.scenarios().stream()))
                    .toList();
        }

        /** What a measure is less; empty if it is no difference. */
        private Optional<Variant> less(Measure measure) {
            measure.less()
                    .filter(name -> less.filter(other -> other.scenario.name().equals(name))
                            .isEmpty())
                    .ifPresent(name -> {
                        throw new IllegalArgumentException("a difference must be from "
                                + less.map(other -> other.scenario.name()).orElse("a scenario that is given")
                                + ", but was '" + measure + "'");
                    });
            return measure.less().flatMap(name -> less);
        }
    }

    /** A program with the numbers that are kept of it. */
    private record Kept(Program program, Probes probes) {}

    private Experiment(
            SimulationPlan plan,
            Draws draws,
            DrawsOfPlan origin,
            Samplers samplers,
            DecisionRules rules,
            JointProgress progress) {
        this.progress = progress;
        this.plan = plan;
        this.draws = draws;
        this.origin = origin;
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
        return on(plan, DrawsOfPlan.of(plan, RandomInputs.of(scenarios)));
    }

    /** The experiment on the draws of {@code origin}. */
    static Experiment on(SimulationPlan plan, DrawsOfPlan origin) {
        return new Experiment(
                plan,
                origin.draws(),
                origin,
                new Samplers(),
                new DecisionRules(plan.seed()),
                new JointProgress(Progress.NONE, 0, 0));
    }

    /**
     * This experiment, and those made of it, with a listener.
     *
     * @param listener is told of the paths that are simulated, over all scenarios
     * @param paths the paths that are expected in all
     */
    public Experiment telling(Progress listener, long paths) {
        return new Experiment(plan, draws, origin, samplers, rules, new JointProgress(listener, 0, paths));
    }

    /**
     * This experiment on independent draws of some streams, and on its own draws of the others.
     *
     * @param redrawn the streams that are drawn anew
     */
    public Experiment redrawing(Set<Integer> redrawn) {
        return redrawing(origin.redrawing(redrawn));
    }

    /** This experiment on independent draws. */
    public Experiment redrawingAll() {
        return redrawing(origin.redrawingAll());
    }

    private Experiment redrawing(DrawsOfPlan others) {
        return new Experiment(plan, others.draws(), others, samplers, rules, progress);
    }

    /** This experiment on the first {@code paths} of its paths. */
    public Experiment withPaths(long paths) {
        return new Experiment(plan.withPaths(paths), draws, origin, samplers, rules, progress);
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
        int ofVariant = measures.stream().anyMatch(Measure::isDifference) ? 2 : 1;
        int atOnce = MAX_SCENARIOS_AT_ONCE / ofVariant;
        List<List<Sample>> samples = new ArrayList<>();
        for (int first = 0; first < variants.size(); first += atOnce) {
            samples.addAll(sideBySide(variants.subList(first, Math.min(variants.size(), first + atOnce)), measures));
        }
        return samples;
    }

    private List<List<Sample>> sideBySide(List<Variant> variants, List<Measure> measures) {
        List<List<Sample>> samples = run(new SampleJob.Asked(variants, measures, false));
        int size = samples.size() / variants.size();
        return IntStream.range(0, variants.size())
                .mapToObj(k -> differences(samples.subList(k * size, (k + 1) * size), measures))
                .toList();
    }

    private Program compile(Variant variant) {
        return rules.compile(variant.scenario, variant.conditions, draws, samplers);
    }

    /** What the differences among {@code measures} of {@code program} are less; empty if there are none. */
    private List<Kept> less(Variant variant, Program program, List<Measure> measures) {
        return measures.stream()
                .flatMap(measure -> variant.less(measure).stream())
                .findFirst()
                .map(this::compile)
                .map(other -> new Kept(
                        other,
                        Probes.ofDifferences(
                                program,
                                other,
                                measures.stream().filter(Measure::isDifference).toList())))
                .stream()
                .toList();
    }

    /**
     * The samples of {@code measures}.
     *
     * @param kept the samples in the scenario that is asked about; then, if there are differences, what these are less
     */
    private static List<Sample> differences(List<List<Sample>> kept, List<Measure> measures) {
        List<Sample> samples = new ArrayList<>();
        int next = 0;
        for (int k = 0; k < measures.size(); k++) {
            Sample sample = kept.get(0).get(k);
            samples.add(
                    measures.get(k).isDifference() ? sample.minus(kept.get(1).get(next++)) : sample);
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
        return observe(Variant.of(scenario), measures);
    }

    /**
     * The values of several measures in {@code variant}, and of all random inputs of its scenario.
     *
     * @throws IllegalArgumentException if the scenario has no such measure
     * @throws CancellationException if the calling thread is interrupted meanwhile
     */
    public Observations observe(Variant variant, List<Measure> measures) {
        SampleJob.Asked asked = new SampleJob.Asked(List.of(variant), measures, true);
        List<Kept> kept = kept(asked);
        List<List<Sample>> samples = run(asked, kept);
        List<String> names = kept.get(0).probes.inputs();
        SortedMap<String, Sample> inputs = new TreeMap<>();
        for (int k = 0; k < names.size(); k++) {
            inputs.put(names.get(k), samples.get(0).get(measures.size() + k));
        }
        return new Observations(variant.scenario, differences(samples, measures), inputs);
    }

    /**
     * Runs {@code run} for each of {@code items}, several at a time, each on a single thread. The results go to {@code
     * consumer} in the order of the items.
     *
     * @throws IllegalArgumentException if {@code run} refuses an item
     * @throws CancellationException if the calling thread is interrupted meanwhile
     */
    public <T, R> void forEach(List<T> items, BiFunction<Experiment, T, R> run, Consumer<R> consumer) {
        Experiment singleThreaded = new Experiment(plan.withThreads(1), draws, origin, samplers, rules, progress);
        Workers.forEach(
                plan.backend().atOnce(plan.threads()), items, item -> run.apply(singleThreaded, item), consumer);
    }

    /** The programs that are run for what is asked, and what is kept of each. */
    private List<Kept> kept(SampleJob.Asked asked) {
        List<Kept> kept = new ArrayList<>();
        for (Variant variant : asked.variants()) {
            Program program = compile(variant);
            Probes probes = Probes.of(program, asked.measures());
            kept.add(new Kept(program, asked.withInputs() ? probes.withInputs(program, variant.scenario) : probes));
            kept.addAll(less(variant, program, asked.measures()));
        }
        return kept;
    }

    private List<List<Sample>> run(SampleJob.Asked asked) {
        return run(asked, kept(asked));
    }

    /** Runs programs side by side. Memory for all paths is allocated at once. */
    private List<List<Sample>> run(SampleJob.Asked asked, List<Kept> kept) {
        KeptValues values =
                new KeptValues(kept.stream().map(one -> one.probes.count()).toList(), 0, Math.toIntExact(plan.paths()));
        Progress ofSimulation = progress.ofSimulation(kept.size() * plan.paths());
        plan.backend().run(new AllPaths(new SampleJob(asked, origin, plan), kept, values, ofSimulation));
        return IntStream.range(0, kept.size())
                .mapToObj(k -> samples(kept.get(k).probes, values.of(k)))
                .toList();
    }

    private List<Sample> samples(Probes probes, double[][] values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> new Sample(plan, values[i], probes.isIndicator(i)))
                .toList();
    }

    private static PathLoop loop(List<Kept> kept, SimulationPlan plan) {
        return new PathLoop(
                new ProgramGroup(
                        kept.stream().map(one -> one.probes.partOf(one.program)).toList()),
                kept.stream().map(one -> one.probes.reported()).toList(),
                plan);
    }

    private static PathLoop.Worker worker(List<Kept> kept, KeptValues values) {
        return PathLoop.Worker.all(IntStream.range(0, kept.size())
                .mapToObj(k -> kept.get(k).probes.worker(k, values.of(k), values.firstUnit()))
                .toList());
    }

    /** What is ready to run for {@code asked}, by units. */
    Job.Open open(SampleJob.Asked asked) {
        List<Kept> kept = kept(asked);
        List<Integer> counts = kept.stream().map(one -> one.probes.count()).toList();
        return (part, threads) -> {
            Pieces units = Pieces.read(part);
            long paths = Math.min(plan.paths(), units.end() * Block.PATHS);
            KeptValues values =
                    new KeptValues(counts, units.from(), Math.toIntExact(paths - units.from() * Block.PATHS));
            loop(kept, plan.withThreads(threads)).run(units.from(), paths, () -> worker(kept, values), Progress.NONE);
            return values.toBytes();
        };
    }

    /** The simulation of all paths. */
    private final class AllPaths implements Work<RuntimeException> {

        private final SampleJob job;
        private final List<Kept> kept;
        private final KeptValues values;
        private final Progress progress;

        AllPaths(SampleJob job, List<Kept> kept, KeptValues values, Progress progress) {
            this.job = job;
            this.kept = kept;
            this.values = values;
            this.progress = progress;
        }

        @Override
        public void here() {
            loop(kept, plan).run(0, plan.paths(), () -> worker(kept, values), progress);
        }

        @Override
        public Job job() {
            return job;
        }

        @Override
        public long pieces() {
            return Block.units(plan.paths());
        }

        @Override
        public long unitsOfPiece() {
            return kept.size();
        }

        @Override
        public boolean merges() {
            return false;
        }

        @Override
        public byte[] part(long from, long end) {
            return RecordBytes.of(new Pieces(from, end));
        }

        @Override
        public void take(long pieces, byte[] done) {
            values.take(done);
            progress.advanced(Math.min(plan.paths(), pieces * Block.PATHS) * kept.size(), plan.paths() * kept.size());
        }
    }
}
