package org.entente.simulation.live;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entente.model.Address;
import org.entente.model.CommonBasis;
import org.entente.model.Scenario;
import org.entente.simulation.decision.DecisionRules;
import org.entente.simulation.engine.SamplingRemarks;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.plan.Conditions;
import org.entente.simulation.plan.Kept;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.random.Draws;
import org.entente.simulation.random.RandomInputs;
import org.entente.simulation.random.Samplers;
import org.entente.simulation.results.Results;

/*
 * What is kept between calls, for the baseline and for the scenario: the program, its outcomes on each path with what
 * they told after each stage, and, up to a bound on memory, columns month by month. When a scenario changes, value
 * numbering tells which steps compute other values, which columns these steps read, and which outcomes they touch. If
 * the columns are kept, the few steps run alone, and the kept columns are played to them. If they are not, the whole
 * program runs once more, and keeps them unit by unit: the next change of the same term finds them, even where a later
 * change cut the run short. Statistics are made of the outcomes that the change touches; those of others stay.
 */

/**
 * A simulation that is kept between calls, for a scenario that changes under a reader's hands: the loop behind a
 * slider. Each change is simulated on the same paths, and shown in stages of more and more paths. The outcomes shown
 * at each stage have the bits of a {@link org.entente.simulation.Simulation} of the same scenarios and paths that
 * reports the same metrics.
 *
 * <pre>{@code
 * LiveSimulation live = LiveSimulation.of(LiveSimulation.PLAN, outcome -> outcome.metric().isOf(MetricFamily.GAIN));
 * live.show(october, amended.scenario(List.of(new Setting("terms.microsoft-share.cap", "60"))), results -> ...);
 * }</pre>
 *
 * <p>Threads may call this object at any time; the latest call wins, and earlier ones end. What they have found by
 * then is kept. A page that one reader sees has a simulation of its own.
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

    /** The most samplers that are kept, one for each quantity that came: a table of one takes 34 KB. */
    private static final int MAX_SAMPLERS = 1000;

    private final SimulationPlan plan;
    private final Predicate<Outcome> shown;
    private final Predicate<Outcome> compared;
    private final long bytes;
    private final Set<Metric> byMonth;
    private final AtomicLong latest = new AtomicLong();
    private World world;

    private LiveSimulation(
            SimulationPlan plan,
            Predicate<Outcome> shown,
            Predicate<Outcome> compared,
            long bytes,
            Set<Metric> byMonth) {
        this.plan = plan.withKept(Kept.NOTHING);
        this.shown = shown;
        this.compared = compared;
        this.bytes = bytes;
        this.byMonth = Set.copyOf(byMonth);
        this.world = new World(RandomInputs.of(List.of()));
    }

    /** A simulation of the outcomes that are {@code shown}, on the paths of {@code plan}. */
    public static LiveSimulation of(SimulationPlan plan, Predicate<Outcome> shown) {
        Predicate<Outcome> remembered = remembered(shown);
        return new LiveSimulation(plan, remembered, remembered, BYTES, Set.of());
    }

    private static Predicate<Outcome> remembered(Predicate<Outcome> predicate) {
        Map<Outcome, Boolean> known = new ConcurrentHashMap<>();
        return outcome -> known.computeIfAbsent(outcome, predicate::test);
    }

    /** This simulation, anew, with the differences of the shown outcomes that are {@code compared}, and no others. */
    public LiveSimulation withDifferences(Predicate<Outcome> compared) {
        return new LiveSimulation(plan, shown, remembered(shown.and(compared)), bytes, byMonth);
    }

    /**
     * This simulation, anew, with another bound on the memory of kept columns. Besides, each outcome of the metrics
     * that are shown takes 8 bytes a path in either scenario.
     */
    public LiveSimulation withBytes(long most) {
        return new LiveSimulation(plan, shown, compared, most, byMonth);
    }

    /**
     * This simulation, anew, with percentiles of {@code metrics} in each month, flows or levels of which outcomes are
     * shown. They come from at most 4,096 paths, and take 8 bytes a path and month in either scenario.
     */
    public LiveSimulation withMonths(Set<Metric> metrics) {
        return new LiveSimulation(plan, shown, compared, bytes, metrics);
    }

    /** The plan. */
    public SimulationPlan plan() {
        return plan;
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
        showStages(baseline, scenario, stage -> stages.accept(stage.results()));
    }

    /** As {@link #show}, with the metrics that are wanted month by month. */
    public void showStages(Scenario baseline, Scenario scenario, Consumer<LiveStage> stages) {
        showStages(baseline, scenario, stages().size(), stages);
    }

    /** As {@link #showStages(Scenario, Scenario, Consumer)}, the first {@code most} stages alone. */
    public void showStages(Scenario baseline, Scenario scenario, int most, Consumer<LiveStage> stages) {
        if (baseline.name().equals(scenario.name())) {
            throw new IllegalArgumentException(
                    "scenarios must have different names, but two are called " + scenario.name());
        }
        CommonBasis.require(List.of(baseline, scenario));
        long ticket = latest.incrementAndGet();
        synchronized (this) {
            requireLatest(ticket);
            RandomInputs inputs = RandomInputs.of(List.of(baseline, scenario));
            if (!world.fits(inputs)) {
                world = new World(inputs);
            }
            world.run(baseline, scenario, most, () -> requireLatest(ticket), stages);
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

    /** What is kept of scenarios that have the same random inputs. */
    private final class World {

        private final RandomInputs inputs;
        private final Draws draws;
        private final Samplers samplers = new Samplers();
        private final LiveSide ofBaseline = new LiveSide(plan, 0, byMonth);
        private final LiveSide ofScenario = new LiveSide(plan, bytes, byMonth);
        private Optional<LiveDifferences> last = Optional.empty();

        World(RandomInputs inputs) {
            this.inputs = inputs;
            this.draws = plan.draws(inputs);
        }

        /** Whether it can go on with scenarios that have {@code others} for inputs. */
        boolean fits(RandomInputs others) {
            return inputs.equals(others) && samplers.size() < MAX_SAMPLERS;
        }

        void run(Scenario baseline, Scenario scenario, int most, Runnable check, Consumer<LiveStage> stages) {
            LiveState before = ofBaseline.next(baseline, this::compiled);
            LiveState after = ofScenario.next(scenario, this::compiled);
            LiveDifferences differences = last.map(known -> known.next(before, after, compared))
                    .orElseGet(() -> LiveDifferences.of(plan, before, after, compared));
            last = Optional.of(differences);
            LiveRun run = new LiveRun(List.of(before, after), plan, check);
            LiveResults results = new LiveResults(before, after, differences, shown, plan);
            long done = 0;
            for (long paths : stages().stream().limit(most).toList()) {
                // A first stage of parts takes a few milliseconds: more threads would cost more than they save.
                int threads = done == 0 && run.isOfParts(paths) ? 1 : plan.threads();
                run.run(done, paths, threads);
                Results found = results.after(paths, threads, check).withRemarks(SamplingRemarks.of(plan, inputs));
                stages.accept(new LiveStage(found, results.months(0, paths), results.months(1, paths)));
                check.run();
                done = paths;
            }
        }

        private CompiledScenario compiled(Scenario scenario, Set<Address> moving) {
            DecisionRules rules = new DecisionRules(plan.seed());
            Program program = rules.compile(scenario, Conditions.NONE, draws, samplers, moving);
            return new CompiledScenario(
                    scenario,
                    program.reporting(metric -> LiveSide.periods(program, metric).stream()
                            .anyMatch(period -> shown.test(new Outcome(metric, period)))),
                    rules.decisions(List.of(scenario)));
        }
    }
}
