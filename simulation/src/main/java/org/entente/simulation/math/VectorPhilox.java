package org.entente.simulation.math;

import java.util.stream.LongStream;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/** The vector twin of {@link Philox}. Words stand in the low halves of longs, as products have 64 bits. */
final class VectorPhilox {

    private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Integer> WORDS =
            VectorSpecies.of(int.class, VectorShape.forBitSize(LONGS.vectorBitSize() / 2));

    /** The number of each lane. */
    private static final long[] LANES = LongStream.range(0, LONGS.length()).toArray();

    private VectorPhilox() {}

    /** Computes a column, all in one method, since a vector that crosses a call may become an object. */
    static void fill(long seed, int stream, int block, long firstCounter, int n, int[][] words) {
        int whole = LONGS.loopBound(n);
        LongVector lanes = LongVector.fromArray(LONGS, LANES, 0);
        for (int i = 0; i < whole; i += LONGS.length()) {
            LongVector counter = lanes.add(firstCounter + i);
            LongVector w0 = counter.and(Philox.WORD_MASK);
            LongVector w1 = counter.lanewise(VectorOperators.LSHR, Integer.SIZE);
            LongVector w2 = LongVector.broadcast(LONGS, stream & Philox.WORD_MASK);
            LongVector w3 = LongVector.broadcast(LONGS, block & Philox.WORD_MASK);
            long k0 = seed & Philox.WORD_MASK;
            long k1 = seed >>> Integer.SIZE;
            for (int round = 0; round < Philox.ROUNDS; round++) {
                LongVector product0 = w0.mul(Philox.M0);
                LongVector product1 = w2.mul(Philox.M1);
                w0 = product1.lanewise(VectorOperators.LSHR, Integer.SIZE)
                        .lanewise(VectorOperators.XOR, w1)
                        .lanewise(VectorOperators.XOR, k0);
                w1 = product1.and(Philox.WORD_MASK);
                w2 = product0.lanewise(VectorOperators.LSHR, Integer.SIZE)
                        .lanewise(VectorOperators.XOR, w3)
                        .lanewise(VectorOperators.XOR, k1);
                w3 = product0.and(Philox.WORD_MASK);
                k0 = (k0 + Philox.W0) & Philox.WORD_MASK;
                k1 = (k1 + Philox.W1) & Philox.WORD_MASK;
            }
            ((IntVector) w0.convertShape(VectorOperators.L2I, WORDS, 0)).intoArray(words[0], i);
            ((IntVector) w1.convertShape(VectorOperators.L2I, WORDS, 0)).intoArray(words[1], i);
            ((IntVector) w2.convertShape(VectorOperators.L2I, WORDS, 0)).intoArray(words[2], i);
            ((IntVector) w3.convertShape(VectorOperators.L2I, WORDS, 0)).intoArray(words[3], i);
        }
        Philox.fill(seed, stream, block, firstCounter, whole, n, words);
    }
}
