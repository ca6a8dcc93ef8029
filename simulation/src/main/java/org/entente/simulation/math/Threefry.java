package org.entente.simulation.math;

import java.util.Arrays;

/*
 * Threefry4x32-20: J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, "Parallel random numbers: as easy as 1, 2, 3",
 * SC11 (2011), after the block cipher Threefish of Skein. To a counter of four 32-bit words x0 ... x3 a key k0 ... k3
 * is added. Twenty rounds follow, by turns
 *
 *     x0 += x1    x1 = (x1 <<< r) ^ x0    x2 += x3    x3 = (x3 <<< r') ^ x2                        [1]
 *     x0 += x3    x3 = (x3 <<< r) ^ x0    x2 += x1    x1 = (x1 <<< r') ^ x2                        [2]
 *
 * where <<< rotates bits, by numbers that return after eight rounds. After rounds 4 s, s = 1 ... 5, xi grows by
 * k((s + i) mod 5), and x3 by s as well [3]. k4 is the exclusive or of the other four and of a constant.
 *
 * All of it is addition, rotation and exclusive or of 32-bit words, which every machine does for several words at a
 * time. A loop is over four rounds and all counters, as the JVM turns loops of such a size into loops over lanes by
 * itself; one over twenty rounds outgrows its compiler. Words between two loops stay in the first-level cache. There
 * are two loops that differ in their rotations alone: rotations by constants took a third of the time of rotations by
 * arguments.
 */
final class Threefry {

    private static final int PARITY = 0x1BD11BDA;
    private static final long CARRY = 1L << Integer.SIZE;

    private Threefry() {}

    /**
     * Fills columns with the output words of consecutive counters.
     *
     * @param key the words k0 and k1, the low half first
     * @param keyAbove the words k2 and k3
     * @param first the words x0 and x1 of the first counter; the one after the last wraps
     * @param above the words x2 and x3 of every counter
     */
    static void fill(long key, long keyAbove, long first, long above, int n, int[][] words) {
        int k0 = (int) key;
        int k1 = high(key);
        int k2 = (int) keyAbove;
        int k3 = high(keyAbove);
        int k4 = PARITY ^ k0 ^ k1 ^ k2 ^ k3;
        begin(first, k0, k1, n, words[0], words[1]);
        Arrays.fill(words[2], 0, n, (int) above + k2);
        Arrays.fill(words[3], 0, n, high(above) + k3);
        evenGroup(words, n, k1, k2, k3, k4 + 1);
        oddGroup(words, n, k2, k3, k4, k0 + 2);
        evenGroup(words, n, k3, k4, k0, k1 + 3);
        oddGroup(words, n, k4, k0, k1, k2 + 4);
        evenGroup(words, n, k0, k1, k2, k3 + 5);
    }

    private static int high(long words) {
        return (int) (words >>> Integer.SIZE);
    }

    /** The first two words of the counters, with the key's. */
    private static void begin(long first, int k0, int k1, int n, int[] w0, int[] w1) {
        int low = (int) first + k0;
        for (int i = 0; i < n; i++) {
            w0[i] = low + i;
        }
        int beforeCarry = (int) Math.min(n, CARRY - (first & (CARRY - 1)));
        Arrays.fill(w1, 0, beforeCarry, high(first) + k1);
        Arrays.fill(w1, beforeCarry, n, high(first) + 1 + k1);
    }

    /** Rounds 0 to 3, 8 to 11 and 16 to 19, by turns [1] and [2], and then the key [3]. */
    private static void evenGroup(int[][] words, int n, int a0, int a1, int a2, int a3) {
        int[] w0 = words[0];
        int[] w1 = words[1];
        int[] w2 = words[2];
        int[] w3 = words[3];
        for (int i = 0; i < n; i++) {
            int x0 = w0[i] + w1[i];
            int x1 = Integer.rotateLeft(w1[i], 10) ^ x0;
            int x2 = w2[i] + w3[i];
            int x3 = Integer.rotateLeft(w3[i], 26) ^ x2;
            x0 += x3;
            x3 = Integer.rotateLeft(x3, 11) ^ x0;
            x2 += x1;
            x1 = Integer.rotateLeft(x1, 21) ^ x2;
            x0 += x1;
            x1 = Integer.rotateLeft(x1, 13) ^ x0;
            x2 += x3;
            x3 = Integer.rotateLeft(x3, 27) ^ x2;
            x0 += x3;
            x2 += x1;
            w0[i] = x0 + a0;
            w1[i] = (Integer.rotateLeft(x1, 5) ^ x2) + a1;
            w2[i] = x2 + a2;
            w3[i] = (Integer.rotateLeft(x3, 23) ^ x0) + a3;
        }
    }

    /** Rounds 4 to 7 and 12 to 15, likewise. */
    private static void oddGroup(int[][] words, int n, int a0, int a1, int a2, int a3) {
        int[] w0 = words[0];
        int[] w1 = words[1];
        int[] w2 = words[2];
        int[] w3 = words[3];
        for (int i = 0; i < n; i++) {
            int x0 = w0[i] + w1[i];
            int x1 = Integer.rotateLeft(w1[i], 6) ^ x0;
            int x2 = w2[i] + w3[i];
            int x3 = Integer.rotateLeft(w3[i], 20) ^ x2;
            x0 += x3;
            x3 = Integer.rotateLeft(x3, 17) ^ x0;
            x2 += x1;
            x1 = Integer.rotateLeft(x1, 11) ^ x2;
            x0 += x1;
            x1 = Integer.rotateLeft(x1, 25) ^ x0;
            x2 += x3;
            x3 = Integer.rotateLeft(x3, 10) ^ x2;
            x0 += x3;
            x2 += x1;
            w0[i] = x0 + a0;
            w1[i] = (Integer.rotateLeft(x1, 20) ^ x2) + a1;
            w2[i] = x2 + a2;
            w3[i] = (Integer.rotateLeft(x3, 18) ^ x0) + a3;
        }
    }
}
