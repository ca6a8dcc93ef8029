package org.entente.simulation.kernel;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.simulation.math.ColumnMath;
import org.entente.simulation.metric.Metric;

/**
 * A group of programs that run side by side on the same paths. Columns that several programs compute alike are computed
 * once, by the first program that has them, so scenarios that differ in a term cost little more than one scenario.
 * Immutable: threads share a group; each has its own {@link Block blocks}.
 */
public final class ProgramGroup {

    private final List<Program> programs = new ArrayList<>();
    private final ValueNumbering numbering;
    private final KnownSteps known;

    /** A group of {@code whole} programs, which draw from the same object. */
    public ProgramGroup(List<Program> whole) {
        this(whole, Set.of());
    }

    /** A group of {@code whole} programs in which the parameters {@code apart} share their values with nothing. */
    ProgramGroup(List<Program> whole, Set<String> apart) {
        numbering = new ValueNumbering(whole, apart);
        BitSet written = new BitSet();
        for (int k = 0; k < whole.size(); k++) {
            programs.add(whole.get(k).with(remaining(k, whole.get(k).steps(), written)));
        }
        known = new KnownSteps(programs, numbering);
    }

    /**
     * The steps of program {@code k} whose columns no earlier program computes; records their columns in {@code
     * written}.
     */
    private List<Dataflow> remaining(int k, List<Dataflow> steps, BitSet written) {
        List<Dataflow> remaining = new ArrayList<>();
        BitSet known = new BitSet();
        BitSet readLate = new BitSet();
        for (Dataflow step : steps) {
            boolean onlyReads = step.writes().findAny().isEmpty();
            if (onlyReads || step.writesAny(column -> !written.get(numbering.numberOf(k, column)))) {
                remaining.add(step);
                step.writes().forEach(column -> written.set(numbering.numberOf(k, column)));
                step.reads().filter(column -> !known.get(column)).forEach(readLate::set);
            } else if (!(step.step() instanceof Step.OfNextMonth) && step.writesAny(readLate::get)) {
                throw new IllegalStateException("what is read a month later must be computed by the program that reads"
                        + " it, but another has " + step.step().getClass().getSimpleName());
            }
            step.writes().forEach(known::set);
        }
        return remaining;
    }

    /** The programs, to be run in this order, month by month, each on its own block. */
    public List<Program> programs() {
        return Collections.unmodifiableList(programs);
    }

    /**
     * Blocks for the programs, one each, in which columns share arrays where they can: a column of a month holds its
     * value until steps and records have read it.
     *
     * @param reported the metrics that are recorded of each program, each with its column
     */
    List<Block> newBlocks(List<SortedMap<Metric, Integer>> reported) {
        ColumnAllocation allocation = allocation(reported);
        return newBlocks(allocation.count(), allocation::arrayOf);
    }

    /** The number of columns that hold different values. */
    int values() {
        return numbering.count();
    }

    /** Blocks for the programs, one each, in which a column of a month holds its value until the next month. */
    List<Block> newWholeBlocks() {
        return newBlocks(numbering.count(), numbering::numberOf);
    }

    /** The arrays of columns where the metrics {@code reported} are recorded. */
    ColumnAllocation allocation(List<SortedMap<Metric, Integer>> reported) {
        return new ColumnAllocation(programs, numbering, known, reported);
    }

    private List<Block> newBlocks(int count, IntBinaryOperator arrayOf) {
        double[][] arrays = Stream.generate(() -> ColumnMath.newColumn(Block.PATHS))
                .limit(count)
                .toArray(double[][]::new);
        return IntStream.range(0, programs.size())
                .mapToObj(k -> new Block(programs.get(k).layout(), column -> arrays[arrayOf.applyAsInt(k, column)]))
                .toList();
    }

    /** The number of steps of a month of program {@code k} after which {@code column} and its discount are known. */
    int stepsUntilKnown(int k, int column) {
        return known.until(k, column);
    }

    /**
     * The number of the values of a column of program {@code k}. Columns that always hold the same values have the same
     * number, in any programs.
     */
    int numberOf(int k, int column) {
        return numbering.numberOf(k, column);
    }
}
