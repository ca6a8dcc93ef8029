package org.entente.simulation.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioFileException;
import org.entente.model.file.ScenarioReader;
import org.entente.model.file.Setting;
import org.entente.simulation.RandomScenario;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.plan.Conditions;
import org.entente.simulation.random.Draws;
import org.entente.simulation.random.RandomDraws;
import org.entente.simulation.random.Samplers;
import org.entente.simulation.step.Compiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns that share an array never have it at the same time. */
class ColumnAllocationTest {

    private static final int PATHS = 3;

    private static ProgramGroup group(Scenario... scenarios) {
        Draws draws = new RandomDraws(3);
        Samplers samplers = new Samplers();
        return new ProgramGroup(Stream.of(scenarios)
                .map(scenario -> Compiler.compile(scenario, Conditions.NONE, draws, samplers))
                .toList());
    }

    private static List<SortedMap<Metric, Integer>> reported(ProgramGroup group) {
        return group.programs().stream().map(Program::metrics).toList();
    }

    /**
     * Programs that run twice side by side, on whole blocks and on blocks that share arrays. In these, what a step
     * renews is no number before the step runs, and so is its scratch before and after. Each step must still write the
     * same bits, whatever it reads.
     */
    private static final class Twins {

        private final ProgramGroup group;
        private final ColumnAllocation allocation;
        private final List<Map<Integer, List<Integer>>> recorded;
        private final List<Block> whole;
        private final List<Block> shared;

        Twins(ProgramGroup group) {
            this.group = group;
            this.allocation = group.allocation(reported(group));
            this.recorded = IntStream.range(0, group.programs().size())
                    .mapToObj(this::recorded)
                    .toList();
            this.whole = group.newWholeBlocks();
            this.shared = group.newBlocks(reported(group));
            for (int k = 0; k < shared.size(); k++) {
                spoilAll(k);
                whole.get(k).moveTo(0, PATHS);
                shared.get(k).moveTo(0, PATHS);
            }
        }

        private Program program(int k) {
            return group.programs().get(k);
        }

        private void spoilAll(int k) {
            IntStream.range(0, program(k).layout().count())
                    .filter(column -> !allocation.isLasting(k, column))
                    .forEach(column -> Arrays.fill(shared.get(k).column(column), Double.NaN));
        }

        private void spoil(int k, Dataflow step) {
            step.passing().forEach(column -> Arrays.fill(shared.get(k).column(column), Double.NaN));
        }

        private void requireSame(int k, int column, Object when) {
            double[] found = shared.get(k).column(column);
            double[] expected = whole.get(k).column(column);
            if (!Arrays.equals(found, 0, PATHS, expected, 0, PATHS)) {
                fail("column " + column + " of program " + k + ", " + when + ": " + found[0] + " for " + expected[0]);
            }
        }

        void run() {
            int months = 0;
            for (int k = 0; k < shared.size(); k++) {
                months = Math.max(months, program(k).horizon().months());
                for (Dataflow step : program(k).steps()) {
                    spoil(k, step);
                    step.step().begin(whole.get(k));
                    step.step().begin(shared.get(k));
                    if (!step.isMonthly()) {
                        requireWritten(k, step);
                    }
                }
            }
            for (int t = 0; t < months; t++) {
                for (int k = 0; k < shared.size(); k++) {
                    if (t < program(k).horizon().months()) {
                        month(k, t);
                    }
                }
            }
            requireLasting();
        }

        private void month(int k, int t) {
            List<Dataflow> steps =
                    program(k).steps().stream().filter(Dataflow::isMonthly).toList();
            requireRecorded(k, 0);
            for (int run = 1; run <= steps.size(); run++) {
                Dataflow step = steps.get(run - 1);
                spoil(k, step);
                step.step().advance(whole.get(k), t);
                step.step().advance(shared.get(k), t);
                requireWritten(k, step);
                requireRecorded(k, run);
            }
        }

        /** Requires that a step has written the same, then spoils its scratch. */
        private void requireWritten(int k, Dataflow step) {
            Set<Integer> scratch = new HashSet<>(step.scratch().boxed().toList());
            step.writes()
                    .filter(column -> !scratch.contains(column))
                    .forEach(column -> requireSame(k, column, step.step()));
            scratch.forEach(column -> Arrays.fill(shared.get(k).column(column), Double.NaN));
        }

        private void requireRecorded(int k, int run) {
            recorded.get(k).getOrDefault(run, List.of()).forEach(column -> {
                requireSame(k, column, "when it is recorded");
                requireSame(k, program(k).discountFactor(column), "when a flow is recorded");
            });
        }

        /** The columns that are recorded, by the number of steps after which they are. */
        private Map<Integer, List<Integer>> recorded(int k) {
            return program(k).metrics().entrySet().stream()
                    .filter(entry -> entry.getKey().kind() != Metric.Kind.DATE)
                    .map(Map.Entry::getValue)
                    .collect(Collectors.groupingBy(column -> group.stepsUntilKnown(k, column)));
        }

        private void requireLasting() {
            for (int k = 0; k < shared.size(); k++) {
                int place = k;
                IntStream.range(0, program(k).layout().count())
                        .filter(column -> allocation.isLasting(place, column))
                        .forEach(column -> requireSame(place, column, "at the end"));
            }
        }
    }

    static LongStream seeds() {
        return RandomScenario.seeds(15);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void arrayOf_randomScenarios_everyStepWritesTheBitsOfWholeBlocks(long seed) {
        List<Scenario> scenarios = new ArrayList<>();
        for (int k = 0; k < 2; k++) {
            read(new RandomScenario(seed + k).text(seed)).ifPresent(scenarios::add);
            read(new RandomScenario(seed).text(seed), new Setting("discount-rate", "0.0" + (k + 1)))
                    .ifPresent(scenarios::add);
        }
        new Twins(group(scenarios.toArray(Scenario[]::new))).run();
    }

    private static Optional<Scenario> read(String text, Setting... settings) {
        try {
            return Optional.of(RandomScenario.read(text, List.of(settings)));
        } catch (ScenarioFileException impossible) {
            return Optional.empty();
        }
    }

    private static Scenario builtIn(String name, Setting... settings) {
        return ScenarioReader.read(name, List.of(settings)).scenario();
    }

    @ParameterizedTest
    @ValueSource(strings = {"amended-2026", "agi-by-profit"})
    void arrayOf_builtInScenarios_everyStepWritesTheBitsOfWholeBlocks(String name) {
        Setting end = new Setting("horizon.to", "2028-06");
        new Twins(group(
                        builtIn(name, new Setting("horizon.to", "2027-06")),
                        builtIn("october-2025", end),
                        builtIn(name, end),
                        builtIn(name, end, new Setting("discount-rate", "0.07"))))
                .run();
    }

    /** More than a third of the arrays is saved, though states and constants keep theirs. */
    @Test
    void count_amended2026_isLessThanTwoThirdsOfTheColumns() {
        ProgramGroup group = group(builtIn("amended-2026"));
        assertThat(group.allocation(reported(group)).count())
                .isLessThan(group.programs().get(0).layout().count() * 2 / 3);
    }
}
