package org.entente.simulation.step;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.entente.model.Cloud;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.ColumnLayout;
import org.entente.simulation.kernel.ColumnLoops;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;
import org.entente.simulation.metric.Metrics;

/*
 * If the floors fit, s_j = max(F_j, θ·a_j) with θ such that Σ s_j is the whole compute. Starting from θ = compute, as
 * Σ a_j is 1, clouds whose floor is above θ·a_j are set to their floor and θ is found again for the rest; θ only
 * falls, so a cloud at its floor stays there, and the search ends within as many rounds as there are floors. If the
 * floors do not fit, they are first scaled down alike; then all clouds end at their floors.
 *
 * Every round goes over all paths, as a path that has its θ keeps it. Whether a cloud is at its floor is a number, 0
 * or 1, so that the loops have no branches: min(1, max(0, x 2^1000)) is 1 for any x that a difference of amounts can
 * be above 0.
 */

/** The step that divides compute over the clouds, as close to the mix as the floors allow (MODEL 9). */
final class AllocationStep implements Step {

    private static final double STEP_SLOPE = 0x1p1000;
    private static final double MIN_DIVISOR = 0x1p-1000;

    private final int compute;
    private final int[] mix;
    private final int[] floors;
    private final int[] fitted;
    private final int[] floored;
    private final int[] free;
    private final int[] spend;
    private final int sum;
    private final int unfloored;
    private final int left;
    private final int weight;
    private final int theta;

    private AllocationStep(ProgramBuilder builder, List<Cloud> clouds) {
        ColumnLayout layout = builder.layout();
        compute = layout.column(Metrics.COMPUTE.name());
        mix = clouds.stream()
                .mapToInt(cloud -> layout.column(ColumnNames.cloudMix(cloud.name())))
                .toArray();
        floors = clouds.stream()
                .mapToInt(cloud -> layout.column(ColumnNames.floor(cloud.name())))
                .toArray();
        fitted = Arrays.stream(floors)
                .map(floor -> layout.isZero(floor) ? floor : layout.temporary())
                .toArray();
        floored = clouds(j -> !layout.isZero(floors[j]));
        free = clouds(j -> layout.isZero(floors[j]));
        spend = clouds.stream()
                .mapToInt(cloud -> layout.define(Metrics.spend(cloud.name()).name()))
                .toArray();
        sum = layout.temporary();
        unfloored = layout.temporary();
        left = layout.temporary();
        weight = layout.temporary();
        theta = layout.temporary();
    }

    private int[] clouds(IntPredicate wanted) {
        return IntStream.range(0, floors.length).filter(wanted).toArray();
    }

    /** Defines the columns of the spend on the clouds. */
    static void compile(ProgramBuilder builder, List<Cloud> clouds) {
        builder.add(new AllocationStep(builder, clouds));
    }

    @Override
    public Dataflow dataflow() {
        return Dataflow.of(this, floored)
                .reads(compute)
                .reads(mix)
                .reads(floors)
                .renews(spend)
                .scratch(Arrays.stream(floored).map(j -> fitted[j]).toArray())
                .scratch(sum, unfloored, left, weight, theta);
    }

    @Override
    public void advance(Block block, int t) {
        int n = block.paths();
        fitFloors(block, n);
        weighUnfloored(block, n);
        System.arraycopy(block.column(compute), 0, block.column(theta), 0, n);
        for (int round = 0; round < floored.length; round++) {
            divideRest(block, n);
            if (!lower(block.column(left), block.column(weight), block.column(theta), n)) {
                break;
            }
        }
        for (int j = 0; j < spend.length; j++) {
            spend(block.column(fitted[j]), block.column(mix[j]), block.column(theta), block.column(spend[j]), n);
        }
    }

    /** Scales the floors down where together they are above the compute. */
    private void fitFloors(Block block, int n) {
        double[] least = block.column(sum);
        Arrays.fill(least, 0);
        for (int j : floored) {
            ColumnLoops.add(least, block.column(floors[j]), n);
        }
        fit(block.column(compute), least, n);
        for (int j : floored) {
            ColumnLoops.product(block.column(floors[j]), least, block.column(fitted[j]), n);
        }
    }

    /** Turns the sum of floors into the factor that scales them. */
    private static void fit(double[] compute, double[] least, int n) {
        for (int i = 0; i < n; i++) {
            least[i] = Math.min(1, compute[i] / Math.max(least[i], MIN_DIVISOR));
        }
    }

    private void weighUnfloored(Block block, int n) {
        double[] share = block.column(unfloored);
        Arrays.fill(share, 0);
        for (int j : free) {
            ColumnLoops.add(share, block.column(mix[j]), n);
        }
    }

    /** Computes the rest of the compute beside clouds at their floors, and the weight of the clouds that share it. */
    private void divideRest(Block block, int n) {
        double[] rest = block.column(left);
        double[] share = block.column(weight);
        double[] level = block.column(theta);
        System.arraycopy(block.column(compute), 0, rest, 0, n);
        System.arraycopy(block.column(unfloored), 0, share, 0, n);
        int k = 0;
        for (; k + 1 < floored.length; k += 2) { // two at a time, as memory traffic is dear
            int i = floored[k];
            int j = floored[k + 1];
            takeTwo(
                    block.column(fitted[i]),
                    block.column(mix[i]),
                    block.column(fitted[j]),
                    block.column(mix[j]),
                    level,
                    rest,
                    share,
                    n);
        }
        if (k < floored.length) {
            take(block.column(fitted[floored[k]]), block.column(mix[floored[k]]), level, rest, share, n);
        }
    }

    private static void takeTwo(
            double[] floor,
            double[] mix,
            double[] otherFloor,
            double[] otherMix,
            double[] theta,
            double[] left,
            double[] weight,
            int n) {
        for (int i = 0; i < n; i++) {
            double atFloor = Math.min(1, Math.max(0, (floor[i] - theta[i] * mix[i]) * STEP_SLOPE));
            double atOther = Math.min(1, Math.max(0, (otherFloor[i] - theta[i] * otherMix[i]) * STEP_SLOPE));
            left[i] = left[i] - atFloor * floor[i] - atOther * otherFloor[i];
            weight[i] = weight[i] + (1 - atFloor) * mix[i] + (1 - atOther) * otherMix[i];
        }
    }

    private static void take(double[] floor, double[] mix, double[] theta, double[] left, double[] weight, int n) {
        for (int i = 0; i < n; i++) {
            double atFloor = Math.min(1, Math.max(0, (floor[i] - theta[i] * mix[i]) * STEP_SLOPE));
            left[i] -= atFloor * floor[i];
            weight[i] += (1 - atFloor) * mix[i];
        }
    }

    /** Lowers θ to {@code left / weight}; returns whether it fell on any path. */
    private static boolean lower(double[] left, double[] weight, double[] theta, int n) {
        for (int i = 0; i < n; i++) {
            left[i] = Math.max(0, left[i] / Math.max(weight[i], MIN_DIVISOR));
        }
        boolean any = anyBelow(left, theta, n);
        for (int i = 0; i < n; i++) {
            theta[i] = Math.min(theta[i], left[i]);
        }
        return any;
    }

    private static boolean anyBelow(double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            if (x[i] < y[i]) {
                return true;
            }
        }
        return false;
    }

    private static void spend(double[] floor, double[] mix, double[] theta, double[] spend, int n) {
        for (int i = 0; i < n; i++) {
            spend[i] = Math.max(floor[i], theta[i] * mix[i]);
        }
    }
}
