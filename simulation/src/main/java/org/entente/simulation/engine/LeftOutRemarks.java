package org.entente.simulation.engine;

import java.util.Comparator;
import java.util.List;
import org.entente.model.Remark;
import org.entente.simulation.results.LeftOut;
import org.entente.simulation.results.Results;

/** The remark on the paths that a run has left out. */
public final class LeftOutRemarks {

    private LeftOutRemarks() {}

    /** The remark on the paths that {@code results} leave out; none if they leave out none. */
    public static List<Remark> of(Results results) {
        return results.leftOut().causes().stream()
                .min(Comparator.comparingLong(LeftOut.Cause::firstPath))
                .map(first ->
                        List.of(of(results.leftOut().paths(), results.plan().paths(), first)))
                .orElse(List.of());
    }

    private static Remark of(long leftOut, long paths, LeftOut.Cause first) {
        return new Remark(
                leftOut + " of " + paths + " paths",
                (leftOut == 1 ? "is" : "are") + " left out, as an amount on " + (leftOut == 1 ? "it" : "each")
                        + " is no number or beyond 1e60: the first is path " + first.firstPath() + ", where "
                        + first.amount() + " of " + first.scenario() + " is " + first.value() + " in " + first.when()
                        + "; every figure is of the other paths");
    }
}
