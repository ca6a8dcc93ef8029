package org.entente.simulation.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.entente.model.Horizon;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.metric.Period;

/**
 * The runner of one program of a group. It advances the program's block, and adds up the outcomes that no earlier
 * program of the group adds up.
 */
final class OutcomeAccumulator {

    private final ProgramGroup group;
    private final int place;
    private final Program program;
    private final Block block;
    private final OutcomeColumns columns;
    private final Map<Outcome, Integer> outcomes = new LinkedHashMap<>();
    private final List<Accumulated> flows;
    private final List<Accumulated> levels;
    private final int[] yearOf;
    private final boolean[] endsYear;
    private final int years;
    private final int discountFactor;

    /** A column of the block that is added up, and the first of its columns of outcomes. */
    private record Accumulated(int source, int first) {}

    /**
     * The accumulator of the program at {@code place} of a group.
     *
     * @param reported the metrics that it reports, each with its column
     */
    OutcomeAccumulator(
            ProgramGroup group, int place, Block block, SortedMap<Metric, Integer> reported, OutcomeColumns columns) {
        this.group = group;
        this.place = place;
        this.program = group.programs().get(place);
        this.block = block;
        this.columns = columns;
        this.discountFactor = program.discountFactor();
        Horizon horizon = program.horizon();
        this.years = horizon.years().size();
        this.yearOf = new int[horizon.months()];
        this.endsYear = new boolean[horizon.months()];
        for (int t = 0; t < yearOf.length; t++) {
            yearOf[t] = horizon.month(t).getYear() - horizon.from().getYear();
            endsYear[t] = horizon.endsYear(t);
        }
        this.flows = define(reported, Metric.Kind.FLOW, List.of(Period.TOTAL, Period.NPV));
        this.levels = define(reported, Metric.Kind.LEVEL, List.of(Period.END));
    }

    /**
     * Defines the outcomes of the metrics of a kind: one for each year, then one for each of {@code others}. Returns
     * the columns to add up. Columns that are always 0 are left out, as columns of outcomes are 0 at first, and so are
     * columns that an earlier program adds up.
     */
    private List<Accumulated> define(SortedMap<Metric, Integer> reported, Metric.Kind kind, List<Period> others) {
        List<Period> periods = new ArrayList<>();
        program.horizon().years().forEach(year -> periods.add(Period.ofYear(year)));
        periods.addAll(others);
        List<Accumulated> added = new ArrayList<>();
        reported.forEach((metric, column) -> {
            if (metric.kind() == kind) {
                OutcomeColumns.Source source = source(kind, column);
                boolean isNew = !columns.has(source);
                int first = columns.first(source, periods.size());
                for (int k = 0; k < periods.size(); k++) {
                    outcomes.put(new Outcome(metric, periods.get(k)), first + k);
                }
                if (isNew && !program.isZero(column)) {
                    added.add(new Accumulated(column, first));
                }
            }
        });
        return added;
    }

    private OutcomeColumns.Source source(Metric.Kind kind, int column) {
        int factors = group.numberOf(place, discountFactor);
        return new OutcomeColumns.Source(kind, group.numberOf(place, column), factors, program.horizon());
    }

    /** The reported outcomes, each with the number of its column. */
    Map<Outcome, Integer> outcomes() {
        return Collections.unmodifiableMap(outcomes);
    }

    Block block() {
        return block;
    }

    int months() {
        return yearOf.length;
    }

    /** Moves the block to {@code paths} paths from {@code firstPath} on, before their first month. */
    void begin(long firstPath, int paths) {
        program.begin(block, firstPath, paths);
        for (Accumulated flow : flows) {
            for (int k = 0; k < years + 2; k++) {
                Arrays.fill(columns.get(flow.first + k), 0);
            }
        }
    }

    /** Computes and records month {@code t}, if the program has it. */
    void advance(int t) {
        if (t < months()) {
            program.advance(block, t);
            record(t);
        }
    }

    private void record(int t) {
        int n = block.paths();
        double[] factor = block.column(discountFactor);
        for (Accumulated flow : flows) {
            double[] ofYear = columns.get(flow.first + yearOf[t]);
            double[] presentValue = columns.get(flow.first + years + 1);
            ColumnLoops.addBoth(ofYear, presentValue, block.column(flow.source), factor, n);
        }
        for (int k = 0; endsYear[t] && k < levels.size(); k++) {
            Accumulated level = levels.get(k);
            System.arraycopy(block.column(level.source), 0, columns.get(level.first + yearOf[t]), 0, n);
        }
    }

    /** What is wrong with month {@code t}, if a column breaks the bound. */
    Optional<UnboundedPathException> beyond(int t) {
        return t < months() ? PathBounds.beyond(PathBounds.carried(program), program, block, t) : Optional.empty();
    }

    /** What is wrong with an outcome, if one breaks the bound. */
    Optional<UnboundedPathException> beyond() {
        return outcomes.entrySet().stream()
                .flatMap(entry -> {
                    double[] values = columns.get(entry.getValue());
                    int path = PathBounds.firstBeyond(values, block.paths());
                    return path == block.paths()
                            ? Stream.empty()
                            : Stream.of(PathBounds.beyond(entry.getKey(), block.firstPath() + path, values[path]));
                })
                .findFirst();
    }

    /**
     * Completes the outcomes of the whole horizon, and adds the magnitudes of all outcomes to {@code magnitude}: of the
     * years and the present value of a flow, whose total is no larger than its years together; of the years of a level.
     */
    void end(double[] magnitude) {
        int n = block.paths();
        for (Accumulated flow : flows) {
            double[] total = columns.get(flow.first + years);
            for (int year = 0; year < years; year++) {
                ColumnLoops.addWithMagnitude(total, magnitude, columns.get(flow.first + year), n);
            }
            ColumnLoops.addMagnitude(magnitude, columns.get(flow.first + years + 1), n);
        }
        for (Accumulated level : levels) {
            for (int year = 0; year < years; year++) {
                ColumnLoops.addMagnitude(magnitude, columns.get(level.first + year), n);
            }
            System.arraycopy(columns.get(level.first + years - 1), 0, columns.get(level.first + years), 0, n);
        }
    }
}
