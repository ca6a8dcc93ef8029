package org.entente.simulation.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.entente.model.Address;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioReader;
import org.entente.model.file.ScenarioSource;
import org.entente.model.file.Setting;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.plan.Conditions;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.random.Draws;
import org.entente.simulation.random.RandomDraws;
import org.entente.simulation.random.Samplers;
import org.entente.simulation.step.Compiler;
import org.entente.simulation.step.Decisions;
import org.junit.jupiter.api.Test;

class LiveSideTest {

    private static final ScenarioSource AMENDED = ScenarioReader.open("amended-2026");
    private static final Set<Metric> WANTED = Set.of(Metrics.share("microsoft-share"), Metrics.REVENUE);
    private static final SimulationPlan PLAN =
            SimulationPlan.withDefaults().withPaths(512).withThreads(1);

    private final Draws draws = new RandomDraws(1);
    private final Samplers samplers = new Samplers();
    private final LiveSide side = new LiveSide(PLAN, 1L << 24, Set.of());

    private CompiledScenario compiled(Scenario scenario, Set<Address> moving) {
        return new CompiledScenario(
                scenario,
                Compiler.compile(scenario, Conditions.NONE, draws, samplers, Decisions.NONE, moving)
                        .reporting(WANTED::contains),
                List.of());
    }

    private LiveState state(String setting) {
        return side.next(AMENDED.scenario(List.of(Setting.parse(setting))), this::compiled);
    }

    /** The metrics that are computed of the second unit; all units are known from then on. */
    private Set<Metric> computed(String setting) {
        LiveState state = state(setting);
        LiveState.Extent extent = state.extent(1);
        new LiveRun(List.of(state), PLAN, () -> {}).run(0, PLAN.paths(), 1);
        assertThat(state.extent(0)).isEqualTo(LiveState.Extent.NOTHING);
        assertThat(state.extent(1)).isEqualTo(LiveState.Extent.NOTHING);
        return extent == LiveState.Extent.NOTHING ? Set.of() : state.computed(extent);
    }

    /** The first run knows nothing; the second keeps what a change of the cap reads; the third computes the share. */
    @Test
    void next_secondChangeOfATerm_computesOnlyWhatDependsOnIt() {
        assertThat(computed("terms.microsoft-share.cap=40")).isEqualTo(WANTED);
        assertThat(computed("terms.microsoft-share.cap=50")).isEqualTo(WANTED);
        assertThat(computed("terms.microsoft-share.cap=60")).containsExactly(Metrics.share("microsoft-share"));
        assertThat(computed("terms.microsoft-share.cap=50")).isEmpty();
        assertThat(computed("products.api.demand.growth=0.5")).isEqualTo(WANTED);
    }

    /** The first move makes the number a parameter, which later moves replace: these compile nothing. */
    @Test
    void next_numberThatMovesOn_hasTheSameProgramWithAnotherNumber() {
        state("terms.microsoft-share.cap=40");
        Program first = state("terms.microsoft-share.cap=50").compiled().program();
        assertThat(first.parameters()).containsExactly("terms.microsoft-share.cap");
        Program second = state("terms.microsoft-share.cap=60").compiled().program();
        assertThat(second.isAlike(first)).isTrue();
        assertThat(second.movedIn(first)).containsExactly("terms.microsoft-share.cap");
        assertThat(state("terms.microsoft-share.until=2031-06")
                        .compiled()
                        .program()
                        .isAlike(first))
                .isFalse();
    }

    /** The second change is cut short after its first unit, which the next changes play. */
    @Test
    void next_changeThatWasCutShort_keepsTheUnitsThatRan() {
        assertThat(computed("terms.microsoft-share.cap=40")).isEqualTo(WANTED);
        LiveState cut = state("terms.microsoft-share.cap=50");
        LiveRun run = new LiveRun(List.of(cut), PLAN, () -> {
            throw new CancellationException("cut");
        });
        assertThatThrownBy(() -> run.run(0, PLAN.paths(), 1)).hasMessage("cut");
        LiveState next = state("terms.microsoft-share.cap=60");
        assertThat(next.extent(0)).isEqualTo(LiveState.Extent.PART);
        assertThat(next.extent(1)).isEqualTo(LiveState.Extent.WHOLE);
        assertThat(computed("terms.microsoft-share.cap=70")).isEqualTo(WANTED);
        assertThat(computed("terms.microsoft-share.cap=80")).containsExactly(Metrics.share("microsoft-share"));
    }
}
