package org.entente.simulation.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.entente.simulation.engine.ComparedOutcomes;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.results.Difference;

/** The differences of outcomes between a scenario and its baseline. */
final class LiveDifferences {

    private final SimulationPlan plan;
    private final List<PathColumn> columns = new ArrayList<>();
    private final ComparedOutcomes compared;
    private final Map<PairColumn.Key, PairColumn> pairs = new LinkedHashMap<>();
    private final List<PairColumn> byNumber = new ArrayList<>();

    private final RoundingLimits limits;

    private LiveDifferences(
            SimulationPlan plan,
            LiveState baseline,
            LiveState scenario,
            Predicate<Outcome> shown,
            Map<PairColumn.Key, PairColumn> known,
            RoundingLimits limits) {
        this.plan = plan;
        this.limits = limits;
        this.compared = new ComparedOutcomes(
                baseline.compiled().program(),
                numbered(baseline),
                scenario.compiled().program(),
                numbered(scenario),
                shown);
        for (ComparedOutcomes.Pair pair : compared.pairs()) {
            PairColumn.Key key = new PairColumn.Key(column(pair.baseline()), column(pair.scenario()));
            byNumber.add(pairs.computeIfAbsent(
                    key, any -> Optional.ofNullable(known.get(key)).orElseGet(() -> new PairColumn(plan, key))));
        }
    }

    /** The differences of two scenarios, of which nothing is known. */
    static LiveDifferences of(SimulationPlan plan, LiveState baseline, LiveState scenario, Predicate<Outcome> shown) {
        RoundingLimits noLimits = new RoundingLimits((int) Block.units(plan.paths()));
        return new LiveDifferences(plan, baseline, scenario, shown, Map.of(), noLimits);
    }

    /** The differences of two scenarios; what is known of columns that they had before is known of them. */
    LiveDifferences next(LiveState baseline, LiveState scenario, Predicate<Outcome> shown) {
        return new LiveDifferences(plan, baseline, scenario, shown, pairs, limits.next());
    }

    /** The numbers of the columns of a side. */
    private Map<Outcome, Integer> numbered(LiveState side) {
        Map<Outcome, Integer> numbers = new LinkedHashMap<>();
        side.columns().forEach((outcome, column) -> {
            if (!LiveState.isDate(outcome)) {
                numbers.put(outcome, columns.size());
                columns.add(column);
            }
        });
        return numbers;
    }

    private Optional<PathColumn> column(int number) {
        return number == ComparedOutcomes.NOTHING ? Optional.empty() : Optional.of(columns.get(number));
    }

    /** Computes the limits on the first {@code paths} paths, whose values are known. */
    void limit(long paths) {
        for (int unit = 0; unit < Block.units(paths); unit++) {
            if (!limits.isKnown(unit)) {
                int number = unit;
                double[] limit = new double[Block.PATHS];
                compared.limit(column -> columns.get(column).unit(number), Block.PATHS, limit);
                limits.put(unit, limit);
            }
        }
    }

    /** The tasks that find what is unknown after {@code paths} paths, which can be done in any order. */
    List<Runnable> tasks(long paths) {
        return pairs.values().stream()
                .filter(pair -> !pair.isAfter(paths, limits))
                .<Runnable>map(pair -> () -> pair.after(paths, limits))
                .toList();
    }

    /** The differences after {@code paths} paths. */
    SortedMap<Outcome, Difference> after(long paths) {
        SortedMap<Outcome, Difference> differences = new TreeMap<>();
        compared.outcomes()
                .forEach((outcome, pair) ->
                        differences.put(outcome, byNumber.get(pair).after(paths, limits)));
        return differences;
    }
}
