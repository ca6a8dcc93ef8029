package org.entente.simulation.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Set;
import org.entente.model.Maps;
import org.entente.model.file.ScenarioReader;
import org.entente.model.file.Setting;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.plan.Conditions;
import org.entente.simulation.random.Draws;
import org.entente.simulation.random.RandomDraws;
import org.entente.simulation.random.Samplers;
import org.entente.simulation.step.Compiler;
import org.junit.jupiter.api.Test;

class ProgramChangeTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final Draws DRAWS = new RandomDraws(1);
    private static final Samplers SAMPLERS = new Samplers();

    private static final Set<Metric> WANTED = Set.of(
            Metrics.gain("microsoft"),
            Metrics.share("microsoft-share"),
            Metrics.cap("microsoft-share"),
            Metrics.REVENUE,
            Metrics.spend("azure"));

    private static final Program FIRST = capped(40);
    private static final Program SECOND = capped(50);
    private static final Program THIRD = capped(60);

    private static Program capped(int cap) {
        List<Setting> settings = List.of(new Setting("terms.microsoft-share.cap", Integer.toString(cap)));
        return Compiler.compile(
                        ScenarioReader.read("amended-2026", settings).scenario(), Conditions.NONE, DRAWS, SAMPLERS)
                .reporting(WANTED::contains);
    }

    /** Revenue and spend do not depend on the cap. */
    @Test
    void unchanged_cap_isWhatDoesNotDependOnIt() {
        assertThat(new ProgramChange(FIRST, SECOND).unchanged())
                .containsExactly(Metrics.REVENUE, Metrics.spend("azure"));
        assertThat(new ProgramChange(FIRST, SECOND).isOfNothing()).isFalse();
        assertThat(new ProgramChange(FIRST, capped(40)).isOfNothing()).isTrue();
    }

    @Test
    void playing_keptColumns_computesTheSameOutcomes() {
        KeptColumns kept = kept();
        ProgramChange change = new ProgramChange(SECOND, THIRD);
        assertThat(change.isCoveredBy(kept)).isTrue();
        Program played = change.playing(kept);
        assertThat(played.steps()).hasSizeLessThan(THIRD.steps().size() / 10);
        OutcomeBlock few = new OutcomeBlock(played);
        OutcomeBlock all = new OutcomeBlock(THIRD);
        for (int unit = 1; unit >= 0; unit--) {
            few.run((long) unit * Block.PATHS, Block.PATHS);
            all.run((long) unit * Block.PATHS, Block.PATHS);
            all.outcomes(0).forEach((outcome, column) -> {
                if (!change.unchanged().contains(outcome.metric())) {
                    assertThat(few.column(Maps.require(few.outcomes(0), outcome)))
                            .as("%s", outcome)
                            .containsExactly(all.column(column));
                }
            });
            int date = Maps.require(THIRD.metrics(), Metrics.cap("microsoft-share"));
            assertThat(few.months(0, date)).containsExactly(all.months(0, date));
        }
    }

    /** What the change of the cap reads, of two units of paths under the second cap. */
    private static KeptColumns kept() {
        ProgramChange change = new ProgramChange(FIRST, SECOND);
        KeptColumns kept = change.room(2 * Block.PATHS);
        OutcomeBlock recorded = new OutcomeBlock(kept.recordedBy(SECOND));
        recorded.run(0, Block.PATHS);
        recorded.run(Block.PATHS, Block.PATHS);
        return kept;
    }

    @Test
    void isCoveredBy_changeElsewhere_isFalse() {
        Program other = Compiler.compile(
                        ScenarioReader.read("amended-2026", List.of(Setting.parse("terms.amazon-bedrock.take=0.2")))
                                .scenario(),
                        Conditions.NONE,
                        DRAWS,
                        SAMPLERS)
                .reporting(WANTED::contains);
        assertThat(new ProgramChange(SECOND, other).isCoveredBy(kept())).isFalse();
    }

    @Test
    void bytesOfRoom_cap_areThoseOfItsColumns() {
        ProgramChange change = new ProgramChange(FIRST, SECOND);
        assertThat(change.bytesOfRoom(Block.PATHS)).isBetween(1L << 20, 4L << 20);
        assertThat(change.bytesOfRoom(16_384)).isEqualTo(64 * change.bytesOfRoom(Block.PATHS));
    }

    @Test
    void playing_everyMonth_allocatesNothing() {
        Program played = new ProgramChange(SECOND, THIRD).playing(kept());
        Block block = played.newBlock();
        for (int warmUp = 0; warmUp < 3; warmUp++) {
            allocated(played, block);
        }
        assertThat(allocated(played, block)).isZero();
    }

    private static long allocated(Program program, Block block) {
        program.begin(block, 0, Block.PATHS);
        long thread = Thread.currentThread().getId();
        long before = THREADS.getThreadAllocatedBytes(thread);
        for (int t = 0; t < program.horizon().months(); t++) {
            program.advance(block, t);
        }
        return THREADS.getThreadAllocatedBytes(thread) - before;
    }
}
