package org.entente.simulation.math;

/*
 * Philox4x32-10: J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, "Parallel random numbers: as easy as 1, 2, 3",
 * SC11 (2011). A counter of four 32-bit words w0 ... w3 and a key of two, k0 and k1, go through ten rounds of
 *
 *     w0' = high(M1 w2) ^ w1 ^ k0     w1' = low(M1 w2)
 *     w2' = high(M0 w0) ^ w3 ^ k1     w3' = low(M0 w0)
 *
 * before each of which but the first the key is raised by (W0, W1). Here
 *
 *     w0 = counter, low half     w1 = counter, high half     w2 = stream     w3 = block
 *     k0 = seed, low half        k1 = seed, high half
 */
final class Philox {

    static final int ROUNDS = 10;
    static final long M0 = 0xD2511F53L;
    static final long M1 = 0xCD9E8D57L;
    static final long W0 = 0x9E3779B9L;
    static final long W1 = 0xBB67AE85L;
    static final long WORD_MASK = 0xFFFFFFFFL;

    private Philox() {}

    static void fill(long seed, int stream, int block, long firstCounter, int from, int to, int[][] words) {
        for (int i = from; i < to; i++) {
            long w0 = (firstCounter + i) & WORD_MASK;
            long w1 = (firstCounter + i) >>> Integer.SIZE;
            long w2 = stream & WORD_MASK;
            long w3 = block & WORD_MASK;
            long k0 = seed & WORD_MASK;
            long k1 = seed >>> Integer.SIZE;
            for (int round = 0; round < ROUNDS; round++) {
                long product0 = M0 * w0;
                long product1 = M1 * w2;
                w0 = (product1 >>> Integer.SIZE) ^ w1 ^ k0;
                w1 = product1 & WORD_MASK;
                w2 = (product0 >>> Integer.SIZE) ^ w3 ^ k1;
                w3 = product0 & WORD_MASK;
                k0 = (k0 + W0) & WORD_MASK;
                k1 = (k1 + W1) & WORD_MASK;
            }
            words[0][i] = (int) w0;
            words[1][i] = (int) w1;
            words[2][i] = (int) w2;
            words[3][i] = (int) w3;
        }
    }
}
