package org.entente.simulation.actuals;

import org.entente.model.Address;
import org.entente.model.quantity.StandardNormal;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.math.ColumnMath;
import org.entente.simulation.random.Draws;
import org.entente.simulation.random.Streams;

/** The inputs of paths that are moved by a proposal. Threads may share them. */
final class MovedDraws implements StillDraws.Inputs {

    private static final int CHOICE = Streams.idOf(Address.of("actuals", "proposal"));

    private final Draws base;
    private final Proposal proposal;
    private final Draws choices;
    private final int[] inputs;
    private final int[] jumps;
    private final OfThread<Unit> units = new OfThread<>(Unit::new);

    /** The moved inputs of the unit that a thread drew last. */
    private final class Unit {

        private long firstPath = -1;
        private int paths;
        private final double[][] scores = new double[inputs.length][Block.PATHS];
        private final double[][] places = new double[jumps.length][Block.PATHS];
        private final double[] choice = new double[Block.PATHS];
        private final double[] logWeights = new double[Block.PATHS];
        private final Proposal.Path path = proposal.new Path();

        Unit at(long first, int n) {
            if (first != firstPath || n > paths) {
                base.normals(inputs, first, n, scores);
                for (int e = 0; e < jumps.length; e++) {
                    base.uniforms(jumps[e], first, n, places[e]);
                }
                choices.uniforms(CHOICE, first, n, choice);
                for (int i = 0; i < n; i++) {
                    logWeights[i] = path.move(i, choice[i], scores, places);
                }
                firstPath = first;
                paths = n;
            }
            return this;
        }
    }

    /** The draws of {@code base}, moved; {@code choices} chooses between the components of the proposal. */
    MovedDraws(Draws base, Evidence evidence, Proposal proposal, Draws choices) {
        this.base = base;
        this.proposal = proposal;
        this.choices = choices;
        this.inputs = Streams.idsOf(evidence.inputs());
        this.jumps = evidence.jumps().stream().mapToInt(Jump::stream).toArray();
    }

    /** The logarithms of prior over proposal, valid until the thread draws another unit. */
    double[] logWeights(long firstPath, int n) {
        return units.get().at(firstPath, n).logWeights;
    }

    /** The moved normals, by input; valid until the thread draws another unit. */
    double[][] scores(long firstPath, int n) {
        return units.get().at(firstPath, n).scores;
    }

    /** The moved uniforms, by jump; valid until the thread draws another unit. */
    double[][] places(long firstPath, int n) {
        return units.get().at(firstPath, n).places;
    }

    @Override
    public void uniforms(int stream, long firstPath, int n, double[] u) {
        int input = Streams.placeOf(stream, inputs);
        int jump = Streams.placeOf(stream, jumps);
        if (input >= 0) {
            double[] z = scores(firstPath, n)[input];
            for (int i = 0; i < n; i++) {
                u[i] = Draws.inside(StandardNormal.cumulative(z[i]));
            }
        } else if (jump >= 0) {
            System.arraycopy(places(firstPath, n)[jump], 0, u, 0, n);
        } else {
            base.uniforms(stream, firstPath, n, u);
        }
    }

    @Override
    public void normals(int[] wanted, long firstPath, int n, double[][] z) {
        for (int k = 0; k < wanted.length; k++) {
            int input = Streams.placeOf(wanted[k], inputs);
            int jump = Streams.placeOf(wanted[k], jumps);
            if (input >= 0) {
                System.arraycopy(scores(firstPath, n)[input], 0, z[k], 0, n);
            } else if (jump >= 0) {
                ColumnMath.normalQuantile(places(firstPath, n)[jump], z[k], n);
            } else {
                base.normals(new int[] {wanted[k]}, firstPath, n, new double[][] {z[k]});
            }
        }
    }
}
