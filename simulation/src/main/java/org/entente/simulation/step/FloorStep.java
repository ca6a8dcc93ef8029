package org.entente.simulation.step;

import java.util.List;
import org.entente.model.Address;
import org.entente.model.Cloud;
import org.entente.model.term.PrimaryCloud;
import org.entente.model.term.SpendCommitment;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.ColumnLayout;
import org.entente.simulation.kernel.ColumnLoops;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;
import org.entente.simulation.metric.Metrics;

/**
 * The step of the floor of the spend on a cloud (MODEL 9): F = max( Σ needed, minimum-share · compute ). Where several
 * terms set a minimum share for one cloud, the highest holds.
 */
final class FloorStep implements Step {

    private final int compute;
    private final int floor;
    private final int[] needed;
    private final int[] shares;
    private final int[] actives;
    private final boolean[][] inForce;

    private FloorStep(
            ProgramBuilder builder, Cloud cloud, List<SpendCommitment> commitments, List<PrimaryCloud> primaries) {
        ColumnLayout layout = builder.layout();
        compute = layout.column(Metrics.COMPUTE.name());
        floor = layout.define(ColumnNames.floor(cloud.name()));
        needed = commitments.stream()
                .mapToInt(term -> layout.column(ColumnNames.converted(ColumnNames.needed(term.name()))))
                .toArray();
        shares = primaries.stream()
                .mapToInt(term -> builder.quantity(Address.of("terms", term.name(), "minimum-share")))
                .toArray();
        actives = primaries.stream()
                .mapToInt(term -> ActiveStep.compile(builder, term.span()))
                .toArray();
        inForce = primaries.stream().map(term -> builder.inForce(term.span())).toArray(boolean[][]::new);
    }

    /** Adds a step if any term sets a floor; without such a term the floor is always 0. */
    static void compile(
            ProgramBuilder builder, Cloud cloud, List<SpendCommitment> commitments, List<PrimaryCloud> primaries) {
        if (commitments.isEmpty() && primaries.isEmpty()) {
            builder.layout().defineAsZero(ColumnNames.floor(cloud.name()));
        } else {
            builder.add(new FloorStep(builder, cloud, commitments, primaries));
        }
    }

    @Override
    public Dataflow dataflow() {
        return Dataflow.of(this, (Object) inForce)
                .reads(compute)
                .reads(needed)
                .reads(shares)
                .reads(actives)
                .renews(floor);
    }

    @Override
    public void advance(Block block, int t) {
        int n = block.paths();
        double[] least = block.column(floor);
        ColumnLoops.sum(block, needed, least, n);
        for (int k = 0; k < shares.length; k++) {
            if (inForce[k][t]) {
                raise(least, block.column(shares[k]), block.column(compute), block.column(actives[k]), n);
            }
        }
    }

    private static void raise(double[] floor, double[] share, double[] compute, double[] active, int n) {
        for (int i = 0; i < n; i++) {
            floor[i] = Math.max(floor[i], active[i] * (share[i] * compute[i]));
        }
    }
}
