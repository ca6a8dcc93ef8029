package org.entente.simulation.plain;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.entente.simulation.math.ColumnMath;

/**
 * The random numbers of MODEL 12, one at a time: Threefry4x32-20 (Salmon, Moraes, Dror, Shaw 2011), whose rounds are
 * written from the paper.
 */
final class PlainWords {

    private static final int[][] ROTATIONS = {
        {10, 26}, {11, 21}, {13, 27}, {23, 5}, {6, 20}, {17, 11}, {25, 10}, {18, 20},
    };
    private static final int PARITY = 0x1BD11BDA;
    private static final int ROUNDS = 20;

    private final long seed;
    private final long path;

    PlainWords(long seed, long path) {
        this.seed = seed;
        this.path = path;
    }

    /** The uniform number of an address. */
    double uniform(String address) {
        long unit = path / 256;
        int i = (int) (path % 256);
        int[] words = words(128 * unit + i % 128, stream(address), 0);
        int high = words[i < 128 ? 0 : 2];
        int low = words[i < 128 ? 1 : 3] >>> 12;
        return 0.5 + high * 0x1p-32 + (low + 0.5) * 0x1p-52;
    }

    /** The shock of an address in month {@code t}: the rational function of the engine at its word. */
    double shock(String address, int t) {
        int word = words(path, stream(address), t / 4 + 1)[t % 4];
        double[] z = new double[1];
        ColumnMath.shocks(new int[] {word}, z, 1);
        return z[0];
    }

    private static int stream(String address) {
        CRC32 crc = new CRC32();
        crc.update(address.getBytes(StandardCharsets.UTF_8));
        return (int) crc.getValue();
    }

    private int[] words(long counter, int stream, int block) {
        int[] key = {(int) seed, (int) (seed >>> 32), 0, 0};
        return threefry(new int[] {(int) counter, (int) (counter >>> 32), stream, block}, key);
    }

    /** The four words of a counter and a key. */
    private static int[] threefry(int[] counter, int[] key) {
        int[] k = {key[0], key[1], key[2], key[3], PARITY ^ key[0] ^ key[1] ^ key[2] ^ key[3]};
        int[] x = counter.clone();
        inject(x, k, 0);
        for (int round = 0; round < ROUNDS; round++) {
            int[] rotation = ROTATIONS[round % 8];
            boolean isEven = round % 2 == 0;
            mix(x, 0, isEven ? 1 : 3, rotation[0]);
            mix(x, 2, isEven ? 3 : 1, rotation[1]);
            if (round % 4 == 3) {
                inject(x, k, round / 4 + 1);
            }
        }
        return x;
    }

    private static void mix(int[] x, int a, int b, int rotation) {
        x[a] += x[b];
        x[b] = Integer.rotateLeft(x[b], rotation) ^ x[a];
    }

    private static void inject(int[] x, int[] k, int time) {
        for (int i = 0; i < 4; i++) {
            x[i] += k[(time + i) % 5];
        }
        x[3] += time;
    }
}
