package org.entente.reporting.batch;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.entente.model.sweep.Case;
import org.entente.model.sweep.Sweep;

/**
 * The cases that a page and charts show. A table has the first ones. Charts have all, or of a large sweep as many as a
 * browser can still draw, spread over it. The lowest and the highest of all cases are told beside them.
 */
final class ShownCases {

    /** The cases of a table that a reader can still look through. */
    static final int IN_TABLE = 500;

    private static final int IN_CHARTS = 1000;

    /**
     * The golden ratio less 1. The fractions of its multiples are spread evenly, and in step with no grid: every n-th
     * case of a grid might have one and the same value of an address.
     */
    private static final double GOLDEN = 0.6180339887498949;

    private final Sweep sweep;
    private final Set<String> ids = new HashSet<>();

    private ShownCases(Sweep all) {
        this.sweep = all.cases().size() <= IN_CHARTS ? all : part(all);
        sweep.cases().forEach(sweepCase -> ids.add(sweepCase.id()));
        all.cases().stream().limit(IN_TABLE).forEach(sweepCase -> ids.add(sweepCase.id()));
    }

    /** The cases of {@code sweep} that are shown. */
    static ShownCases of(Sweep sweep) {
        return new ShownCases(sweep);
    }

    private static Sweep part(Sweep all) {
        int size = all.cases().size();
        SortedSet<Integer> places = new TreeSet<>();
        IntStream.range(0, IN_CHARTS).forEach(k -> places.add((int) (k * GOLDEN % 1 * size)));
        List<Case> shown =
                places.stream().map(i -> withoutBaselines(all.cases().get(i))).toList();
        return new Sweep(all.name(), all.selection(), all.addresses(), shown);
    }

    /** The case by itself, as its baselines may not be shown. */
    private static Case withoutBaselines(Case sweepCase) {
        return new Case(sweepCase.id(), sweepCase.scenario(), sweepCase.inputs(), sweepCase.sha256(), new TreeMap<>());
    }

    /** The sweep of the cases that charts show. */
    Sweep sweep() {
        return sweep;
    }

    /** Whether the case {@code id} is shown in the table or in charts. */
    boolean contains(String id) {
        return ids.contains(id);
    }
}
