package org.entente.simulation.kernel;

import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.entente.model.Horizon;
import org.entente.simulation.math.ColumnMath;
import org.entente.simulation.metric.Metric;

/**
 * A scenario that is compiled to steps over columns. Immutable: threads share a program; each has its own {@link
 * Block}.
 */
public final class Program {

    /** The name of the column of the discount factor, which every program has. */
    public static final String DISCOUNT_FACTOR = "discount-factor";

    /** How the names of the columns of processes end. */
    public static final String LEVEL = ".level";

    private final Horizon horizon;
    private final ColumnLayout layout;
    private final SortedMap<Metric, Integer> metrics;
    private final SortedMap<Integer, Due> due;
    private final SortedMap<Integer, Integer> factors;
    private final List<Dataflow> steps;
    private final Step[] monthly;
    private final int discountFactor;

    /**
     * A program.
     *
     * @param layout its columns, among them {@link #DISCOUNT_FACTOR}
     * @param metrics the metrics that it reports, each with its column
     * @param due what is due after the horizon, by the column of the flow
     * @param steps the steps, in the order in which they run
     */
    public Program(
            Horizon horizon,
            ColumnLayout layout,
            SortedMap<Metric, Integer> metrics,
            SortedMap<Integer, Due> due,
            List<Dataflow> steps) {
        this(horizon, layout, metrics, due, new TreeMap<>(), steps);
    }

    /**
     * A program in which some flows have a discount factor of their own.
     *
     * @param factors the columns of these factors, by the column of the flow
     */
    public Program(
            Horizon horizon,
            ColumnLayout layout,
            SortedMap<Metric, Integer> metrics,
            SortedMap<Integer, Due> due,
            SortedMap<Integer, Integer> factors,
            List<Dataflow> steps) {
        this.factors = new TreeMap<>(factors);
        this.horizon = horizon;
        this.layout = layout;
        this.metrics = new TreeMap<>(metrics);
        this.due = new TreeMap<>(due);
        this.steps = List.copyOf(steps);
        this.discountFactor = layout.column(DISCOUNT_FACTOR);
        this.monthly =
                steps.stream().filter(Dataflow::isMonthly).map(Dataflow::step).toArray(Step[]::new);
    }

    /** This program with other values of its parameters. */
    private Program(Program other, ColumnLayout layout) {
        this.horizon = other.horizon;
        this.layout = layout;
        this.metrics = other.metrics;
        this.due = other.due;
        this.factors = other.factors;
        this.steps = other.steps;
        this.monthly = other.monthly;
        this.discountFactor = other.discountFactor;
    }

    /** The names of the numbers that {@link #with(Map)} can replace. */
    public SortedSet<String> parameters() {
        return layout.parameters();
    }

    /** Whether the other program is this one, but for the values of its parameters. */
    public boolean isAlike(Program other) {
        return layout.isAlike(other.layout) && steps.equals(other.steps);
    }

    /** Whether the other program is this one, with the same values of its parameters. */
    public boolean isSame(Program other) {
        return isAlike(other) && movedIn(other).isEmpty();
    }

    /** The parameters that have other values in the other program, which is alike. */
    public SortedSet<String> movedIn(Program other) {
        return layout.movedIn(other.layout);
    }

    /** This program with the values of the parameters of {@code other}, of which it is a part. */
    public Program withParametersOf(Program other) {
        return new Program(this, other.layout);
    }

    /** This program with other {@code values} of some of its parameters, none of them 0. */
    public Program with(Map<String, Double> values) {
        return new Program(this, layout.with(values));
    }

    /** This program with other steps over the same columns. */
    Program with(List<Dataflow> others) {
        return new Program(horizon, layout, metrics, due, factors, others);
    }

    /**
     * The part of this program that computes the columns {@code wanted}, with what is due of them after the horizon. It
     * always computes the discount factor too, by which an {@link OutcomeBlock} multiplies every flow, so that each
     * part can be run for its outcomes.
     */
    public Program computing(Collection<Integer> wanted) {
        BitSet needed = new BitSet();
        needed.set(discountFactor);
        wanted.forEach(column -> {
            needed.set(column);
            needed.set(discountFactor(column));
            due(column).ifPresent(after -> {
                needed.set(after.amount());
                needed.set(after.presentValue());
            });
        });
        for (int before = 0; before < needed.cardinality(); ) { // again, as steps may read last month's values
            before = needed.cardinality();
            for (int k = steps.size() - 1; k >= 0; k--) {
                if (steps.get(k).writesAny(needed::get)) {
                    steps.get(k).reads().forEach(needed::set);
                }
            }
        }
        return with(steps.stream().filter(step -> step.writesAny(needed::get)).toList());
    }

    /** The part of this program that reports the metrics that are {@code wanted}. */
    public Program reporting(Predicate<Metric> wanted) {
        SortedMap<Metric, Integer> left = new TreeMap<>(metrics);
        left.keySet().removeIf(wanted.negate());
        if (left.size() == metrics.size()) {
            return this;
        }
        return new Program(horizon, layout, left, due, factors, computing(left.values()).steps);
    }

    /** The horizon of the scenario. */
    public Horizon horizon() {
        return horizon;
    }

    /** The metrics of the scenario, each with its column; the column of a date holds the month's index, or infinity. */
    public SortedMap<Metric, Integer> metrics() {
        return Collections.unmodifiableSortedMap(metrics);
    }

    /** What is due after the horizon of the flow in {@code column}; empty if nothing ever is. */
    public Optional<Due> due(int column) {
        return Optional.ofNullable(due.get(column));
    }

    ColumnLayout layout() {
        return layout;
    }

    List<Dataflow> steps() {
        return steps;
    }

    /** The steps of each month, in the order in which they run; callers must not change them. */
    Step[] monthly() {
        return monthly;
    }

    /** Whether column {@code number} is 0 on every path in every month. */
    boolean isZero(int number) {
        return layout.isZero(number);
    }

    /** The column of the discount factor of the flow in {@code column}. */
    int discountFactor(int column) {
        return factors.getOrDefault(column, discountFactor);
    }

    /** The column of the scenario's discount factor. */
    int discountFactor() {
        return discountFactor;
    }

    /** The names of the columns that have one. */
    public SortedSet<String> columnNames() {
        return layout.names();
    }

    /** The column called {@code name}, which must be one of {@link #columnNames()}. */
    public int column(String name) {
        return layout.column(name);
    }

    /** Whether a step writes the column {@code number}; a {@linkplain #computing part} of a program leaves out some. */
    public boolean computes(int number) {
        return steps.stream().anyMatch(step -> step.writesAny(written -> written == number));
    }

    /** The name of the step that writes the column {@code number}; empty if none does. */
    String stepOf(int number) {
        return steps.stream()
                .filter(step -> step.writesAny(written -> written == number))
                .map(step -> step.step().getClass().getSimpleName())
                .findFirst()
                .orElse("");
    }

    /** A new block of the columns of this program. */
    public Block newBlock() {
        return new Block(layout, column -> ColumnMath.newColumn(Block.PATHS));
    }

    /** Moves {@code block} to {@code paths} paths from {@code firstPath} on, before their first month. */
    public void begin(Block block, long firstPath, int paths) {
        block.moveTo(firstPath, paths);
        for (Dataflow step : steps) {
            step.step().begin(block);
        }
    }

    /** Computes month {@code t}, which must follow the month that was computed last. */
    public void advance(Block block, int t) {
        for (Step step : monthly) {
            step.advance(block, t);
        }
    }
}
