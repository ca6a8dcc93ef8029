package org.entente.simulation.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A step of a program, the columns that it reads and writes, and the parameters that it depends on. Steps of one class
 * with equal parameters that read columns of the same values, in the same order, write the same values. Immutable.
 *
 * <p>A column that a step writes belongs to one of three kinds. What it {@link #writes} without more is a state of the
 * path: it may hold something from month to month, until the end of the path. What it {@link #renews} holds nothing of
 * an earlier month. What is {@link #scratch} holds nothing at all once the step has run. {@link ColumnAllocation}
 * relies on it.
 */
public final class Dataflow {

    private final Step step;
    private final List<Object> parameters;
    private final int[] reads;
    private final int[] writes;
    private final int[] renewed;
    private final int[] scratch;

    /** The hash code of the function, or 0 until it is asked for. */
    private int hash;

    private Dataflow(Step step, List<Object> parameters, int[] reads, int[] writes, int[] renewed, int[] scratch) {
        this.step = step;
        this.parameters = parameters;
        this.reads = reads;
        this.writes = writes;
        this.renewed = renewed;
        this.scratch = scratch;
    }

    /** The dataflow of a step that depends on {@code parameters}; arrays are equal if their elements are. */
    public static Dataflow of(Step step, Object... parameters) {
        int[] none = {};
        return new Dataflow(step, List.of(parameters), none, none, none, none);
    }

    /** This dataflow with more parameters. */
    public Dataflow with(Object... more) {
        List<Object> all = new ArrayList<>(parameters);
        all.addAll(List.of(more));
        return new Dataflow(step, List.copyOf(all), reads, writes, renewed, scratch);
    }

    /** This dataflow with more columns that the step reads and other steps write. */
    public Dataflow reads(int... columns) {
        return new Dataflow(step, parameters, joined(reads, columns), writes, renewed, scratch);
    }

    /** This dataflow with more columns that this step alone writes. */
    public Dataflow writes(int... columns) {
        return new Dataflow(step, parameters, reads, joined(writes, columns), renewed, scratch);
    }

    /**
     * This dataflow with more columns that this step alone writes, each month anew on all paths before it reads them;
     * a step that runs once per path, once. Its {@link Step#begin} leaves nothing in them that a month reads.
     */
    public Dataflow renews(int... columns) {
        return new Dataflow(step, parameters, reads, joined(writes, columns), joined(renewed, columns), scratch);
    }

    /**
     * This dataflow with more columns that this step alone writes and reads, and in which it finds nothing again when
     * it next runs.
     */
    public Dataflow scratch(int... columns) {
        return new Dataflow(step, parameters, reads, joined(writes, columns), renewed, joined(scratch, columns));
    }

    private static int[] joined(int[] first, int[] second) {
        int[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    Step step() {
        return step;
    }

    IntStream reads() {
        return IntStream.of(reads);
    }

    /** All columns that the step writes. */
    IntStream writes() {
        return IntStream.of(writes);
    }

    /** The columns that the step renews, and its scratch. */
    IntStream passing() {
        return IntStream.concat(IntStream.of(renewed), IntStream.of(scratch));
    }

    IntStream scratch() {
        return IntStream.of(scratch);
    }

    /** Whether the step runs month by month. */
    boolean isMonthly() {
        return !(step instanceof Step.OncePerPath);
    }

    /** Whether the step writes a column for which {@code holds}. */
    boolean writesAny(IntPredicate holds) {
        for (int column : writes) { // no stream, as compilation asks this some ten thousand times
            if (holds.test(column)) {
                return true;
            }
        }
        return false;
    }

    /** Whether both steps write the same values whenever they read the same values. */
    boolean isSameFunctionAs(Dataflow other) {
        return step.getClass().equals(other.step.getClass())
                && writes.length == other.writes.length
                && Arrays.deepEquals(parameters.toArray(), other.parameters.toArray());
    }

    /** A hash code that is equal for steps that are the same function. */
    int hashOfFunction() {
        if (hash == 0) {
            hash = 31 * step.getClass().hashCode() + Arrays.deepHashCode(parameters.toArray());
        }
        return hash;
    }
}
