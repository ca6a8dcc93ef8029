package org.entente.simulation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.LongStream;
import org.entente.model.Scenario;
import org.entente.simulation.Simulation;
import org.entente.simulation.plan.Precision;
import org.entente.simulation.plan.Progress;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.junit.jupiter.api.Test;

/** Two scenarios on one thread, one unit of 256 paths after the other. */
class PathLoopTest {

    private static final SimulationPlan PLAN = SimulationPlan.withDefaults()
            .withSampling(Sampling.RANDOM)
            .withPaths(600)
            .withThreads(1);

    private static Scenario paying(String name) {
        return OnePayment.of(name, "discrete: { values: [0, 1], weights: [0.5, 0.5] }");
    }

    private static Simulation both() {
        return Simulation.of(List.of(paying("first"), paying("second")));
    }

    /** Every path counts once for each scenario. */
    @Test
    void run_unitsDone_areToldInPathsOfAllScenarios() {
        List<Long> found = new ArrayList<>();
        both().run(PLAN, (done, total) -> {
            found.add(done);
            assertThat(total).isEqualTo(1200);
        });
        assertThat(found).containsExactly(512L, 1024L, 1200L);
    }

    /** The first stage has 16 units and the second two more: the error after the first is 0.0078125. */
    @Test
    void run_laterStage_goesOnWhereTheFirstHasEnded() {
        List<Long> found = new ArrayList<>();
        both().until(Precision.parse("payment.fee within 0.0078")).run(PLAN.withPaths(9000), (done, total) -> {
            found.add(done);
            assertThat(total).isEqualTo(18_000);
        });
        assertThat(found)
                .isEqualTo(LongStream.rangeClosed(1, 18)
                        .map(unit -> unit * 512)
                        .boxed()
                        .toList());
    }

    @Test
    void run_interruptedAfterAUnit_runsNoOther() throws Exception {
        List<Long> found = new ArrayList<>();
        Progress interrupting = (done, total) -> {
            found.add(done);
            Thread.currentThread().interrupt();
        };
        ObservedCall ended = ObservedCall.of(caller -> both().run(PLAN, interrupting));
        assertThat(ended.thrown()).containsInstanceOf(CancellationException.class);
        assertThat(found).containsExactly(512L);
    }
}
