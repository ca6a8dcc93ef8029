package org.entente.simulation.random;

/*
 * Each binary digit is flipped or not by chance, depending on all digits before it (A. B. Owen, "Randomly permuted
 * (t,m,s)-nets and (t,s)-sequences", 1995): points are then uniformly distributed each, and as evenly spread together
 * as before. That chance is a hash in which no digit depends on those behind it: with the first digit lowest,
 * additions, products with odd numbers, and exclusive or with a product by an even number carry upwards only (S. Laine,
 * T. Karras, "Stratified sampling for stochastic transparency", 2011; B. Burley, "Practical hash-based Owen
 * scrambling", Journal of Computer Graphics Techniques 9, 2020; the constants are N. Vegdahl's, 2021).
 */

/** Owen's scrambling of binary digits, by a hash. */
final class OwenScrambling {

    private OwenScrambling() {}

    /**
     * Scrambles digits, and puts them in the order of a number.
     *
     * @param digits {@code n} or more numbers of 32 digits, the first of them lowest; receives the first of them
     *     highest
     * @param seed any number; each seed gives another scrambling
     */
    static void scramble(int[] digits, int n, int seed) {
        int odd = seed >>> (Integer.SIZE / 2) | 1;
        for (int i = 0; i < n; i++) {
            int x = digits[i];
            x ^= x * 0x3d20adea;
            x += seed;
            x *= odd;
            x ^= x * 0x05526c56;
            x ^= x * 0x53a22864;
            digits[i] = reversed(x);
        }
    }

    /** The bits in the opposite order, as {@link Integer#reverse} which Java does not do for several at a time. */
    private static int reversed(int bits) {
        int x = bits;
        x = ((x & 0x55555555) << 1) | ((x >>> 1) & 0x55555555);
        x = ((x & 0x33333333) << 2) | ((x >>> 2) & 0x33333333);
        x = ((x & 0x0f0f0f0f) << 4) | ((x >>> 4) & 0x0f0f0f0f);
        x = ((x & 0x00ff00ff) << 8) | ((x >>> 8) & 0x00ff00ff);
        return x << 16 | x >>> 16;
    }
}
