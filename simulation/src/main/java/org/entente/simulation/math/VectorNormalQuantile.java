package org.entente.simulation.math;

import static jdk.incubator.vector.DoubleVector.broadcast;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** The vector twin of {@link NormalQuantile}. */
final class VectorNormalQuantile {

    private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;

    private VectorNormalQuantile() {}

    /** Computes a column, all in one method, since a vector that crosses a call may become an object. */
    static void apply(double[] u, double[] z, int n) {
        int whole = DOUBLES.loopBound(n);
        for (int i = 0; i < whole; i += DOUBLES.length()) {
            DoubleVector q = DoubleVector.fromArray(DOUBLES, u, i).sub(0.5);
            DoubleVector v = q.neg().fma(q, broadcast(DOUBLES, NormalQuantile.MIDDLE_SQUARED));
            DoubleVector over = broadcast(DOUBLES, NormalQuantile.N11);
            DoubleVector under = broadcast(DOUBLES, NormalQuantile.D11);
            over = over.fma(v, broadcast(DOUBLES, NormalQuantile.N10));
            under = under.fma(v, broadcast(DOUBLES, NormalQuantile.D10));
            over = over.fma(v, broadcast(DOUBLES, NormalQuantile.N9));
            under = under.fma(v, broadcast(DOUBLES, NormalQuantile.D9));
            over = over.fma(v, broadcast(DOUBLES, NormalQuantile.N8));
            under = under.fma(v, broadcast(DOUBLES, NormalQuantile.D8));
            over = over.fma(v, broadcast(DOUBLES, NormalQuantile.N7));
            under = under.fma(v, broadcast(DOUBLES, NormalQuantile.D7));
            over = over.fma(v, broadcast(DOUBLES, NormalQuantile.N6));
            under = under.fma(v, broadcast(DOUBLES, NormalQuantile.D6));
            over = over.fma(v, broadcast(DOUBLES, NormalQuantile.N5));
            under = under.fma(v, broadcast(DOUBLES, NormalQuantile.D5));
            over = over.fma(v, broadcast(DOUBLES, NormalQuantile.N4));
            under = under.fma(v, broadcast(DOUBLES, NormalQuantile.D4));
            over = over.fma(v, broadcast(DOUBLES, NormalQuantile.N3));
            under = under.fma(v, broadcast(DOUBLES, NormalQuantile.D3));
            over = over.fma(v, broadcast(DOUBLES, NormalQuantile.N2));
            under = under.fma(v, broadcast(DOUBLES, NormalQuantile.D2));
            over = over.fma(v, broadcast(DOUBLES, NormalQuantile.N1));
            under = under.fma(v, broadcast(DOUBLES, NormalQuantile.D1));
            over = over.fma(v, broadcast(DOUBLES, NormalQuantile.N0));
            under = under.fma(v, broadcast(DOUBLES, NormalQuantile.D0));
            q.mul(over.div(under)).intoArray(z, i);
        }
        NormalQuantile.middle(u, z, whole, n);
        NormalQuantile.tails(u, z, n);
    }
}
