package org.entente.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioReader;
import org.entente.model.file.Setting;
import org.entente.simulation.plan.Kept;
import org.entente.simulation.plan.Precision;
import org.entente.simulation.plan.Progress;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.results.Results;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Parts of a run, merged in any grouping, give the bits of one run. */
class PartialRunTest {

    /** Eleven units, the last of which is short. */
    private static final SimulationPlan PLAN = SimulationPlan.withDefaults()
            .withPaths(10 * 256 + 100)
            .withSampling(Sampling.RANDOM)
            .withThreads(2)
            .withKept(Kept.first(300).byMonth());

    private static Simulation simulation(long seed) {
        String text = new RandomScenario(seed).text(seed);
        Scenario base = RandomScenario.read(text, List.of());
        Scenario other = RandomScenario.read(
                text.replaceFirst(base.name(), "other"), List.of(new Setting("discount-rate", "0.03")));
        return Simulation.of(List.of(base, other)).comparedTo(base.name());
    }

    private static void requireSame(Results found, Results expected) {
        assertThat(found.scenarios()).isEqualTo(expected.scenarios());
        assertThat(found.comparisons()).isEqualTo(expected.comparisons());
        assertThat(found.decisions()).isEqualTo(expected.decisions());
    }

    private static byte[] part(Simulation simulation, SimulationPlan plan, long from, long end) {
        PartialRun part = simulation.partial(plan);
        part.run(from, end, Progress.NONE);
        return part.toBytes();
    }

    @ParameterizedTest
    @EnumSource(Sampling.class)
    void results_partsInAnyGrouping_areThoseOfOneRun(Sampling sampling) {
        SimulationPlan plan = PLAN.withSampling(sampling);
        for (long seed : RandomScenario.seeds(1).toArray()) {
            Simulation simulation = simulation(seed);
            Random random = new Random(seed);
            List<byte[]> parts = new ArrayList<>();
            long from = 0;
            while (from < 11) {
                long end = Math.min(11, from + 1 + random.nextInt(4));
                parts.add(part(simulation, plan.withThreads(1 + random.nextInt(3)), from, end));
                from = end;
            }
            Collections.shuffle(parts, random);
            while (parts.size() > 1) {
                PartialRun group = simulation.partial(plan);
                int taken = 1 + random.nextInt(parts.size());
                parts.subList(0, taken).forEach(group::add);
                parts.subList(0, taken).clear();
                parts.add(random.nextInt(parts.size() + 1), group.toBytes());
            }
            PartialRun whole = simulation.partial(plan);
            whole.add(parts.get(0));
            requireSame(whole.results(), simulation.run(plan));
        }
    }

    /** Decisions learn their rules on pilot paths, wherever a part is simulated. */
    @Test
    void results_partsWithDecisions_areThoseOfOneRun() {
        Scenario scenario = ScenarioReader.read("../docs/examples/pharma-licence.yaml", List.of())
                .scenario();
        Simulation simulation = Simulation.of(List.of(scenario));
        SimulationPlan plan = PLAN.withPaths(600);
        PartialRun whole = simulation.partial(plan);
        whole.add(part(simulation, plan, 1, 3));
        whole.run(0, 1, Progress.NONE);
        requireSame(whole.results(), simulation.run(plan));
    }

    @Test
    void toBytes_unitsGatheredInAnotherWay_areTheSame() {
        Simulation simulation = simulation(5);
        PartialRun gathered = simulation.partial(PLAN);
        gathered.add(part(simulation, PLAN, 3, 7));
        gathered.run(0, 3, Progress.NONE);
        assertThat(gathered.toBytes()).isEqualTo(part(simulation, PLAN.withThreads(1), 0, 7));
    }

    @Test
    void run_aPart_tellsItsOwnProgress() {
        List<Long> done = new ArrayList<>();
        simulation(5).partial(PLAN.withThreads(1)).run(2, 4, (paths, total) -> {
            done.add(paths);
            assertThat(total).isEqualTo(2 * 512);
        });
        assertThat(done).containsExactly(512L, 1024L);
    }

    @Test
    void results_unitMissing_isNamed() {
        PartialRun part = simulation(5).partial(PLAN);
        part.run(0, 4, Progress.NONE);
        assertThatThrownBy(part::results)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a run must have all of its 11 units, but there is no unit 4");
    }

    /** The statistics hold some units of the call that was ended, so they are no part of a run. */
    @Test
    void run_ended_leavesNothingToBeUsed() {
        PartialRun part = simulation(5).partial(PLAN);
        Progress ending = (done, total) -> {
            throw new CancellationException();
        };
        assertThatThrownBy(() -> part.run(0, 4, ending)).isInstanceOf(CancellationException.class);
        for (ThrowingCallable use : List.<ThrowingCallable>of(
                part::results,
                part::toBytes,
                () -> part.run(4, 11, Progress.NONE),
                () -> part.add(part(simulation(5), PLAN, 4, 11)))) {
            assertThatThrownBy(use)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("a part of a run must not be used after a call on it that failed");
        }
    }

    @Test
    void add_unitTwice_isRefused() {
        Simulation simulation = simulation(5);
        PartialRun part = simulation.partial(PLAN);
        part.run(0, 4, Progress.NONE);
        byte[] more = part(simulation, PLAN, 3, 5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> part.add(more))
                .withMessage("each unit of 256 paths must be counted once, but unit 3 was counted before");
    }

    @Test
    void run_unitsOutsideTheRun_areRefused() {
        PartialRun part = simulation(5).partial(PLAN);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> part.run(4, 12, Progress.NONE))
                .withMessage("units must be some of the 11 of the run, but were from 4 to before 12");
    }

    @Test
    void partial_untilAPrecision_isRefused() {
        Simulation simulation = simulation(5).until(Precision.parse("gain.maker within 1 %"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulation.partial(PLAN))
                .withMessage("a part must be of a run with a fixed number of paths, but this one stops at a precision:"
                        + " gain.maker within 1.0 %");
    }

    @Test
    void add_otherRun_isRefused() {
        Simulation simulation = simulation(5);
        byte[] part = part(simulation, PLAN, 0, 1);
        Stream.of(
                        PLAN.withSeed(2),
                        PLAN.withPaths(5000),
                        PLAN.withKept(Kept.NOTHING),
                        PLAN.withSampling(Sampling.SOBOL))
                .forEach(other -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> simulation.partial(other).add(part))
                        .withMessage("the bytes of a part of a run must be of the same run, but are of another"));
    }

    @Test
    void add_damagedBytes_areRefused() {
        Simulation simulation = simulation(5);
        byte[] part = part(simulation, PLAN.withKept(Kept.NOTHING), 0, 1);
        PartialRun whole = simulation.partial(PLAN.withKept(Kept.NOTHING));
        Random random = new Random(1);
        for (int trial = 0; trial < 100; trial++) {
            byte[] flipped = part.clone();
            flipped[trial < 80 ? trial : random.nextInt(part.length)] ^= (byte) (1 << random.nextInt(8));
            byte[] cut = Arrays.copyOf(part, trial < 80 ? trial : random.nextInt(part.length));
            for (byte[] damaged : List.of(flipped, cut)) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> whole.add(damaged))
                        .withMessageStartingWith("the bytes of a part of a run must ");
            }
        }
        whole.add(part);
    }
}
