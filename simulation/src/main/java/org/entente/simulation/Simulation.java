package org.entente.simulation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.entente.model.CommonBasis;
import org.entente.model.Scenario;
import org.entente.simulation.decision.DecisionRules;
import org.entente.simulation.engine.LeftOutPaths;
import org.entente.simulation.engine.LeftOutRemarks;
import org.entente.simulation.engine.MeasuredDifference;
import org.entente.simulation.engine.PathLoop;
import org.entente.simulation.engine.RunTally;
import org.entente.simulation.engine.SamplingRemarks;
import org.entente.simulation.engine.StoppingRule;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.OutcomeBlock;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.kernel.ProgramGroup;
import org.entente.simulation.kernel.UnboundedPathException;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.plan.Conditions;
import org.entente.simulation.plan.Kept;
import org.entente.simulation.plan.Precision;
import org.entente.simulation.plan.Progress;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.plan.World;
import org.entente.simulation.random.Draws;
import org.entente.simulation.random.RandomInputs;
import org.entente.simulation.random.Samplers;
import org.entente.simulation.results.PathTable;
import org.entente.simulation.results.Results;
import org.entente.simulation.step.Compiler;

/**
 * A simulation of scenarios on the same draws: the entry point of this module.
 *
 * <pre>{@code
 * Results results = Simulation.of(List.of(amended, october))
 *         .comparedTo("october-2025")
 *         .run(SimulationPlan.withDefaults().withPaths(100_000));
 * }</pre>
 *
 * <p>Scenarios, conditions, seed, sampling plan and number of paths decide every bit of the results; threads, machine
 * and JVM do not.
 */
public final class Simulation {

    private final List<Scenario> scenarios;
    private final OptionalInt baseline;
    private final Conditions conditions;
    private final Optional<Precision> precision;
    private final Predicate<Metric> reported;
    private final List<MeasuredDifference> differences;

    /** Whether paths are left out that carry what is no amount of money, instead of ending the run. */
    private final boolean leavesOut;

    private Simulation(
            List<Scenario> scenarios,
            OptionalInt baseline,
            Conditions conditions,
            Optional<Precision> precision,
            Predicate<Metric> reported,
            List<MeasuredDifference> differences,
            boolean leavesOut) {
        this.scenarios = scenarios;
        this.baseline = baseline;
        this.conditions = conditions;
        this.precision = precision;
        this.reported = reported;
        this.differences = differences;
        this.leavesOut = leavesOut;
    }

    /**
     * A simulation of {@code scenarios} side by side, all on the same draws.
     *
     * @throws IllegalArgumentException if there is no scenario, if two have the same name, or if they have no common
     *     basis
     */
    public static Simulation of(List<Scenario> scenarios) {
        if (scenarios.isEmpty()) {
            throw new IllegalArgumentException("a simulation must have at least one scenario, but had none");
        }
        Set<String> names = new HashSet<>();
        for (Scenario scenario : scenarios) {
            if (!names.add(scenario.name())) {
                throw new IllegalArgumentException(
                        "scenarios must have different names, but two are called " + scenario.name());
            }
        }
        return ofCases(scenarios, metric -> true, List.of());
    }

    /**
     * A simulation of scenarios that may share a name, all on the same draws, for the metrics that are {@code
     * reported}.
     *
     * @param differences differences between them that are outcomes too
     * @throws IllegalArgumentException if the scenarios have no common basis
     */
    static Simulation ofCases(
            List<Scenario> scenarios, Predicate<Metric> reported, List<MeasuredDifference> differences) {
        CommonBasis.require(scenarios);
        return new Simulation(
                List.copyOf(scenarios),
                OptionalInt.empty(),
                Conditions.NONE,
                Optional.empty(),
                reported,
                List.copyOf(differences),
                false);
    }

    /** The simulation of a job. */
    static Simulation of(RunJob job) {
        return new Simulation(
                job.scenarios(),
                job.baseline(),
                job.conditions(),
                Optional.empty(),
                metric -> job.metrics().contains(metric),
                List.of(),
                job.leavesOut());
    }

    /**
     * This simulation with the scenario called {@code name} as the baseline: each other scenario is compared with it,
     * path by path.
     *
     * @throws IllegalArgumentException if none of the scenarios has that name
     */
    public Simulation comparedTo(String name) {
        List<String> names = scenarios.stream().map(Scenario::name).toList();
        if (!names.contains(name)) {
            throw new IllegalArgumentException("the baseline must be one of " + names + ", but was '" + name + "'");
        }
        return new Simulation(
                scenarios,
                OptionalInt.of(names.indexOf(name)),
                conditions,
                precision,
                reported,
                differences,
                leavesOut);
    }

    /**
     * This simulation with every scenario under {@code given}.
     *
     * @throws IllegalArgumentException if no scenario has the quantity or event of a condition
     */
    public Simulation given(Conditions given) {
        given.requireKnown(scenarios);
        return new Simulation(scenarios, baseline, given, precision, reported, differences, leavesOut);
    }

    /** This simulation with an early end: it stops once a mean is known to the {@code wanted} precision. */
    public Simulation until(Precision wanted) {
        return new Simulation(scenarios, baseline, conditions, Optional.of(wanted), reported, differences, leavesOut);
    }

    /** This simulation of the metrics that are {@code wanted} alone, which takes less time. */
    public Simulation reporting(Predicate<Metric> wanted) {
        return new Simulation(scenarios, baseline, conditions, precision, wanted, differences, leavesOut);
    }

    /**
     * This simulation without the paths that carry what is no amount of money in any of its scenarios (MODEL 13), which
     * end it otherwise.
     */
    public Simulation leavingOutUnboundedPaths() {
        return new Simulation(scenarios, baseline, conditions, precision, reported, differences, true);
    }

    /** The metrics that any of the scenarios reports, by name. */
    public SortedSet<Metric> metrics() {
        Draws draws = Sampling.RANDOM.draws(1, 1, RandomInputs.of(scenarios));
        Samplers samplers = new Samplers();
        SortedSet<Metric> metrics = new TreeSet<>();
        scenarios.forEach(scenario -> metrics.addAll(Compiler.compile(scenario, conditions, draws, samplers)
                .reporting(reported)
                .metrics()
                .keySet()));
        return metrics;
    }

    /** The columns of the paths that a run of {@code plan} keeps, for each scenario. */
    public List<List<PathTable.Column>> keptColumns(SimulationPlan plan) {
        Kept onePath = new Kept(1, plan.kept().years(), false);
        RunTally tally = prepare(plan.onOneThread().withKept(onePath)).tally;
        return IntStream.range(0, scenarios.size()).mapToObj(tally::keptColumns).toList();
    }

    private List<Program> programs(Draws draws, DecisionRules rules) {
        Samplers samplers = new Samplers();
        return scenarios.stream()
                .map(scenario ->
                        rules.compile(scenario, conditions, draws, samplers).reporting(reported))
                .toList();
    }

    /** Runs {@code plan} without reports of progress. */
    public Results run(SimulationPlan plan) {
        return run(plan, Progress.NONE);
    }

    /**
     * A part of the run of {@code plan}, without any units yet.
     *
     * @throws IllegalArgumentException if a condition cannot be met, or if the simulation stops at a precision
     */
    public PartialRun partial(SimulationPlan plan) {
        if (precision.isPresent()) {
            throw new IllegalArgumentException("a part must be of a run with a fixed number of paths, but this one"
                    + " stops at a precision: " + precision.get());
        }
        return partial(plan, prepare(plan));
    }

    private PartialRun partial(SimulationPlan plan, Run run) {
        return new PartialRun(
                plan,
                () -> job(plan, run.compiled),
                scenarios.size(),
                leavesOut,
                run.loop,
                run.tally,
                results -> completed(results, plan, run.compiled));
    }

    private RunJob job(SimulationPlan plan, Compiled compiled) {
        SortedSet<Metric> metrics = new TreeSet<>();
        compiled.programs.forEach(program -> metrics.addAll(program.metrics().keySet()));
        return new RunJob(scenarios, baseline, conditions, metrics, leavesOut, plan.onOneThread());
    }

    /** The scenarios, compiled. */
    record Compiled(RandomInputs inputs, DecisionRules rules, List<Program> programs) {}

    /** A run that is ready to begin. */
    private record Run(Compiled compiled, PathLoop loop, RunTally tally) {}

    private Results completed(Results results, SimulationPlan plan, Compiled compiled) {
        return results.withDecisions(compiled.rules.decisions(scenarios))
                .withRemarks(SamplingRemarks.of(plan, compiled.inputs))
                .withRemarks(LeftOutRemarks.of(results));
    }

    /** Requires a world as it is written where only that will do. */
    private void requireWorld(SimulationPlan plan) {
        if (plan.world().equals(World.AS_WRITTEN)) {
            return;
        }
        if (precision.isPresent()) {
            throw new IllegalArgumentException("a simulation until a precision must be without actuals, which choose"
                    + " among a fixed number of paths");
        }
        if (!conditions.bands().isEmpty()) {
            throw new IllegalArgumentException("a simulation given actuals must be without bands of quantities, as the"
                    + " actuals say where these lie, but " + conditions.bands().firstKey() + " had one");
        }
    }

    private Run prepare(SimulationPlan plan) {
        return prepare(plan, compiled(plan));
    }

    /** The scenarios, compiled for {@code plan}, for several parts of its run. */
    Compiled compiled(SimulationPlan plan) {
        requireWorld(plan);
        RandomInputs inputs = RandomInputs.of(scenarios);
        DecisionRules rules = new DecisionRules(plan.seed());
        return new Compiled(inputs, rules, programs(plan.draws(inputs), rules));
    }

    /** A part of the run of {@code plan}, for which the scenarios are {@code compiled}. */
    PartialRun partial(SimulationPlan plan, Compiled compiled) {
        return partial(plan, prepare(plan, compiled));
    }

    private Run prepare(SimulationPlan plan, Compiled compiled) {
        List<Program> programs = compiled.programs;
        LeftOutPaths leftOut = new LeftOutPaths();
        PathLoop loop = new PathLoop(
                new ProgramGroup(programs),
                programs.stream().map(Program::metrics).toList(),
                plan,
                leavesOut ? leftOut::add : OutcomeBlock.UnboundedPaths.REFUSED);
        RunTally tally = new RunTally(
                scenarios,
                programs,
                loop.block(),
                baseline,
                differences,
                conditions.windows().keySet(),
                leftOut,
                plan);
        return new Run(compiled, loop, tally);
    }

    /**
     * Runs {@code plan}.
     *
     * @throws IllegalArgumentException if a condition cannot be met
     * @throws UnboundedPathException about the first path that carries what is no amount of money, or if more than a
     *     tenth of the paths are left out
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted meanwhile
     */
    public Results run(SimulationPlan plan, Progress progress) {
        if (precision.isEmpty()) {
            PartialRun whole = partial(plan);
            whole.run(0, whole.units(), progress);
            return whole.results();
        }
        Run run = prepare(plan);
        StoppingRule rule = new StoppingRule(precision.get(), plan, scenarios, run.tally);
        PartialRun part = partial(plan, run);
        long paths = rule.reach((from, end, ofAll) -> part.runStage(from, Block.units(end), ofAll), progress);
        return completed(run.tally.results(plan.withPaths(paths), rule.convergences()), plan, run.compiled);
    }
}
