package org.entente.simulation.actuals;

import java.util.Arrays;
import org.entente.model.quantity.StandardNormal;
import org.entente.simulation.random.Draws;
import org.entente.simulation.random.KnownMonths;

/** The draws of paths without shocks, whose inputs are moved by a proposal: the still paths of an evidence. */
final class MovedDraws implements Draws {

    private final Draws base;
    private final Evidence evidence;
    private final Proposal proposal;
    private final int[] streams;
    private final ThreadLocal<Unit> units = ThreadLocal.withInitial(Unit::new);

    /** The moved normals of the unit that a thread drew last. */
    private final class Unit {

        private long firstPath = -1;
        private int paths;
        private final double[][] independent = new double[streams.length][UNIT_PATHS];
        private final double[][] moved = new double[streams.length][UNIT_PATHS];
        private final double[] logWeights = new double[UNIT_PATHS];

        Unit at(long first, int n) {
            if (first != firstPath || n > paths) {
                base.normals(streams, first, n, independent);
                proposal.move(independent, n, moved, logWeights);
                firstPath = first;
                paths = n;
            }
            return this;
        }
    }

    MovedDraws(Draws base, Evidence evidence, Proposal proposal) {
        this.base = base;
        this.evidence = evidence;
        this.proposal = proposal;
        this.streams = proposal.streams();
    }

    /** The logarithms of prior over proposal, valid until the thread draws another unit. */
    double[] logWeights(long firstPath, int n) {
        return units.get().at(firstPath, n).logWeights;
    }

    /** The moved normals, by the place of their stream in the proposal; valid until the thread draws another unit. */
    double[][] moved(long firstPath, int n) {
        return units.get().at(firstPath, n).moved;
    }

    @Override
    public void uniforms(int stream, long firstPath, int n, double[] u) {
        int place = proposal.place(stream);
        if (place < 0) {
            base.uniforms(stream, firstPath, n, u);
        } else {
            double[] z = moved(firstPath, n)[place];
            for (int i = 0; i < n; i++) {
                u[i] = Draws.inside(StandardNormal.cumulative(z[i]));
            }
        }
    }

    @Override
    public void normals(int[] wanted, long firstPath, int n, double[][] z) {
        for (int k = 0; k < wanted.length; k++) {
            int place = proposal.place(wanted[k]);
            if (place < 0) {
                base.normals(new int[] {wanted[k]}, firstPath, n, new double[][] {z[k]});
            } else {
                System.arraycopy(moved(firstPath, n)[place], 0, z[k], 0, n);
            }
        }
    }

    @Override
    public KnownMonths known(int stream) {
        return evidence.known(stream);
    }

    @Override
    public int monthsAtOnce() {
        return 1;
    }

    @Override
    public void shocks(int[] wanted, int firstMonth, long firstPath, int n, double[][] shocks) {
        for (int k = 0; k < wanted.length; k++) {
            Arrays.fill(shocks[k], 0, n, 0);
        }
    }
}
