package org.entente.reporting.batch;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.entente.model.sweep.Case;
import org.entente.model.sweep.Sweep;

/**
 * The cases that a page and charts show: all, or of a sweep in parts the first ones, and others in equal steps through
 * the sweep. The lowest and the highest of all cases are told beside them.
 */
final class ShownCases {

    /** The cases of a table that a reader can still look through. */
    static final int IN_TABLE = 500;

    private static final int IN_CHARTS = 2000;

    private final Sweep sweep;
    private final Set<String> ids = new HashSet<>();

    private ShownCases(Sweep sweep) {
        this.sweep = sweep;
        sweep.cases().forEach(sweepCase -> ids.add(sweepCase.id()));
    }

    /** The cases of {@code run} that are shown. */
    static ShownCases of(BatchRun run) {
        return new ShownCases(run.isInParts() ? part(run.sweep()) : run.sweep());
    }

    /** The first cases of {@code sweep}, and every n-th; none has baselines, which charts do not show. */
    private static Sweep part(Sweep sweep) {
        int step = Math.max(1, sweep.cases().size() / IN_CHARTS);
        List<Case> shown = IntStream.range(0, sweep.cases().size())
                .filter(i -> i < IN_TABLE || i % step == 0)
                .mapToObj(i -> withoutBaselines(sweep.cases().get(i)))
                .toList();
        return new Sweep(sweep.name(), sweep.selection(), sweep.addresses(), shown);
    }

    private static Case withoutBaselines(Case sweepCase) {
        return new Case(sweepCase.id(), sweepCase.scenario(), sweepCase.inputs(), sweepCase.sha256(), new TreeMap<>());
    }

    /** The sweep of the cases that are shown. */
    Sweep sweep() {
        return sweep;
    }

    /** Whether the case {@code id} is shown. */
    boolean contains(String id) {
        return ids.contains(id);
    }
}
