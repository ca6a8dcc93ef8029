package org.entente.simulation.math;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** The vector twin of {@link NormalQuantile}. */
final class VectorNormalQuantile {

    private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;

    private VectorNormalQuantile() {}

    static void apply(double[] u, double[] z, int n) {
        int whole = DOUBLES.loopBound(n);
        for (int i = 0; i < whole; i += DOUBLES.length()) {
            DoubleVector q = DoubleVector.fromArray(DOUBLES, u, i).sub(0.5);
            DoubleVector v = q.neg().fma(q, all(NormalQuantile.MIDDLE_SQUARED));
            q.mul(numerator(v).div(denominator(v))).intoArray(z, i);
        }
        NormalQuantile.middle(u, z, whole, n);
        NormalQuantile.tails(u, z, n);
    }

    private static DoubleVector numerator(DoubleVector v) {
        DoubleVector p = all(NormalQuantile.N11).fma(v, all(NormalQuantile.N10));
        p = p.fma(v, all(NormalQuantile.N9));
        p = p.fma(v, all(NormalQuantile.N8));
        p = p.fma(v, all(NormalQuantile.N7));
        p = p.fma(v, all(NormalQuantile.N6));
        p = p.fma(v, all(NormalQuantile.N5));
        p = p.fma(v, all(NormalQuantile.N4));
        p = p.fma(v, all(NormalQuantile.N3));
        p = p.fma(v, all(NormalQuantile.N2));
        p = p.fma(v, all(NormalQuantile.N1));
        return p.fma(v, all(NormalQuantile.N0));
    }

    private static DoubleVector denominator(DoubleVector v) {
        DoubleVector p = all(NormalQuantile.D11).fma(v, all(NormalQuantile.D10));
        p = p.fma(v, all(NormalQuantile.D9));
        p = p.fma(v, all(NormalQuantile.D8));
        p = p.fma(v, all(NormalQuantile.D7));
        p = p.fma(v, all(NormalQuantile.D6));
        p = p.fma(v, all(NormalQuantile.D5));
        p = p.fma(v, all(NormalQuantile.D4));
        p = p.fma(v, all(NormalQuantile.D3));
        p = p.fma(v, all(NormalQuantile.D2));
        p = p.fma(v, all(NormalQuantile.D1));
        return p.fma(v, all(NormalQuantile.D0));
    }

    private static DoubleVector all(double value) {
        return DoubleVector.broadcast(DOUBLES, value);
    }
}
