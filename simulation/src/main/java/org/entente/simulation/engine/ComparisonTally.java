package org.entente.simulation.engine;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.kernel.UnitOutcomes;
import org.entente.simulation.math.Rounding;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.metric.Period;
import org.entente.simulation.plan.SimulationPlan;

/** Counters of the differences between a scenario and the baseline on the same paths, shared by all threads. */
final class ComparisonTally {

    /** The column of what a scenario lacks, and what is therefore 0 in it. */
    static final int NOTHING = -1;

    private static final double[] ZEROS = new double[Block.PATHS];

    private final Map<Outcome, Integer> outcomes;
    private final List<Pair> pairs;
    private final int[] wholes;
    private final ColumnTally columns;

    /** The columns of an outcome in the baseline and in the scenario. */
    private record Pair(int baseline, int scenario) {

        /** The pair of all outcomes that are the same in both. */
        static final Pair SAME = new Pair(0, 0);

        static Pair of(int baseline, int scenario) {
            return baseline == scenario ? SAME : new Pair(baseline, scenario);
        }
    }

    /** A tally of the differences of each outcome between scenario number {@code scenario} and the baseline. */
    ComparisonTally(List<Program> programs, UnitOutcomes found, int baseline, int scenario, SimulationPlan plan) {
        this(programs, found, new MeasuredDifference(scenario, baseline, "", any -> true), plan);
    }

    /** A tally of some differences. */
    ComparisonTally(List<Program> programs, UnitOutcomes found, MeasuredDifference difference, SimulationPlan plan) {
        int baseline = difference.baseline();
        int scenario = difference.scenario();
        this.outcomes = new LinkedHashMap<>();
        Map<Pair, Integer> numbers = new LinkedHashMap<>();
        Map<Outcome, Integer> baselineColumns = found.outcomes(baseline);
        Map<Outcome, Integer> scenarioColumns = found.outcomes(scenario);
        ComparedColumns ofBaseline = new ComparedColumns(programs.get(baseline), baselineColumns);
        ComparedColumns ofScenario = new ComparedColumns(programs.get(scenario), scenarioColumns);
        Stream.concat(scenarioColumns.keySet().stream(), baselineColumns.keySet().stream())
                .distinct()
                .filter(difference.counted())
                .forEach(outcome -> {
                    OptionalInt before = ofBaseline.column(outcome);
                    OptionalInt column = ofScenario.column(outcome);
                    if (before.isPresent() && column.isPresent()) {
                        int next = numbers.size();
                        Pair both = Pair.of(before.getAsInt(), column.getAsInt());
                        outcomes.put(outcome, numbers.computeIfAbsent(both, pair -> next));
                    }
                });
        this.pairs = List.copyOf(numbers.keySet());
        this.wholes = IntStream.concat(wholes(baselineColumns), wholes(scenarioColumns))
                .distinct()
                .toArray();
        this.columns = new ColumnTally(pairs.size(), plan);
    }

    /** The columns of totals and ends: a path has no larger amounts. */
    private static IntStream wholes(Map<Outcome, Integer> columns) {
        return columns.entrySet().stream()
                .filter(entry -> Period.WHOLE.contains(entry.getKey().period()))
                .mapToInt(Map.Entry::getValue);
    }

    /** A counter for one thread. */
    RunTally.Counter counter() {
        double[] rounding = new double[Block.PATHS];
        double[] difference = new double[Block.PATHS];
        return (unit, paths, found) -> {
            limit(found, paths, rounding);
            columns.add(unit, paths, k -> difference(found, pairs.get(k), paths, rounding, difference));
        };
    }

    /**
     * The largest difference on each path that is rounding. It follows from the largest amount on the path: a
     * difference of small amounts has the rounding of the amounts they net.
     */
    private void limit(UnitOutcomes found, int n, double[] rounding) {
        Arrays.fill(rounding, 0);
        for (int whole : wholes) {
            double[] values = found.column(whole);
            for (int i = 0; i < n; i++) {
                rounding[i] = Math.max(rounding[i], Math.abs(values[i]));
            }
        }
        for (int i = 0; i < n; i++) {
            rounding[i] = Rounding.limit(rounding[i]);
        }
    }

    private static double[] difference(UnitOutcomes found, Pair pair, int n, double[] rounding, double[] difference) {
        double[] x = values(found, pair.scenario);
        double[] base = values(found, pair.baseline);
        for (int i = 0; i < n; i++) {
            double gap = x[i] - base[i];
            difference[i] = Math.abs(gap) <= rounding[i] ? 0 : gap;
        }
        return difference;
    }

    private static double[] values(UnitOutcomes found, int column) {
        return column == NOTHING ? ZEROS : found.column(column);
    }

    /** The outcomes that are compared, with the columns of the differences. */
    Map<Outcome, Integer> outcomes() {
        return outcomes;
    }

    ColumnTally columns() {
        return columns;
    }
}
