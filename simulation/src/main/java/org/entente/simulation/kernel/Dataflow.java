package org.entente.simulation.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A step of a program, the columns that it reads and writes, and the parameters that it depends on. Steps of one class
 * with equal parameters that read columns of the same values, in the same order, write the same values. Immutable.
 */
public final class Dataflow {

    private final Step step;
    private final List<Object> parameters;
    private final int[] reads;
    private final int[] writes;

    private Dataflow(Step step, List<Object> parameters, int[] reads, int[] writes) {
        this.step = step;
        this.parameters = parameters;
        this.reads = reads;
        this.writes = writes;
    }

    /** The dataflow of a step that depends on {@code parameters}; arrays are equal if their elements are. */
    public static Dataflow of(Step step, Object... parameters) {
        return new Dataflow(step, List.of(parameters), new int[0], new int[0]);
    }

    /** This dataflow with more parameters. */
    public Dataflow with(Object... more) {
        List<Object> all = new ArrayList<>(parameters);
        all.addAll(List.of(more));
        return new Dataflow(step, List.copyOf(all), reads, writes);
    }

    /** This dataflow with more columns that the step reads and other steps write. */
    public Dataflow reads(int... columns) {
        return new Dataflow(step, parameters, joined(reads, columns), writes);
    }

    /** This dataflow with more columns that this step alone writes. */
    public Dataflow writes(int... columns) {
        return new Dataflow(step, parameters, reads, joined(writes, columns));
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

    IntStream writes() {
        return IntStream.of(writes);
    }

    /** Whether the step writes a column for which {@code holds}. */
    boolean writesAny(IntPredicate holds) {
        return writes().anyMatch(holds);
    }

    /** Whether both steps write the same values whenever they read the same values. */
    boolean isSameFunctionAs(Dataflow other) {
        return step.getClass().equals(other.step.getClass())
                && writes.length == other.writes.length
                && Arrays.deepEquals(parameters.toArray(), other.parameters.toArray());
    }

    /** A hash code that is equal for steps that are the same function. */
    int hashOfFunction() {
        return 31 * step.getClass().hashCode() + Arrays.deepHashCode(parameters.toArray());
    }
}
