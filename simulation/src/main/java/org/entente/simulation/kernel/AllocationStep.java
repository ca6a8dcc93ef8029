package org.entente.simulation.kernel;

import java.util.List;
import org.entente.model.Cloud;

/**
 * Divides compute over the clouds: as close to the mix as the floors allow (MODEL 9).
 *
 * <p>If the floors fit, s_j = max(F_j, θ·a_j) with θ such that Σ s_j is the whole compute. Starting from θ = compute,
 * as Σ a_j is 1, clouds whose floor is above θ·a_j are set to their floor and θ is found again for the rest; θ only falls, so a
 * cloud at its floor stays there and the search ends within as many rounds as there are clouds. If the floors do not
 * fit, all are scaled down alike.
 */
final class AllocationStep implements Step {

    private final int compute;
    private final int mix;
    private final int floors;
    private final int spend;

    AllocationStep(Compilation compilation, List<Cloud> clouds) {
        Columns columns = compilation.columns();
        compute = columns.of("compute");
        mix = columns.group(clouds.stream()
                .mapToInt(cloud -> columns.of("mix.clouds." + cloud.name()))
                .toArray());
        floors = columns.group(clouds.stream()
                .mapToInt(cloud -> columns.of(FloorStep.floorOf(cloud)))
                .toArray());
        spend = columns.group(clouds.stream()
                .mapToInt(cloud -> columns.define("spend." + cloud.name()))
                .toArray());
    }

    @Override
    public void advance(Block block, int t) {
        allocate(block.column(compute), block.group(mix), block.group(floors), block.group(spend), block.paths());
    }

    private static void allocate(double[] compute, double[][] mix, double[][] floors, double[][] spend, int n) {
        for (int i = 0; i < n; i++) {
            double least = sum(floors, i);
            boolean fits = least <= compute[i];
            double theta = fits ? level(compute[i], mix, floors, i) : 0;
            double scale = fits ? 1 : compute[i] / least;
            for (int j = 0; j < spend.length; j++) {
                spend[j][i] = Math.max(floors[j][i] * scale, theta * mix[j][i]);
            }
        }
    }

    private static double sum(double[][] columns, int i) {
        double sum = 0;
        for (double[] column : columns) {
            sum += column[i];
        }
        return sum;
    }

    /** θ on path {@code i}; the weights of a mix sum to 1, so the search starts from the whole compute. */
    private static double level(double compute, double[][] mix, double[][] floors, int i) {
        double theta = compute;
        for (int round = 0; round < mix.length; round++) {
            double next = lower(compute, theta, mix, floors, i);
            if (!(next < theta)) {
                break;
            }
            theta = next;
        }
        return theta;
    }

    /** θ on path {@code i} with the clouds whose floor is above θ·a_j at their floor. */
    private static double lower(double compute, double theta, double[][] mix, double[][] floors, int i) {
        double left = compute;
        double weight = 0;
        for (int j = 0; j < mix.length; j++) {
            boolean atFloor = floors[j][i] > theta * mix[j][i];
            left -= atFloor ? floors[j][i] : 0;
            weight += atFloor ? 0 : mix[j][i];
        }
        return weight > 0 ? Math.max(0, left / weight) : 0;
    }
}
