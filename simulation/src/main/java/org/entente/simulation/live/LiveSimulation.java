package org.entente.simulation.live;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entente.model.CommonBasis;
import org.entente.model.Scenario;
import org.entente.simulation.decision.DecisionRules;
import org.entente.simulation.engine.RunTally;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.plan.Conditions;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.random.Draws;
import org.entente.simulation.random.RandomInputs;
import org.entente.simulation.random.Samplers;
import org.entente.simulation.results.Results;

/*
 * What is kept between calls, for the baseline and for the scenario: the program, its outcomes on each path, and, up to
 * a bound on memory, columns month by month. When a scenario changes, value numbering tells which steps compute other
 * values, and which columns these steps read. If these columns are kept, the few steps run alone, and the kept columns
 * are played to them. If they are not, the whole program runs once more, and keeps them: the next change of the same
 * term finds them. So the first change at an address takes as long as a run of the chosen outcomes, and the next ones
 * a fraction.
 */

/**
 * A simulation that is kept between calls, for a scenario that changes under a reader's hands: the loop behind a
 * slider. Each change is simulated on the same paths, and shown in stages of more and more paths. The results of each
 * stage are those of a {@link org.entente.simulation.Simulation} of the same scenarios, paths and metrics, to the bit.
 *
 * <pre>{@code
 * LiveSimulation live = LiveSimulation.of(LiveSimulation.PLAN, metric -> metric.isOf(MetricFamily.GAIN));
 * live.show(october, amended.scenario(List.of(new Setting("terms.microsoft-share.cap", "60"))), results -> ...);
 * }</pre>
 *
 * <p>Threads may call this object at any time; the latest call wins, and earlier ones end.
 */
public final class LiveSimulation {

    /**
     * The default plan: 16,384 paths of Sobol's sequence in 4 replicates, seed 1. Each stage has as many units of 256
     * paths in each replicate.
     */
    public static final SimulationPlan PLAN =
            SimulationPlan.withDefaults().withSampling(Sampling.SOBOL, 4).withPaths(16_384);

    /** The default bound on the memory of kept columns: 256 MB. */
    public static final long BYTES = 256L << 20;

    /** Which part of the paths the stages before the last have. */
    private static final List<Integer> DIVISORS = List.of(16, 4);

    private final SimulationPlan plan;
    private final Predicate<Metric> reported;
    private final long bytes;
    private final AtomicLong latest = new AtomicLong();
    private World world;

    /** What scenarios with the same random inputs share. */
    private record World(
            RandomInputs inputs,
            Draws draws,
            Samplers samplers,
            DecisionRules rules,
            LiveSide baseline,
            LiveSide scenario) {

        static World of(RandomInputs inputs, SimulationPlan plan, long bytes) {
            return new World(
                    inputs,
                    plan.draws(inputs),
                    new Samplers(),
                    new DecisionRules(plan.seed()),
                    new LiveSide(plan.paths(), 0),
                    new LiveSide(plan.paths(), bytes));
        }
    }

    private LiveSimulation(SimulationPlan plan, Predicate<Metric> reported, long bytes) {
        this.plan = plan.withKeptPaths(0);
        this.reported = reported;
        this.bytes = bytes;
        this.world = World.of(RandomInputs.of(List.of()), this.plan, bytes);
    }

    /** A simulation of the metrics that are {@code reported}, on the paths of {@code plan}. */
    public static LiveSimulation of(SimulationPlan plan, Predicate<Metric> reported) {
        return new LiveSimulation(plan, reported, BYTES);
    }

    /** This simulation, anew, with another bound on the memory of kept columns. */
    public LiveSimulation withBytes(long most) {
        return new LiveSimulation(plan, reported, most);
    }

    /**
     * The numbers of paths of the stages, ascending: a sixteenth and a quarter of the plan's, in as many units in each
     * replicate, then all.
     */
    public List<Long> stages() {
        long least = (long) Block.PATHS * plan.replicates();
        Stream<Long> early = DIVISORS.stream()
                .map(divisor -> plan.paths() / divisor / least * least)
                .filter(paths -> paths > 0);
        return Stream.concat(early, Stream.of(plan.paths())).distinct().toList();
    }

    /**
     * Simulates {@code scenario} against {@code baseline}, and hands the results of each stage to {@code stages}, on
     * the calling thread.
     *
     * @throws IllegalArgumentException if the scenarios have the same name, or no common basis
     * @throws CancellationException if there is a later call, of this method or of {@link #cancel}; or if the calling
     *     thread is interrupted meanwhile
     */
    public void show(Scenario baseline, Scenario scenario, Consumer<Results> stages) {
        if (baseline.name().equals(scenario.name())) {
            throw new IllegalArgumentException(
                    "scenarios must have different names, but two are called " + scenario.name());
        }
        CommonBasis.require(List.of(baseline, scenario));
        long ticket = latest.incrementAndGet();
        synchronized (this) {
            requireLatest(ticket);
            run(List.of(baseline, scenario), () -> requireLatest(ticket), stages);
        }
    }

    /** Ends the call that is at work, if there is one. */
    public void cancel() {
        latest.incrementAndGet();
    }

    private void requireLatest(long ticket) {
        if (latest.get() != ticket) {
            throw new CancellationException("a later change has come");
        }
    }

    private void run(List<Scenario> scenarios, Runnable check, Consumer<Results> stages) {
        RandomInputs inputs = RandomInputs.of(scenarios);
        if (!inputs.equals(world.inputs)) {
            world = World.of(inputs, plan, bytes);
        }
        List<LiveSide.Next> next = List.of(
                world.baseline.next(scenarios.get(0), this::compiled),
                world.scenario.next(scenarios.get(1), this::compiled));
        LiveRun run = new LiveRun(next, plan, check);
        RunTally tally =
                new RunTally(scenarios, run.programs(), run.view(), OptionalInt.of(0), List.of(), Set.of(), plan);
        long done = 0;
        for (long paths : stages()) {
            run.run(Block.units(done), paths, tally);
            stages.accept(
                    tally.results(plan.withPaths(paths), List.of()).withDecisions(world.rules.decisions(scenarios)));
            check.run();
            done = paths;
        }
        next.forEach(LiveSide.Next::keep);
    }

    private Program compiled(Scenario scenario) {
        return world.rules
                .compile(scenario, Conditions.NONE, world.draws, world.samplers)
                .reporting(reported);
    }
}
