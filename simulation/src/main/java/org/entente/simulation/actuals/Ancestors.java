package org.entente.simulation.actuals;

import java.util.Arrays;
import org.entente.simulation.kernel.Block;

/*
 * Systematic resampling (Carpenter, Clifford, Fearnhead 1999) within each replicate: path j of its n paths is taken as
 * often as the steps k + u, k = 0 … n − 1, fall into its part of the cumulative weights, times n. Paths that are taken
 * keep their places; copies go to the places that are left, first within a unit of paths, then in order. So most of a
 * unit comes from itself.
 */

/** The numbers of the paths that stand for all paths, given their weights. */
final class Ancestors {

    private static final int NOBODY = -1;

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
        int[] spare = new int[copies.length];
        for (int j = 0; j < copies.length; j++) {
            spare[j] = Math.max(0, copies[j] - 1);
            ancestors[members[j]] = copies[j] > 0 ? members[j] : NOBODY;
        }
        for (int first = 0; first < members.length; first += Block.PATHS) {
            fill(members, spare, ancestors, first, Math.min(members.length, first + Block.PATHS));
        }
        fill(members, spare, ancestors, 0, members.length);
    }

    /** Fills the places that are left between {@code first} and {@code end} with the copies there, in order. */
    private static void fill(int[] members, int[] spare, int[] ancestors, int first, int end) {
        int from = first;
        for (int j = first; j < end; j++) {
            if (ancestors[members[j]] == NOBODY) {
                while (from < end && spare[from] == 0) {
                    from++;
                }
                if (from == end) {
                    return;
                }
                spare[from]--;
                ancestors[members[j]] = members[from];
            }
        }
    }
}
