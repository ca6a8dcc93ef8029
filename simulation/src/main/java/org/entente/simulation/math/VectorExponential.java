package org.entente.simulation.math;

import static jdk.incubator.vector.DoubleVector.broadcast;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The vector twin of {@link Exponential}. */
final class VectorExponential {

    private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;

    private VectorExponential() {}

    /** Computes a column, all in one method, since a vector that crosses a call may become an object. */
    static void apply(double[] x, double[] y, int n) {
        int whole = DOUBLES.loopBound(n);
        for (int i = 0; i < whole; i += DOUBLES.length()) {
            DoubleVector v = DoubleVector.fromArray(DOUBLES, x, i);
            VectorMask<Double> ordinary = v.abs().compare(VectorOperators.LE, Exponential.MAX_ORDINARY);
            if (!ordinary.allTrue()) {
                Exponential.apply(x, y, i, i + DOUBLES.length());
                continue;
            }
            DoubleVector sum = v.fma(broadcast(DOUBLES, Exponential.LOG2_E), broadcast(DOUBLES, Exponential.ROUNDER));
            DoubleVector minusK = sum.sub(Exponential.ROUNDER).neg();
            DoubleVector r = minusK.fma(broadcast(DOUBLES, Exponential.LN2_HIGH), v);
            r = minusK.fma(broadcast(DOUBLES, Exponential.LN2_LOW), r);
            DoubleVector q = broadcast(DOUBLES, Exponential.Q9);
            q = q.fma(r, broadcast(DOUBLES, Exponential.Q8));
            q = q.fma(r, broadcast(DOUBLES, Exponential.Q7));
            q = q.fma(r, broadcast(DOUBLES, Exponential.Q6));
            q = q.fma(r, broadcast(DOUBLES, Exponential.Q5));
            q = q.fma(r, broadcast(DOUBLES, Exponential.Q4));
            q = q.fma(r, broadcast(DOUBLES, Exponential.Q3));
            q = q.fma(r, broadcast(DOUBLES, Exponential.Q2));
            q = q.fma(r, broadcast(DOUBLES, Exponential.Q1));
            q = q.fma(r, broadcast(DOUBLES, Exponential.Q0));
            LongVector power = sum.reinterpretAsLongs()
                    .add(Exponential.BIAS)
                    .lanewise(VectorOperators.LSHL, Exponential.SIGNIFICAND_BITS);
            r.mul(r).fma(q, r).add(1).mul(power.reinterpretAsDoubles()).intoArray(y, i);
        }
        Exponential.apply(x, y, whole, n);
    }
}
