package org.entente.simulation.math;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The vector twin of {@link ShockQuantile}. */
final class VectorShockQuantile {

    private static final VectorSpecies<Integer> WORDS = IntVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
    private static final int DOUBLES_TO_FLOATS = FLOATS.length() / DOUBLES.length();

    private VectorShockQuantile() {}

    static void apply(int[] words, double[] z, int n) {
        int whole = WORDS.loopBound(n);
        for (int i = 0; i < whole; i += WORDS.length()) {
            IntVector word = IntVector.fromArray(WORDS, words, i);
            IntVector h = word.lanewise(VectorOperators.XOR, word.lanewise(VectorOperators.ASHR, 31));
            FloatVector y = scaled(h);
            FloatVector rest = scaled(h.neg().add(ShockQuantile.MAX));
            FloatVector v = log(rest.mul(y.add(1))).neg();
            store(word, y.mul(middle(v)), z, i);
            VectorMask<Float> beyond = v.lt(ShockQuantile.MIDDLE).not();
            if (beyond.anyTrue()) {
                tails(words, beyond, z, i);
            }
        }
        ShockQuantile.apply(words, z, whole, n);
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
        for (int part = 0; part < DOUBLES_TO_FLOATS; part++) {
            DoubleVector wide = (DoubleVector) signed.convertShape(VectorOperators.F2D, DOUBLES, part);
            wide.intoArray(z, i + part * DOUBLES.length());
        }
    }

    private static void tails(int[] words, VectorMask<Float> beyond, double[] z, int i) {
        for (int lane = 0; lane < FLOATS.length(); lane++) {
            if (beyond.laneIsSet(lane)) {
                z[i + lane] = ShockQuantile.tail(words[i + lane]);
            }
        }
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
