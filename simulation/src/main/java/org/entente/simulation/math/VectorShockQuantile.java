package org.entente.simulation.math;

import static jdk.incubator.vector.FloatVector.broadcast;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The vector twin of {@link ShockQuantile}. */
final class VectorShockQuantile {

    private static final VectorSpecies<Integer> WORDS = IntVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;

    private VectorShockQuantile() {}

    /** Computes a column, all in one method, since a vector that crosses a call may become an object. */
    static void apply(int[] words, double[] z, int n) {
        int whole = WORDS.loopBound(n);
        for (int i = 0; i < whole; i += WORDS.length()) {
            IntVector word = IntVector.fromArray(WORDS, words, i);
            IntVector h = word.lanewise(VectorOperators.XOR, word.lanewise(VectorOperators.ASHR, 31));
            FloatVector y =
                    ((FloatVector) h.convert(VectorOperators.I2F, 0)).add(0.5f).mul(ShockQuantile.WORD_SCALE);
            FloatVector rest = ((FloatVector) h.lanewise(VectorOperators.XOR, ShockQuantile.MAX_WORD)
                            .convert(VectorOperators.I2F, 0))
                    .add(0.5f)
                    .mul(ShockQuantile.WORD_SCALE);
            IntVector bits = rest.mul(y.add(1)).reinterpretAsInts();
            IntVector e =
                    bits.sub(ShockQuantile.SQRT_HALF).lanewise(VectorOperators.ASHR, ShockQuantile.SIGNIFICAND_BITS);
            FloatVector f = bits.sub(e.lanewise(VectorOperators.LSHL, ShockQuantile.SIGNIFICAND_BITS))
                    .reinterpretAsFloats()
                    .sub(1);
            FloatVector q = broadcast(FLOATS, ShockQuantile.L9);
            q = q.fma(f, broadcast(FLOATS, ShockQuantile.L8));
            q = q.fma(f, broadcast(FLOATS, ShockQuantile.L7));
            q = q.fma(f, broadcast(FLOATS, ShockQuantile.L6));
            q = q.fma(f, broadcast(FLOATS, ShockQuantile.L5));
            q = q.fma(f, broadcast(FLOATS, ShockQuantile.L4));
            q = q.fma(f, broadcast(FLOATS, ShockQuantile.L3));
            q = q.fma(f, broadcast(FLOATS, ShockQuantile.L2));
            FloatVector exponent = (FloatVector) e.convert(VectorOperators.I2F, 0);
            FloatVector log =
                    exponent.fma(broadcast(FLOATS, ShockQuantile.LN2), f.mul(f).fma(q, f));
            FloatVector x = log.neg().sub(ShockQuantile.MIDDLE_ORIGIN);
            FloatVector p = broadcast(FLOATS, ShockQuantile.P9);
            p = p.fma(x, broadcast(FLOATS, ShockQuantile.P8));
            p = p.fma(x, broadcast(FLOATS, ShockQuantile.P7));
            p = p.fma(x, broadcast(FLOATS, ShockQuantile.P6));
            p = p.fma(x, broadcast(FLOATS, ShockQuantile.P5));
            p = p.fma(x, broadcast(FLOATS, ShockQuantile.P4));
            p = p.fma(x, broadcast(FLOATS, ShockQuantile.P3));
            p = p.fma(x, broadcast(FLOATS, ShockQuantile.P2));
            p = p.fma(x, broadcast(FLOATS, ShockQuantile.P1));
            p = p.fma(x, broadcast(FLOATS, ShockQuantile.P0));
            FloatVector signed = y.mul(p)
                    .reinterpretAsInts()
                    .lanewise(VectorOperators.XOR, word.and(Integer.MIN_VALUE))
                    .reinterpretAsFloats();
            ((DoubleVector) signed.convertShape(VectorOperators.F2D, DOUBLES, 0)).intoArray(z, i);
            ((DoubleVector) signed.convertShape(VectorOperators.F2D, DOUBLES, 1)).intoArray(z, i + DOUBLES.length());
            if (h.compare(VectorOperators.GT, ShockQuantile.MAX_MIDDLE_WORD).anyTrue()) {
                ShockQuantile.tails(words, z, i, i + WORDS.length());
            }
        }
        ShockQuantile.apply(words, z, whole, n);
    }
}
