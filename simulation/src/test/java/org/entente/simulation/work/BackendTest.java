package org.entente.simulation.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioReader;
import org.entente.simulation.Simulation;
import org.entente.simulation.bridge.Bridge;
import org.entente.simulation.plan.Kept;
import org.entente.simulation.plan.Precision;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.results.Results;
import org.entente.simulation.sensitivity.SobolAnalysis;
import org.junit.jupiter.api.Test;

/** Every kind of work, done elsewhere from bytes, gives the bits of the threads of this process. */
final class BackendTest {

    private static final SimulationPlan PLAN =
            SimulationPlan.withDefaults().withPaths(3 * 256 + 100).withSampling(Sampling.SOBOL, 2);
    private static final Scenario LICENCE = licence("drug-licence");
    private static final Scenario EXCLUSIVE = licence("drug-licence-exclusive");

    private static Scenario licence(String name) {
        return ScenarioReader.read("../docs/examples/" + name + ".yaml", List.of())
                .scenario();
    }

    private static SimulationPlan elsewhere(SimulationPlan plan) {
        return plan.withBackend(new Elsewhere(3));
    }

    private static void requireSame(Results found, Results expected) {
        assertThat(found.scenarios()).isEqualTo(expected.scenarios());
        assertThat(found.comparisons()).isEqualTo(expected.comparisons());
        assertThat(found.convergences()).isEqualTo(expected.convergences());
        assertThat(found.decisions()).isEqualTo(expected.decisions());
    }

    @Test
    void run_elsewhere_hasTheSameBits() {
        Simulation simulation = Simulation.of(List.of(LICENCE, EXCLUSIVE)).comparedTo(LICENCE.name());
        SimulationPlan plan = PLAN.withKept(Kept.first(300).byMonth());
        requireSame(simulation.run(elsewhere(plan)), simulation.run(plan));
    }

    @Test
    void run_untilAPrecision_hasTheSameBits() {
        Simulation simulation = Simulation.of(List.of(LICENCE)).until(Precision.parse("npv of gain.norden within 5 %"));
        SimulationPlan plan = PLAN.withPaths(20_000).withSampling(Sampling.RANDOM);
        requireSame(simulation.run(elsewhere(plan)), simulation.run(plan));
    }

    @Test
    void bridge_elsewhere_hasTheSameBits() {
        assertThat(Bridge.runInOrder(LICENCE, EXCLUSIVE, List.of(), elsewhere(PLAN)))
                .isEqualTo(Bridge.runInOrder(LICENCE, EXCLUSIVE, List.of(), PLAN));
    }

    @Test
    void sobolIndices_elsewhere_haveTheSameBits() {
        SobolAnalysis there = SobolAnalysis.run(LICENCE, "gain.norden", elsewhere(PLAN));
        SobolAnalysis here = SobolAnalysis.run(LICENCE, "gain.norden", PLAN);
        assertThat(there.groups().toString()).isEqualTo(here.groups().toString());
    }

    @Test
    void work_thatIsRefusedElsewhere_saysTheSame() {
        byte[] job = RecordBytes.of(new Refusing("paths must be at least 1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Jobs.result(Jobs.run(job, new byte[0], 1)))
                .withMessage("paths must be at least 1");
    }

    private record Refusing(String sentence) implements Job {

        @Override
        public Open open() {
            return (part, threads) -> {
                throw new IllegalArgumentException(sentence);
            };
        }
    }

    @Test
    void bytes_ofARecord_areReadAsIt() {
        assertThat(RecordBytes.read(RecordBytes.of(LICENCE))).isEqualTo(LICENCE);
        assertThat(((Scenario) RecordBytes.read(RecordBytes.of(LICENCE))).toString())
                .isEqualTo(LICENCE.toString());
    }

    @Test
    void bytes_ofWhatIsNoRecord_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordBytes.of(Thread.currentThread()))
                .withMessageStartingWith("what travels must be a record of numbers, texts and collections");
    }
}
