package org.entente.simulation.math;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The vector twin of {@link ShockQuantile}. It makes one more pass, with the logarithms in a column of their own, since
 * compilers give up on the whole of it in one loop.
 */
final class VectorShockQuantile {

    private static final VectorSpecies<Integer> WORDS = IntVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
    private static final int CHUNK = 256;
    private static final ThreadLocal<float[]> LOGARITHMS = ThreadLocal.withInitial(() -> new float[CHUNK]);

    private VectorShockQuantile() {}

    static void apply(int[] words, double[] z, int n) {
        float[] logarithms = LOGARITHMS.get();
        int whole = WORDS.loopBound(n);
        for (int from = 0; from < whole; from += CHUNK) {
            int length = Math.min(CHUNK, whole - from);
            logarithms(words, logarithms, from, length);
            middle(words, logarithms, z, from, length);
        }
        ShockQuantile.apply(words, z, whole, n);
    }

    private static void logarithms(int[] words, float[] logarithms, int from, int n) {
        for (int i = 0; i < n; i += WORDS.length()) {
            IntVector h = h(IntVector.fromArray(WORDS, words, from + i));
            FloatVector rest = scaled(h.lanewise(VectorOperators.XOR, ShockQuantile.MAX));
            log(rest.mul(scaled(h).add(1))).intoArray(logarithms, i);
        }
    }

    private static void middle(int[] words, float[] logarithms, double[] z, int from, int n) {
        for (int i = 0; i < n; i += WORDS.length()) {
            IntVector word = IntVector.fromArray(WORDS, words, from + i);
            IntVector h = h(word);
            FloatVector v = FloatVector.fromArray(FLOATS, logarithms, i).neg();
            store(word, scaled(h).mul(middle(v)), z, from + i);
            if (h.compare(VectorOperators.GT, ShockQuantile.MIDDLE).anyTrue()) {
                ShockQuantile.tails(words, z, from + i, from + i + WORDS.length());
            }
        }
    }

    private static IntVector h(IntVector word) {
        return word.lanewise(VectorOperators.XOR, word.lanewise(VectorOperators.ASHR, 31));
    }

    private static FloatVector scaled(IntVector h) {
        return ((FloatVector) h.convert(VectorOperators.I2F, 0)).add(0.5f).mul(ShockQuantile.UNIT);
    }

    /** Gives the magnitudes the signs of the words, and stores them as doubles. */
    private static void store(IntVector word, FloatVector magnitude, double[] z, int i) {
        IntVector sign = word.and(Integer.MIN_VALUE);
        FloatVector signed = magnitude
                .reinterpretAsInts()
                .lanewise(VectorOperators.XOR, sign)
                .reinterpretAsFloats();
        ((DoubleVector) signed.convertShape(VectorOperators.F2D, DOUBLES, 0)).intoArray(z, i);
        ((DoubleVector) signed.convertShape(VectorOperators.F2D, DOUBLES, 1)).intoArray(z, i + DOUBLES.length());
    }

    private static FloatVector log(FloatVector x) {
        IntVector bits = x.reinterpretAsInts();
        IntVector e = bits.sub(ShockQuantile.SQRT_HALF).lanewise(VectorOperators.ASHR, ShockQuantile.SIGNIFICAND_BITS);
        FloatVector f = bits.sub(e.lanewise(VectorOperators.LSHL, ShockQuantile.SIGNIFICAND_BITS))
                .reinterpretAsFloats()
                .sub(1);
        FloatVector q = all(ShockQuantile.L9).fma(f, all(ShockQuantile.L8));
        q = q.fma(f, all(ShockQuantile.L7));
        q = q.fma(f, all(ShockQuantile.L6));
        q = q.fma(f, all(ShockQuantile.L5));
        q = q.fma(f, all(ShockQuantile.L4));
        q = q.fma(f, all(ShockQuantile.L3));
        q = q.fma(f, all(ShockQuantile.L2));
        FloatVector exponent = (FloatVector) e.convert(VectorOperators.I2F, 0);
        return exponent.fma(all(ShockQuantile.LN2), f.mul(f).fma(q, f));
    }

    private static FloatVector middle(FloatVector v) {
        FloatVector x = v.sub(ShockQuantile.MIDDLE_ORIGIN);
        FloatVector p = all(ShockQuantile.P9).fma(x, all(ShockQuantile.P8));
        p = p.fma(x, all(ShockQuantile.P7));
        p = p.fma(x, all(ShockQuantile.P6));
        p = p.fma(x, all(ShockQuantile.P5));
        p = p.fma(x, all(ShockQuantile.P4));
        p = p.fma(x, all(ShockQuantile.P3));
        p = p.fma(x, all(ShockQuantile.P2));
        p = p.fma(x, all(ShockQuantile.P1));
        return p.fma(x, all(ShockQuantile.P0));
    }

    private static FloatVector all(float value) {
        return FloatVector.broadcast(FLOATS, value);
    }
}
