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
 * If the floors fit, s_j = max(F_j, θ·a_j) with θ such that Σ s_j is the whole compute. The sum is convex in θ, and
 * made of straight lines, so Newton's method finds θ exactly, from any start: clouds whose floor is above θ·a_j are
 * set to their floor, and the rest of the compute over the weights of the other clouds is the next θ. After the
 * first round θ only falls; a cloud at its floor stays there, and the search ends within as many more rounds as
 * there are floors. It starts from the θ of the month before, which mostly has the same clouds at their floors, so
 * that the first round finds θ and the second sees that it was the last. If the floors do not fit, they are first
 * scaled down alike; then all clouds end at their floors.
 *
 * Every round goes over all paths, as a path that has its θ keeps it. Whether a cloud is at its floor is a number, 0
 * or 1, so that the loops have no branches.
 */

/** The step that divides compute over the clouds, as close to the mix as the floors allow (MODEL 9). */
final class AllocationStep implements Step {

    private static final double MIN_DIVISOR = 0x1p-1000;

    /** Weights sum to 1, so a weight that is smaller than this is none; θ stays finite. */
    private static final double MIN_WEIGHT = 0x1p-200;

    private final int compute;
    private final int[] mix;
    private final int[] floors;
    private final int[] fitted;
    private final int[] floored;

    /** The columns of the floors that are not 0. */
    private final int[] raised;

    /** The columns of the weights of the clouds without a floor. */
    private final int[] freeMix;

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
        raised = Arrays.stream(floored).map(j -> floors[j]).toArray();
        freeMix = Arrays.stream(clouds(j -> layout.isZero(floors[j])))
                .map(j -> mix[j])
                .toArray();
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
                .writes(theta)
                .renews(spend)
                .scratch(Arrays.stream(floored).map(j -> fitted[j]).toArray())
                .scratch(sum, unfloored, left, weight);
    }

    @Override
    public void begin(Block block) {
        Arrays.fill(block.column(theta), Double.MAX_VALUE); // no cloud is at its floor
    }

    @Override
    public void advance(Block block, int t) {
        int n = block.paths();
        fitFloors(block, n);
        weighUnfloored(block, n);
        divideRest(block, n);
        next(block.column(left), block.column(weight), block.column(theta), n);
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
        ColumnLoops.sum(block, raised, least, n);
        fit(block.column(compute), least, n);
        for (int j : floored) {
            ColumnLoops.product(block.column(floors[j]), least, block.column(fitted[j]), n);
        }
    }

    /** Turns the sum of floors into the factor that scales them. */
    private static void fit(double[] compute, double[] least, int n) {
        for (int i = 0; i < n; i++) {
            least[i] = Math.min(1, compute[i] / (least[i] + MIN_DIVISOR));
        }
    }

    private void weighUnfloored(Block block, int n) {
        ColumnLoops.sum(block, freeMix, block.column(unfloored), n);
    }

    /** Computes the rest of the compute beside clouds at their floors, and the weight of the clouds that share it. */
    private void divideRest(Block block, int n) {
        double[] rest = block.column(left);
        double[] share = block.column(weight);
        double[] level = block.column(theta);
        System.arraycopy(block.column(compute), 0, rest, 0, n);
        System.arraycopy(block.column(unfloored), 0, share, 0, n);
        for (int j : floored) {
            take(block.column(fitted[j]), block.column(mix[j]), level, rest, share, n);
        }
    }

    private static void take(double[] floor, double[] mix, double[] theta, double[] left, double[] weight, int n) {
        for (int i = 0; i < n; i++) {
            double atFloor = ColumnLoops.isPositive(floor[i] - theta[i] * mix[i]);
            double rest = left[i] - atFloor * floor[i];
            double share = weight[i] + (1 - atFloor) * mix[i];
            left[i] = rest;
            weight[i] = share;
        }
    }

    /** Sets θ to {@code left / weight}. */
    private static void next(double[] left, double[] weight, double[] theta, int n) {
        for (int i = 0; i < n; i++) {
            theta[i] = ColumnLoops.positive(left[i]) / (weight[i] + MIN_WEIGHT);
        }
    }

    /** Lowers θ to {@code left / weight}; returns whether it fell on any path. */
    private static boolean lower(double[] left, double[] weight, double[] theta, int n) {
        next(left, weight, left, n);
        boolean any = anyBelow(left, theta, n);
        for (int i = 0; any && i < n; i++) {
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
