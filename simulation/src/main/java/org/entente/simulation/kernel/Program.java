package org.entente.simulation.kernel;

import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.entente.model.Horizon;
import org.entente.model.Scenario;
import org.entente.simulation.Conditions;
import org.entente.simulation.Metric;
import org.entente.simulation.random.Draws;
import org.entente.simulation.random.Samplers;

/** A scenario compiled to steps over columns. Immutable: threads share a program and have a {@link Block} each. */
public final class Program {

    private final Horizon horizon;
    private final Columns columns;
    private final SortedMap<Metric, Integer> metrics;
    private final List<Wired> steps;
    private final Step[] monthly;

    Program(Horizon horizon, Compilation compilation) {
        this(
                horizon,
                compilation.columns(),
                new TreeMap<>(compilation.metrics()),
                compilation.steps().stream().map(Wired::of).toList());
    }

    private Program(Horizon horizon, Columns columns, SortedMap<Metric, Integer> metrics, List<Wired> steps) {
        this.horizon = horizon;
        this.columns = columns;
        this.metrics = metrics;
        this.steps = List.copyOf(steps);
        this.monthly = steps.stream()
                .map(Wired::step)
                .filter(step -> !(step instanceof Step.OncePerPath))
                .toArray(Step[]::new);
    }

    /**
     * Compiles a scenario.
     *
     * @param draws where its random numbers come from
     * @throws IllegalArgumentException if two addresses have the same random stream
     */
    public static Program of(Scenario scenario, Draws draws) {
        return of(scenario, Conditions.NONE, draws, new Samplers());
    }

    /**
     * Compiles a scenario.
     *
     * @param conditions what is given
     * @param draws where its random numbers come from
     * @param samplers known samplers, so that scenarios share what it takes to sample the quantities that they have in
     *     common
     * @throws IllegalArgumentException if two addresses have the same random stream, or if a condition cannot be met
     */
    public static Program of(Scenario scenario, Conditions conditions, Draws draws, Samplers samplers) {
        return Compiler.drawn(scenario, conditions, draws, samplers);
    }

    /**
     * Compiles a scenario without chance: every quantity is at its median and every shock is 0.
     *
     * @param months the indices of the months in which events happen, by name; those left out never happen
     */
    public static Program ofMedians(Scenario scenario, Map<String, Integer> months) {
        return Compiler.ofMedians(scenario, months);
    }

    /** This program with other steps over the same columns. */
    Program with(List<Wired> others) {
        return new Program(horizon, columns, metrics, others);
    }

    /** This program without the steps on which none of the columns {@code wanted} depends, nor the discount factor. */
    public Program computing(Collection<Integer> wanted) {
        BitSet needed = new BitSet();
        needed.set(discountFactor());
        wanted.forEach(needed::set);
        for (int before = 0;
                before < needed.cardinality(); ) { // again, as some read what a later step has written last month
            before = needed.cardinality();
            for (int k = steps.size() - 1; k >= 0; k--) {
                if (steps.get(k).writesAny(needed::get)) {
                    steps.get(k).wiring().reads().forEach(needed::set);
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

    Columns columns() {
        return columns;
    }

    List<Wired> steps() {
        return steps;
    }

    /** Whether column {@code number} is 0 on every path in every month. */
    boolean isZero(int number) {
        return columns.isZero(number);
    }

    /** The column of the discount factor. */
    public int discountFactor() {
        return columns.of(DiscountStep.FACTOR);
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
        for (Wired step : steps) {
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
