package org.entente.simulation.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioReader;
import org.entente.model.file.ScenarioSource;
import org.entente.model.file.Setting;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.plan.Conditions;
import org.entente.simulation.random.Draws;
import org.entente.simulation.random.RandomDraws;
import org.entente.simulation.random.Samplers;
import org.entente.simulation.step.Compiler;
import org.junit.jupiter.api.Test;

class LiveSideTest {

    private static final ScenarioSource AMENDED = ScenarioReader.open("amended-2026");
    private static final Set<Metric> WANTED = Set.of(Metrics.share("microsoft-share"), Metrics.REVENUE);

    private final Draws draws = new RandomDraws(1);
    private final Samplers samplers = new Samplers();
    private final LiveSide side = new LiveSide(512, 1L << 24);

    private Program compiled(Scenario scenario) {
        return Compiler.compile(scenario, Conditions.NONE, draws, samplers).reporting(WANTED::contains);
    }

    private Set<Metric> computed(String setting) {
        LiveSide.Next next = side.next(AMENDED.scenario(List.of(Setting.parse(setting))), this::compiled);
        next.keep();
        return next.computed();
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
}
