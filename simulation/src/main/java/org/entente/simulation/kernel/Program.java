package org.entente.simulation.kernel;

import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.entente.model.Horizon;
import org.entente.simulation.metric.Metric;

/** A scenario compiled to steps over columns. Immutable: threads share a program and have a {@link Block} each. */
public final class Program {

    /** The name of the column of the discount factor, which every program has. */
    public static final String DISCOUNT_FACTOR = "discount-factor";

    private final Horizon horizon;
    private final ColumnLayout columns;
    private final SortedMap<Metric, Integer> metrics;
    private final List<Dataflow> steps;
    private final Step[] monthly;
    private final int discountFactor;

    /**
     * A program.
     *
     * @param columns its columns, among them {@link #DISCOUNT_FACTOR}
     * @param metrics what it reports, each with the column that holds it
     * @param steps in the order in which they are run
     */
    public Program(Horizon horizon, ColumnLayout columns, SortedMap<Metric, Integer> metrics, List<Dataflow> steps) {
        this.horizon = horizon;
        this.columns = columns;
        this.metrics = new TreeMap<>(metrics);
        this.steps = List.copyOf(steps);
        this.discountFactor = columns.of(DISCOUNT_FACTOR);
        this.monthly = steps.stream()
                .map(Dataflow::step)
                .filter(step -> !(step instanceof Step.OncePerPath))
                .toArray(Step[]::new);
    }

    /** This program with other steps over the same columns. */
    Program with(List<Dataflow> others) {
        return new Program(horizon, columns, metrics, others);
    }

    /** The part of this program that computes the columns {@code wanted} and the discount factor. */
    public Program computing(Collection<Integer> wanted) {
        BitSet needed = new BitSet();
        needed.set(discountFactor);
        wanted.forEach(needed::set);
        for (int before = 0;
                before < needed.cardinality(); ) { // again, as some read what a later step has written last month
            before = needed.cardinality();
            for (int k = steps.size() - 1; k >= 0; k--) {
                if (steps.get(k).writesAny(needed::get)) {
                    steps.get(k).reads().forEach(needed::set);
                }
            }
        }
        return with(steps.stream().filter(step -> step.writesAny(needed::get)).toList());
    }

    /** The part of this program that reports those of its metrics that are {@code wanted}. */
    public Program reporting(Predicate<Metric> wanted) {
        SortedMap<Metric, Integer> left = new TreeMap<>(metrics);
        left.keySet().removeIf(wanted.negate());
        if (left.size() == metrics.size()) {
            return this;
        }
        return new Program(horizon, columns, left, computing(left.values()).steps);
    }

    public Horizon horizon() {
        return horizon;
    }

    /** The metrics of the scenario, each with the column that holds it; of a date, the month's index or infinity. */
    public SortedMap<Metric, Integer> metrics() {
        return Collections.unmodifiableSortedMap(metrics);
    }

    ColumnLayout columns() {
        return columns;
    }

    List<Dataflow> steps() {
        return steps;
    }

    /** Whether column {@code number} is 0 on every path in every month. */
    boolean isZero(int number) {
        return columns.isZero(number);
    }

    /** The column of the discount factor. */
    public int discountFactor() {
        return discountFactor;
    }

    /** The names of the columns that have one. */
    public SortedSet<String> columnNames() {
        return columns.names();
    }

    /** The column called {@code name}, which must be one of {@link #columnNames()}. */
    public int column(String name) {
        return columns.of(name);
    }

    /** Columns for this program. */
    public Block newBlock() {
        return new Block(columns, column -> new double[Block.PATHS]);
    }

    /** Moves {@code block} to {@code paths} paths from {@code firstPath} on, before their first month. */
    public void begin(Block block, long firstPath, int paths) {
        block.moveTo(firstPath, paths);
        for (Dataflow step : steps) {
            step.step().begin(block);
        }
    }

    /** Computes month {@code t}, which must be the one after that computed last. */
    public void advance(Block block, int t) {
        for (Step step : monthly) {
            step.advance(block, t);
        }
    }
}
