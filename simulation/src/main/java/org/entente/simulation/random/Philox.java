package org.entente.simulation.random;

import java.util.Arrays;

/*
 * Philox4x32-10: J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, "Parallel random numbers: as easy as 1, 2, 3",
 * SC11 (2011). A counter of four 32-bit words w0 ... w3 and a key of two, k0 and k1, go through ten rounds of
 *
 *     w0' = high(M1 w2) ^ w1 ^ k0     w1' = low(M1 w2)
 *     w2' = high(M0 w0) ^ w3 ^ k1     w3' = low(M0 w0)
 *
 * before each of which but the first the key is raised by (W0, W1). Here
 *
 *     w0 = path, low half     w1 = path, high half     w2 = stream     w3 = block
 *     k0 = seed, low half     k1 = seed, high half
 *
 * A round over a column of counters is two passes of one loop that Java compilers turn into vector code. Words stand in
 * the low halves of longs. New words take the places of old ones: w0' that of w1, w1' of w2, w2' of w3 and w3' of w0, so
 * that before round r word j is in column (j + r) mod 4.
 *
 * Two words hi and lo make a uniform number of the highest 52 bits k of hi 2^32 + lo: (k + 1/2) 2^-52. These are the odd
 * multiples of 2^-53: never 0 or 1, and as dense at u as at 1 - u.
 */

/** The counter-based random generator Philox4x32-10, whose every output is a function of seed, path, stream and block. */
public final class Philox {

    private static final int ROUNDS = 10;
    private static final long M0 = 0xD2511F53L;
    private static final long M1 = 0xCD9E8D57L;
    private static final long W0 = 0x9E3779B9L;
    private static final long W1 = 0xBB67AE85L;
    private static final long LOW = 0xFFFFFFFFL;
    private static final long ONE = Double.doubleToRawLongBits(1);

    private Philox() {}

    /**
     * Two columns of uniform numbers for {@code n} consecutive paths, from one counter per path.
     *
     * @param firstPath the index of the first path; all 64 bits count, and the index after the last wraps
     * @param first receives {@code n} odd multiples of 2^-53 in (0, 1)
     * @param second receives {@code n} more
     */
    public static void uniforms(
            long seed, int stream, int block, long firstPath, int n, double[] first, double[] second) {
        long[][] words = Workspace.of(n).words;
        for (int i = 0; i < n; i++) {
            words[0][i] = (firstPath + i) & LOW;
            words[1][i] = (firstPath + i) >>> 32;
        }
        Arrays.fill(words[2], 0, n, stream & LOW);
        Arrays.fill(words[3], 0, n, block & LOW);
        scramble(seed, words, n);
        toUniforms(words[2], words[3], first, n);
        toUniforms(words[0], words[1], second, n);
    }

    /** Puts {@code n} counters through all rounds; word j, read from column j, ends up in column (j + 2) mod 4. */
    static void scramble(long seed, long[][] words, int n) {
        long k0 = seed & LOW;
        long k1 = seed >>> 32;
        for (int r = 0; r < ROUNDS; r++) {
            halfRound(M1, k0, words[(r + 2) & 3], words[(r + 1) & 3], n);
            halfRound(M0, k1, words[r & 3], words[(r + 3) & 3], n);
            k0 = (k0 + W0) & LOW;
            k1 = (k1 + W1) & LOW;
        }
    }

    private static void halfRound(long multiplier, long key, long[] multiplied, long[] mixed, int n) {
        for (int i = 0; i < n; i++) {
            long product = multiplier * multiplied[i];
            mixed[i] = (product >>> 32) ^ mixed[i] ^ key;
            multiplied[i] = product & LOW;
        }
    }

    private static void toUniforms(long[] high, long[] low, double[] u, int n) {
        for (int i = 0; i < n; i++) {
            high[i] = ONE | (high[i] << 20) | (low[i] >>> 12);
        }
        for (int i = 0; i < n; i++) {
            u[i] = Double.longBitsToDouble(high[i]) - (1 - 0x1p-53);
        }
    }
}
