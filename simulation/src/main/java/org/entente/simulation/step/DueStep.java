package org.entente.simulation.step;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;

/** The step of what is due under a claim: the product of its rate and its base while it is active, else 0 (MODEL 7). */
final class DueStep implements Step {

    private final Claim claim;
    private final int due;

    /** A claim to the product of a rate and a base in the months in which it is active. */
    static final class Claim {

        private final boolean[] inForce;
        private final int active;
        private final int rate;
        private final int base;

        /**
         * A claim.
         *
         * @param inForce whether dates leave it in force, month by month
         * @param active the column that tells where events leave it in force
         * @param rate the column of the rate
         * @param base the column of the base
         */
        Claim(boolean[] inForce, int active, int rate, int base) {
            this.inForce = inForce.clone();
            this.active = active;
            this.rate = rate;
            this.base = base;
        }

        /** The dataflow of a step that computes what is due, with what that depends on. */
        Dataflow join(Dataflow flow) {
            return flow.with((Object) inForce).reads(active, rate, base);
        }

        /** Whether it is in force in one of the last {@code months} months of the horizon. */
        boolean isInForceLate(int months) {
            return IntStream.range(Math.max(0, inForce.length - months), inForce.length)
                    .anyMatch(t -> inForce[t]);
        }

        /** Computes what is due in month {@code t} in the column {@code due}. */
        void compute(Block block, int t, int due) {
            if (inForce[t]) {
                product(block.column(rate), block.column(base), block.column(active), block.column(due), block.paths());
            } else {
                Arrays.fill(block.column(due), 0);
            }
        }

        private static void product(double[] rate, double[] base, double[] active, double[] due, int n) {
            for (int i = 0; i < n; i++) {
                due[i] = active[i] * (rate[i] * base[i]);
            }
        }
    }

    private DueStep(Claim claim, int due) {
        this.claim = claim;
        this.due = due;
    }

    /** Computes what is due under {@code claim} in the column {@code due}. */
    static void compile(ProgramBuilder builder, Claim claim, int due) {
        builder.add(new DueStep(claim, due));
    }

    @Override
    public Dataflow dataflow() {
        return claim.join(Dataflow.of(this)).renews(due);
    }

    @Override
    public void advance(Block block, int t) {
        claim.compute(block, t, due);
    }
}
