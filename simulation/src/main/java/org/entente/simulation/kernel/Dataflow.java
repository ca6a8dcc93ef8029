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

    /** With more parameters. */
    public Dataflow with(Object... more) {
        List<Object> all = new ArrayList<>(parameters);
        all.addAll(List.of(more));
        return new Dataflow(step, List.copyOf(all), reads, writes);
    }

    /** With more columns that the step reads and others write. */
    public Dataflow reads(int... columns) {
        return new Dataflow(step, parameters, joined(reads, columns), writes);
    }

    /** With more columns that the step writes and no other does. */
    public Dataflow writes(int... columns) {
        return new Dataflow(step, parameters, reads, joined(writes, columns));
    }

    private static int[] joined(int[] some, int[] more) {
        int[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
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

    /** Whether both steps write the same values if they read the same. */
    boolean isSameFunctionAs(Dataflow other) {
        return step.getClass().equals(other.step.getClass())
                && writes.length == other.writes.length
                && Arrays.deepEquals(parameters.toArray(), other.parameters.toArray());
    }

    /** Equal for steps that are the same function. */
    int hashOfFunction() {
        return 31 * step.getClass().hashCode() + Arrays.deepHashCode(parameters.toArray());
    }
}
