package org.entente.benchmarks.peers;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** The solvers of the reference problem in Java. */
@SuppressWarnings("ImmutableEnumChecker") // makers, which have no state
enum Solver {
    /** Entente, with all statistics of all outcomes; the others have two means. */
    ENTENTE(() -> new Entente()::solve),
    /** Plain Java, written for speed. */
    SCALAR_JAVA(() -> new ScalarJava()::solve),
    /** SSJ with the fastest of its generators. */
    SSJ_FASTEST(() -> Ssj.fastest()::solve),
    /** SSJ as its guide shows. */
    SSJ(() -> Ssj.recommended()::solve),
    /** commons-math3. */
    COMMONS_MATH(() -> new CommonsMath()::solve),
    /** finmath-lib. */
    FINMATH(() -> new Finmath()::solve);

    private final Supplier<IntFunction<Answer>> maker;

    Solver(Supplier<IntFunction<Answer>> maker) {
        this.maker = maker;
    }

    /** A new solver: the answer from a number of paths. */
    IntFunction<Answer> make() {
        return maker.get();
    }

    /** The name on the command line, such as {@code scalar-java}. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The names of all. */
    static List<String> labels() {
        return Arrays.stream(values()).map(Solver::label).toList();
    }

    /** The solver called {@code label}. */
    static Solver ofLabel(String label) {
        return Arrays.stream(values())
                .filter(solver -> solver.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "a solver must be one of " + labels() + ", but was '" + label + "'"));
    }
}
