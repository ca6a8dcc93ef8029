package org.entente.simulation.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a step computes of what. Steps of one kind with equal parameters that read columns of the same values, in the same
 * order, write the same values.
 */
final class Wiring {

    private final List<Object> parameters = new ArrayList<>();
    private int[] reads = {};
    private int[] writes = {};

    private Wiring() {}

    /** The wiring of a step that depends on {@code parameters}, columns apart; arrays are equal if their elements are. */
    static Wiring of(Object... parameters) {
        return new Wiring().with(parameters);
    }

    /** Adds parameters. */
    Wiring with(Object... more) {
        parameters.addAll(List.of(more));
        return this;
    }

    /** Adds columns that the step reads and others write. */
    Wiring reads(int... columns) {
        reads = joined(reads, columns);
        return this;
    }

    /** Adds columns that the step writes and no other does. */
    Wiring writes(int... columns) {
        writes = joined(writes, columns);
        return this;
    }

    private static int[] joined(int[] some, int[] more) {
        int[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    IntStream reads() {
        return IntStream.of(reads);
    }

    IntStream writes() {
        return IntStream.of(writes);
    }

    boolean hasSameParameters(Wiring other) {
        return Arrays.deepEquals(parameters.toArray(), other.parameters.toArray());
    }

    /** Equal for equal parameters. */
    int hashOfParameters() {
        return Arrays.deepHashCode(parameters.toArray());
    }
}
