package org.entente.simulation.engine;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.math.Rounding;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.metric.Period;

/**
 * The outcomes that two scenarios have in common or that are 0 in one of them, as pairs of columns. What differs by
 * less than the rounding of a path's largest amount does not differ.
 */
public final class ComparedOutcomes {

    /** The column of what a scenario lacks, and what is therefore 0 in it. */
    public static final int NOTHING = -1;

    private final Map<Outcome, Integer> outcomes = new LinkedHashMap<>();
    private final List<Pair> pairs;
    private final int[] wholes;

    /**
     * The columns of an outcome.
     *
     * @param baseline in the baseline
     * @param scenario in the scenario
     */
    public record Pair(int baseline, int scenario) {

        /** The pair of all outcomes that are the same in both. */
        private static final Pair SAME = new Pair(0, 0);

        static Pair of(int baseline, int scenario) {
            return baseline == scenario ? SAME : new Pair(baseline, scenario);
        }
    }

    /**
     * The outcomes of a scenario and its baseline.
     *
     * @param before the columns of the outcomes of the baseline
     * @param after the columns of the outcomes of the scenario
     * @param counted the outcomes that are compared
     */
    public ComparedOutcomes(
            Program baseline,
            Map<Outcome, Integer> before,
            Program scenario,
            Map<Outcome, Integer> after,
            Predicate<Outcome> counted) {
        Map<Pair, Integer> numbers = new LinkedHashMap<>();
        ComparedColumns ofBaseline = new ComparedColumns(baseline, before);
        ComparedColumns ofScenario = new ComparedColumns(scenario, after);
        Stream.concat(after.keySet().stream(), before.keySet().stream())
                .distinct()
                .filter(counted)
                .forEach(outcome -> {
                    OptionalInt was = ofBaseline.column(outcome);
                    OptionalInt column = ofScenario.column(outcome);
                    if (was.isPresent() && column.isPresent()) {
                        int next = numbers.size();
                        Pair both = Pair.of(was.getAsInt(), column.getAsInt());
                        outcomes.put(outcome, numbers.computeIfAbsent(both, pair -> next));
                    }
                });
        this.pairs = List.copyOf(numbers.keySet());
        this.wholes = IntStream.concat(wholes(before), wholes(after)).distinct().toArray();
    }

    /** The columns of totals and ends: a path has no larger amounts. */
    private static IntStream wholes(Map<Outcome, Integer> columns) {
        return columns.entrySet().stream()
                .filter(entry -> Period.WHOLE.contains(entry.getKey().period()))
                .mapToInt(Map.Entry::getValue);
    }

    /** The outcomes that are compared, each with the number of its pair. */
    public Map<Outcome, Integer> outcomes() {
        return outcomes;
    }

    /** The pairs, each once. */
    public List<Pair> pairs() {
        return pairs;
    }

    /** The values of columns by number. */
    @FunctionalInterface
    public interface Columns {
        /** The values of column {@code number}, which is not {@link #NOTHING}. */
        double[] get(int number);
    }

    /**
     * The largest difference on each of {@code n} paths that is rounding. It follows from the largest amount on the
     * path: a difference of small amounts has the rounding of the amounts they net.
     */
    public void limit(Columns found, int n, double[] rounding) {
        Arrays.fill(rounding, 0);
        for (int whole : wholes) {
            double[] values = found.get(whole);
            for (int i = 0; i < n; i++) {
                rounding[i] = Math.max(rounding[i], Math.abs(values[i]));
            }
        }
        for (int i = 0; i < n; i++) {
            rounding[i] = Rounding.limit(rounding[i]);
        }
    }

    /** {@code difference = x - base} on {@code n} paths; 0 where that is rounding. */
    public static void difference(double[] x, double[] base, int n, double[] rounding, double[] difference) {
        for (int i = 0; i < n; i++) {
            double gap = x[i] - base[i];
            difference[i] = Math.abs(gap) <= rounding[i] ? 0 : gap;
        }
    }
}
