package org.entente.simulation.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioReader;
import org.entente.simulation.engine.ObservedCall;
import org.entente.simulation.metric.Measure;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.random.Draws;
import org.entente.simulation.random.RandomDraws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The end of an analysis: however it ends, no thread of it runs on. */
@Timeout(120)
class EndOfAnalysisTest {

    private static final Scenario AMENDED =
            ScenarioReader.read("amended-2026", List.of()).scenario();
    private static final Measure GAIN = Measure.parse("gain.microsoft");

    /** Four units, of which two threads run two at a time. */
    private static final SimulationPlan PLAN = SimulationPlan.withDefaults()
            .withSampling(Sampling.RANDOM)
            .withPaths(1024)
            .withThreads(2);

    /** Draws that run an action before the first shock is drawn. */
    private record Disturbed(Draws draws, Runnable before, AtomicBoolean begun) implements Draws {

        @Override
        public void uniforms(int stream, long firstPath, int n, double[] u) {
            draws.uniforms(stream, firstPath, n, u);
        }

        @Override
        public int monthsAtOnce() {
            return draws.monthsAtOnce();
        }

        @Override
        public void shocks(int[] streams, int firstMonth, long firstPath, int n, double[][] shocks) {
            if (!begun.getAndSet(true)) {
                before.run();
            }
            draws.shocks(streams, firstMonth, firstPath, n, shocks);
        }
    }

    private static Experiment experiment(SimulationPlan plan, Runnable before) {
        Draws disturbed = new Disturbed(new RandomDraws(1), before, new AtomicBoolean());
        return Experiment.of(plan.withWorld((any, inputs, areSecond) -> disturbed), List.of(AMENDED));
    }

    @Test
    void sample_interrupted_isCancelledAndLeavesNoThread() throws Exception {
        ObservedCall ended = ObservedCall.of(caller ->
                experiment(PLAN, () -> ObservedCall.interruptAndWorkOn(caller)).sample(AMENDED, GAIN));
        assertThat(ended.thrown()).containsInstanceOf(CancellationException.class);
        assertThat(ended.interrupted()).isTrue();
        assertThat(ended.alive()).isEmpty();
    }

    @Test
    void sample_interruptedOnTheOnlyThread_isCancelled() throws Exception {
        ObservedCall ended = ObservedCall.of(
                caller -> experiment(PLAN.withThreads(1), caller::interrupt).sample(AMENDED, GAIN));
        assertThat(ended.thrown()).containsInstanceOf(CancellationException.class);
        assertThat(ended.interrupted()).isTrue();
    }

    @Test
    void sample_failed_throwsWhatTheThreadThrew() throws Exception {
        RuntimeException broken = new UnsupportedOperationException("broken");
        for (int threads : new int[] {1, 2}) {
            ObservedCall ended = ObservedCall.of(caller -> experiment(PLAN.withThreads(threads), () -> {
                        throw broken;
                    })
                    .sample(AMENDED, GAIN));
            assertThat(ended).isEqualTo(new ObservedCall(Optional.of(broken), false, List.of()));
        }
    }

    @Test
    void forEach_interrupted_isCancelledAndLeavesNoThread() throws Exception {
        ObservedCall ended = ObservedCall.of(caller -> Experiment.of(PLAN, List.of(AMENDED))
                .forEach(
                        List.of(1, 2, 3),
                        (experiment, item) -> {
                            ObservedCall.interruptAndWorkOn(caller);
                            return item;
                        },
                        item -> {}));
        assertThat(ended.thrown()).containsInstanceOf(CancellationException.class);
        assertThat(ended.interrupted()).isTrue();
        assertThat(ended.alive()).isEmpty();
    }

    /** The first works on until the failure of the second ends it, and the third is not begun. */
    @Test
    void forEach_oneFails_endsTheOthers() throws Exception {
        RuntimeException broken = new UnsupportedOperationException("broken");
        ObservedCall ended = ObservedCall.of(caller -> Experiment.of(PLAN, List.of(AMENDED))
                .forEach(
                        List.of(1, 2, 3),
                        (experiment, item) -> {
                            if (item == 2) {
                                throw broken;
                            }
                            ObservedCall.workUntilInterrupted();
                            return item;
                        },
                        item -> {}));
        assertThat(ended).isEqualTo(new ObservedCall(Optional.of(broken), false, List.of()));
    }

    @Test
    void forEach_anyNumberOfThreads_deliversInOrder() {
        for (int threads : new int[] {1, 3}) {
            List<Integer> taken = new ArrayList<>();
            List<Integer> items = List.of(5, 3, 8, 1, 9, 2);
            Experiment.of(PLAN.withThreads(threads), List.of(AMENDED))
                    .forEach(items, (experiment, item) -> item, taken::add);
            assertThat(taken).isEqualTo(items);
        }
    }
}
