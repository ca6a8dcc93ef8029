package org.entente.simulation.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    private final Step[] steps;
    private final List<Accumulated> flows;
    private final List<Accumulated> levels;

    /** The date metrics that it reports, each with the column of its month in the block. */
    private final Map<Metric, Integer> dates = new LinkedHashMap<>();

    /** The flows and levels that are known once so many steps of a month have run. */
    private final Accumulated[][] flowsAfter;

    private final Accumulated[][] levelsAfter;
    private final int[] yearOf;
    private final boolean[] endsYear;
    private final int years;

    /**
     * A column of the block that is added up.
     *
     * @param factor the column of its discount factor
     * @param first the first of its columns of outcomes
     * @param count the number of its columns of outcomes: that of what is due after the horizon is the last
     */
    private record Accumulated(int source, int factor, int first, int count, Optional<Due> due) {}

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
        Horizon horizon = program.horizon();
        this.years = horizon.years().size();
        this.yearOf = new int[horizon.months()];
        this.endsYear = new boolean[horizon.months()];
        for (int t = 0; t < yearOf.length; t++) {
            yearOf[t] = horizon.year(t) - horizon.firstYear();
            endsYear[t] = horizon.endsYear(t);
        }
        this.steps = program.monthly();
        reported.forEach((metric, column) -> {
            if (metric.kind() == Metric.Kind.DATE) {
                dates.put(metric, column);
            }
        });
        this.flows = define(reported, Metric.Kind.FLOW, List.of(Period.TOTAL, Period.NPV));
        this.levels = define(reported, Metric.Kind.LEVEL, List.of(Period.END));
        this.flowsAfter = knownAfter(flows);
        this.levelsAfter = knownAfter(levels);
    }

    private Accumulated[][] knownAfter(List<Accumulated> all) {
        Map<Integer, List<Accumulated>> byNumber =
                all.stream().collect(Collectors.groupingBy(each -> group.stepsUntilKnown(place, each.source)));
        return IntStream.rangeClosed(0, steps.length)
                .mapToObj(run -> byNumber.getOrDefault(run, List.of()).toArray(Accumulated[]::new))
                .toArray(Accumulated[][]::new);
    }

    /**
     * Defines the outcomes of the metrics of a kind: one for each year, then one for each of {@code others}, then one
     * for what is due after the horizon. Returns the columns to add up. Columns that are always 0 are left out, as
     * columns of outcomes are 0 at first, and so are columns that an earlier program adds up.
     */
    private List<Accumulated> define(SortedMap<Metric, Integer> reported, Metric.Kind kind, List<Period> others) {
        List<Accumulated> added = new ArrayList<>();
        reported.forEach((metric, column) -> {
            if (metric.kind() == kind) {
                Optional<Due> due = program.due(column);
                List<Period> periods = periods(others, due.isPresent());
                OutcomeColumns.Source source = source(kind, column, due);
                boolean isNew = !columns.has(source);
                int first = columns.first(source, periods.size());
                for (int k = 0; k < periods.size(); k++) {
                    outcomes.put(new Outcome(metric, periods.get(k)), first + k);
                }
                if (isNew && !program.isZero(column)) {
                    added.add(new Accumulated(column, program.discountFactor(column), first, periods.size(), due));
                }
            }
        });
        return added;
    }

    private List<Period> periods(List<Period> others, boolean hasDue) {
        List<Period> periods = new ArrayList<>(Period.years(program.horizon()));
        periods.addAll(others);
        if (hasDue) {
            periods.add(Period.AFTER);
        }
        return periods;
    }

    private OutcomeColumns.Source source(Metric.Kind kind, int column, Optional<Due> due) {
        return new OutcomeColumns.Source(
                kind,
                number(column),
                number(program.discountFactor(column)),
                program.horizon(),
                due.stream()
                        .flatMap(after -> Stream.of(number(after.amount()), number(after.presentValue())))
                        .toList());
    }

    private int number(int column) {
        return group.numberOf(place, column);
    }

    /** The reported outcomes, each with the number of its column. */
    Map<Outcome, Integer> outcomes() {
        return Collections.unmodifiableMap(outcomes);
    }

    Block block() {
        return block;
    }

    /** The number of columns of outcomes to which a month adds: two for each flow, its year and its present value. */
    int recorded() {
        return 2 * flows.size();
    }

    int months() {
        return yearOf.length;
    }

    /** Moves the block to {@code paths} paths from {@code firstPath} on, before their first month. */
    void begin(long firstPath, int paths) {
        program.begin(block, firstPath, paths);
        for (Accumulated flow : flows) {
            for (int k = 0; k < flow.count; k++) {
                Arrays.fill(columns.get(flow.first + k), 0);
            }
        }
    }

    /** Computes and records month {@code t}, if the program has it. */
    void advance(int t) {
        if (t < months()) {
            record(0, t);
            for (int k = 0; k < steps.length; k++) {
                steps[k].advance(block, t);
                record(k + 1, t);
            }
        }
    }

    /** Records the flows and levels that are known now that {@code run} steps have run: their columns are warm. */
    private void record(int run, int t) {
        int n = block.paths();
        for (Accumulated flow : flowsAfter[run]) {
            double[] ofYear = columns.get(flow.first + yearOf[t]);
            double[] presentValue = columns.get(flow.first + years + 1);
            ColumnLoops.addBoth(ofYear, presentValue, block.column(flow.source), block.column(flow.factor), n);
        }
        if (endsYear[t]) {
            for (Accumulated level : levelsAfter[run]) {
                System.arraycopy(block.column(level.source), 0, columns.get(level.first + yearOf[t]), 0, n);
            }
        }
    }

    /** What is wrong with place {@code i} in month {@code t}, if a column of {@code carried} breaks the bound. */
    Optional<UnboundedPath> beyond(SortedMap<Integer, String> carried, int t, int i) {
        return t < months() ? PathBounds.beyond(place, carried, program, block, t, i) : Optional.empty();
    }

    /** What is wrong with place {@code i}, if an outcome breaks the bound, or a date is no month. */
    Optional<UnboundedPath> beyond(int i) {
        Optional<UnboundedPath> amount = outcomes.entrySet().stream()
                .filter(entry -> !(Math.abs(columns.get(entry.getValue())[i]) <= PathBounds.MAX_AMOUNT))
                .map(entry -> unbounded(entry.getKey(), "", i, columns.get(entry.getValue())[i]))
                .findFirst();
        return amount.or(() -> dates.entrySet().stream()
                .filter(entry -> !(block.column(entry.getValue())[i] >= 0))
                .map(entry -> unbounded(
                        new Outcome(entry.getKey(), Period.DATE),
                        program.stepOf(entry.getValue()),
                        i,
                        block.column(entry.getValue())[i]))
                .findFirst());
    }

    private UnboundedPath unbounded(Outcome outcome, String step, int i, double value) {
        UnboundedPath.Cause cause = new UnboundedPath.Cause(
                place, outcome.metric().name(), step, outcome.period().label());
        return new UnboundedPath(block.firstPath() + i, cause, value);
    }

    /**
     * Completes the outcomes of the whole horizon with what is due after it, and adds the magnitudes of all outcomes to
     * {@code magnitude}: of the years, the present value and what is due of a flow, whose total is no larger than its
     * years together; of the years of a level. A date that is no month adds NaN.
     */
    void end(double[] magnitude) {
        int n = block.paths();
        for (Accumulated flow : flows) {
            double[] total = columns.get(flow.first + years);
            for (int year = 0; year < years; year++) {
                ColumnLoops.addWithMagnitude(total, magnitude, columns.get(flow.first + year), n);
            }
            flow.due.ifPresent(due -> addDue(flow, due, magnitude));
            ColumnLoops.addMagnitude(magnitude, columns.get(flow.first + years + 1), n);
        }
        for (Accumulated level : levels) {
            for (int year = 0; year < years; year++) {
                ColumnLoops.addMagnitude(magnitude, columns.get(level.first + year), n);
            }
            System.arraycopy(columns.get(level.first + years - 1), 0, columns.get(level.first + years), 0, n);
        }
        for (int date : dates.values()) {
            addUnknown(magnitude, block.column(date), n);
        }
    }

    private static void addUnknown(double[] magnitude, double[] months, int n) {
        for (int i = 0; i < n; i++) {
            magnitude[i] += months[i] >= 0 ? 0 : Double.NaN;
        }
    }

    private void addDue(Accumulated flow, Due due, double[] magnitude) {
        int n = block.paths();
        double[] after = columns.get(flow.first + flow.count - 1);
        System.arraycopy(block.column(due.amount()), 0, after, 0, n);
        ColumnLoops.addMagnitude(magnitude, after, n);
        ColumnLoops.add(columns.get(flow.first + years + 1), block.column(due.presentValue()), n);
    }
}
