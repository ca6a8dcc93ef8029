package org.entente.simulation.kernel;

import java.util.function.IntPredicate;

/** A step and its wiring. */
record Wired(Step step, Wiring wiring) {

    static Wired of(Step step) {
        return new Wired(step, step.wiring());
    }

    /** Whether the step writes a column for which {@code holds}. */
    boolean writesAny(IntPredicate holds) {
        return wiring.writes().anyMatch(holds);
    }
}
