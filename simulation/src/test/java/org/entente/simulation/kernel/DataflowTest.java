package org.entente.simulation.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioReader;
import org.entente.model.file.Setting;
import org.entente.simulation.plan.Conditions;
import org.entente.simulation.random.Draws;
import org.entente.simulation.random.RandomDraws;
import org.entente.simulation.random.Samplers;
import org.entente.simulation.step.Compiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The dataflow of each step is what the step reads and writes, and nothing else. */
class DataflowTest {

    private static final int PATHS = 5;

    private static Program program(String name, Setting... settings) {
        Scenario scenario = ScenarioReader.read(name, List.of(settings)).scenario();
        return Compiler.compile(scenario, new RandomDraws(3));
    }

    /** A step on a block of its own, which holds only the columns that its dataflow reads. */
    private static final class Alone {

        private final Program program;
        private final Step step;
        private final Block block;

        Alone(Program program, Step step) {
            this.program = program;
            this.step = step;
            Set<Integer> given = new HashSet<>(program.layout().constants().keySet());
            step.dataflow().writes().forEach(given::add);
            this.block = program.newBlock();
            for (int column = 0; column < program.layout().count(); column++) {
                if (!given.contains(column)) {
                    Arrays.fill(block.column(column), Double.NaN);
                }
            }
            block.moveTo(0, PATHS);
        }

        void see(Block whole) {
            step.dataflow()
                    .reads()
                    .forEach(column -> System.arraycopy(whole.column(column), 0, block.column(column), 0, PATHS));
        }

        void requireSame(Block whole) {
            step.dataflow()
                    .writes()
                    .forEach(column -> assertThat(Arrays.copyOf(block.column(column), PATHS))
                            .as("column %d of %s", column, step)
                            .containsExactly(Arrays.copyOf(whole.column(column), PATHS)));
        }

        void requireNothingElseWritten() {
            Set<Integer> known = new HashSet<>(program.layout().constants().keySet());
            step.dataflow().writes().forEach(known::add);
            step.dataflow().reads().forEach(known::add);
            for (int column = 0; column < program.layout().count(); column++) {
                if (!known.contains(column)) {
                    assertThat(block.column(column))
                            .as("column %d, of which %s", column, step)
                            .containsOnly(Double.NaN);
                }
            }
        }
    }

    /** Over three years and a half, in which shares are deferred and paid, commitments settled, and licences change. */
    @ParameterizedTest
    @ValueSource(strings = {"amended-2026", "october-2025", "company-plan-october"})
    void reads_everyStep_areAllThatItNeeds(String name) {
        Program program = program(name, new Setting("horizon.to", "2029-06"));
        List<Step> steps = program.steps().stream().map(Dataflow::step).toList();
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

    /** A part of a program computes the wanted column as the whole does, in fewer steps. */
    @ParameterizedTest
    @ValueSource(strings = {"amended-2026", "october-2025"})
    void computing_oneMetric_hasTheValuesOfTheWholeProgram(String name) {
        Program whole = program(name);
        whole.metrics().forEach((metric, column) -> {
            Program part = whole.computing(Set.of(column));
            assertThat(values(part, column)).as(metric.name()).isEqualTo(values(whole, column));
            assertThat(part.steps())
                    .as(metric.name())
                    .hasSizeLessThan(whole.steps().size());
        });
    }

    private static double[][] values(Program program, int column) {
        Block block = program.newBlock();
        double[][] months = new double[program.horizon().months()][];
        program.begin(block, 0, PATHS);
        for (int t = 0; t < months.length; t++) {
            program.advance(block, t);
            months[t] = Arrays.copyOf(block.column(column), PATHS);
        }
        return months;
    }

    /** Of two scenarios that differ in a cap, only what the cap decides is computed twice. */
    @Test
    void programs_scenariosThatDifferInACap_computeOnlyTheDifferenceAgain() {
        Setting cap = new Setting("terms.microsoft-share.cap", "60");
        Draws draws = new RandomDraws(3);
        Samplers samplers = new Samplers();
        List<Program> programs = Stream.of(List.<Setting>of(), List.of(cap), List.<Setting>of())
                .map(settings -> ScenarioReader.read("amended-2026", settings).scenario())
                .map(scenario -> Compiler.compile(scenario, Conditions.NONE, draws, samplers))
                .toList();
        List<Program> together = new ProgramGroup(programs).programs();
        assertThat(together.get(1).steps().stream()
                        .map(step -> step.step().getClass().getSimpleName()))
                .containsOnly("ShareStep", "SumStep", "BreakevenStep");
        assertThat(together.get(2).steps()).isEmpty();
    }
}
