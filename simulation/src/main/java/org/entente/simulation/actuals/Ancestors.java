package org.entente.simulation.actuals;

import java.util.Arrays;
import org.entente.simulation.kernel.Block;

/*
 * Systematic resampling (Carpenter, Clifford, Fearnhead 1999) within each replicate: path j of its n paths is taken as
 * often as the steps k + u, k = 0 … n − 1, fall into its part of the cumulative weights, times n. Paths that are taken
 * keep their places; the copies of others go to the places that are left, in order. So most of a unit of paths stays.
 */

/** The numbers of the paths that stand for all paths, given their weights. */
final class Ancestors {

    private Ancestors() {}

    /**
     * For each path the number of the path in its place.
     *
     * @param logWeights the logarithms of the weights of all paths
     * @param replicates the number of replicates, to which units of paths belong in turn
     * @param offsets for each replicate a number in (0, 1)
     */
    static int[] of(double[] logWeights, int replicates, double[] offsets) {
        int[] ancestors = new int[logWeights.length];
        for (int replicate = 0; replicate < replicates; replicate++) {
            int[] members = members(logWeights.length, replicates, replicate);
            if (members.length > 0) {
                resample(members, logWeights, offsets[replicate], ancestors);
            }
        }
        return ancestors;
    }

    private static int[] members(int paths, int replicates, int replicate) {
        int[] members = new int[paths];
        int count = 0;
        for (int first = replicate * Block.PATHS; first < paths; first += replicates * Block.PATHS) {
            for (int i = first; i < Math.min(paths, first + Block.PATHS); i++) {
                members[count++] = i;
            }
        }
        return Arrays.copyOf(members, count);
    }

    private static void resample(int[] members, double[] logWeights, double offset, int[] ancestors) {
        int n = members.length;
        double[] weights = Weights.relative(
                Arrays.stream(members).mapToDouble(i -> logWeights[i]).toArray());
        double total = Arrays.stream(weights).sum();
        int[] copies = new int[n];
        double sum = 0;
        int taken = 0;
        for (int j = 0; j < n; j++) {
            sum += weights[j] / total * n;
            while (taken < n && taken + offset < sum) {
                copies[j]++;
                taken++;
            }
        }
        while (taken < n) { // rounding left the last steps beyond the sum
            copies[n - 1]++;
            taken++;
        }
        place(members, copies, ancestors);
    }

    private static void place(int[] members, int[] copies, int[] ancestors) {
        int from = 0;
        for (int j = 0; j < members.length; j++) {
            if (copies[j] > 0) {
                ancestors[members[j]] = members[j];
                continue;
            }
            while (copies[from] < 2) {
                from++;
            }
            copies[from]--;
            ancestors[members[j]] = members[from];
        }
    }
}
