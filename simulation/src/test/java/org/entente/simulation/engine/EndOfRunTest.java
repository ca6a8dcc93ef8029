package org.entente.simulation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioReader;
import org.entente.simulation.Simulation;
import org.entente.simulation.plan.Precision;
import org.entente.simulation.plan.Progress;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When a run ends, however it ends, nothing of it runs on. */
@Timeout(120)
class EndOfRunTest {

    private static final Scenario AMENDED =
            ScenarioReader.read("amended-2026", List.of()).scenario();

    /** Four units, of which two threads run two at a time. */
    private static final SimulationPlan PLAN = SimulationPlan.withDefaults()
            .withSampling(Sampling.RANDOM)
            .withPaths(1024)
            .withThreads(2);

    private static ObservedCall run(SimulationPlan plan, Function<Thread, Progress> progress) throws Exception {
        return ObservedCall.of(caller -> Simulation.of(List.of(AMENDED)).run(plan, progress.apply(caller)));
    }

    @Test
    void run_completed_leavesNoThread() throws Exception {
        ObservedCall ended = run(PLAN, caller -> Progress.NONE);
        assertThat(ended).isEqualTo(new ObservedCall(Optional.empty(), false, List.of()));
    }

    @Test
    void run_interrupted_isCancelledAndLeavesNoThread() throws Exception {
        ObservedCall ended = run(PLAN, caller -> (done, total) -> ObservedCall.interruptAndWorkOn(caller));
        assertThat(ended.thrown()).containsInstanceOf(CancellationException.class);
        assertThat(ended.interrupted()).isTrue();
        assertThat(ended.alive()).isEmpty();
    }

    @Test
    void run_interruptedOnTheOnlyThread_isCancelled() throws Exception {
        ObservedCall ended = run(PLAN.withThreads(1), caller -> (done, total) -> caller.interrupt());
        assertThat(ended.thrown()).containsInstanceOf(CancellationException.class);
        assertThat(ended.interrupted()).isTrue();
        assertThat(ended.alive()).isEmpty();
    }

    @Test
    void run_failed_throwsWhatTheThreadThrew() throws Exception {
        RuntimeException broken = new UnsupportedOperationException("broken");
        for (int threads : new int[] {1, 2}) {
            ObservedCall ended = run(PLAN.withThreads(threads), caller -> (done, total) -> {
                throw broken;
            });
            assertThat(ended).isEqualTo(new ObservedCall(Optional.of(broken), false, List.of()));
        }
    }

    @Test
    void until_interrupted_isCancelledAndLeavesNoThread() throws Exception {
        ObservedCall ended = ObservedCall.of(caller -> Simulation.of(List.of(AMENDED))
                .until(Precision.parse("gain.microsoft within 0.001"))
                .run(PLAN, (done, total) -> ObservedCall.interruptAndWorkOn(caller)));
        assertThat(ended.thrown()).containsInstanceOf(CancellationException.class);
        assertThat(ended.alive()).isEmpty();
    }
}
