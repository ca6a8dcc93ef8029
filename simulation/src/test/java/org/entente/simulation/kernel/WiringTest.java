package org.entente.simulation.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioReader;
import org.entente.simulation.random.RandomDraws;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What steps say they read and write is what they do. */
class WiringTest {

    private static final int PATHS = 5;

    private static Program program(String name) {
        Scenario scenario = ScenarioReader.read(name, List.of()).scenario();
        return Program.of(scenario, new RandomDraws(3));
    }

    /** Of a step that sees nothing but what it says it reads. */
    private static final class Alone {

        private final Program program;
        private final Step step;
        private final Block block;

        Alone(Program program, Step step) {
            this.program = program;
            this.step = step;
            Set<Integer> given = new HashSet<>(program.columns().constants().values());
            step.wiring().writes().forEach(given::add);
            this.block = program.newBlock();
            for (int column = 0; column < program.columns().count(); column++) {
                if (!given.contains(column)) {
                    Arrays.fill(block.column(column), Double.NaN);
                }
            }
            block.moveTo(0, PATHS);
        }

        void see(Block whole) {
            step.wiring()
                    .reads()
                    .forEach(column -> System.arraycopy(whole.column(column), 0, block.column(column), 0, PATHS));
        }

        void requireSame(Block whole) {
            step.wiring()
                    .writes()
                    .forEach(column -> assertThat(Arrays.copyOf(block.column(column), PATHS))
                            .as("column %d of %s", column, step)
                            .containsExactly(Arrays.copyOf(whole.column(column), PATHS)));
        }

        void requireNothingElseWritten() {
            Set<Integer> known = new HashSet<>(program.columns().constants().values());
            step.wiring().writes().forEach(known::add);
            step.wiring().reads().forEach(known::add);
            for (int column = 0; column < program.columns().count(); column++) {
                if (!known.contains(column)) {
                    assertThat(block.column(column))
                            .as("column %d, of which %s", column, step)
                            .containsOnly(Double.NaN);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"amended-2026", "october-2025", "company-plan-october"})
    void stepsNeedNothingElse(String name) {
        Program program = program(name);
        List<Step> steps = program.steps().stream().map(Wired::step).toList();
        for (Step step : steps) {
            Alone alone = new Alone(program, step);
            Block whole = program.newBlock();
            whole.moveTo(0, PATHS);
            for (Step each : steps) {
                if (each.equals(step)) {
                    alone.see(whole);
                    step.begin(alone.block);
                }
                each.begin(whole);
            }
            alone.requireSame(whole);
            for (int t = 0; t < program.horizon().months(); t++) {
                for (Step each : steps) {
                    if (each.equals(step)) {
                        alone.see(whole);
                        step.advance(alone.block, t);
                    }
                    each.advance(whole, t);
                    if (each.equals(step)) {
                        alone.requireSame(whole);
                    }
                }
            }
            alone.requireNothingElseWritten();
        }
    }
}
