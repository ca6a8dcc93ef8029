package org.entente.simulation.math;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The vector twin of {@link Exponential}. */
final class VectorExponential {

    private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;

    private VectorExponential() {}

    static void apply(double[] x, double[] y, int n) {
        int whole = DOUBLES.loopBound(n);
        for (int i = 0; i < whole; i += DOUBLES.length()) {
            DoubleVector v = DoubleVector.fromArray(DOUBLES, x, i);
            VectorMask<Double> ordinary = v.abs().compare(VectorOperators.LE, Exponential.ORDINARY);
            if (ordinary.allTrue()) {
                ordinary(v).intoArray(y, i);
            } else {
                Exponential.apply(x, y, i, i + DOUBLES.length());
            }
        }
        Exponential.apply(x, y, whole, n);
    }

    private static DoubleVector ordinary(DoubleVector x) {
        DoubleVector sum = x.fma(all(Exponential.LOG2_E), all(Exponential.ROUNDER));
        DoubleVector minusK = sum.sub(Exponential.ROUNDER).neg();
        DoubleVector r = minusK.fma(all(Exponential.LN2_LOW), minusK.fma(all(Exponential.LN2_HIGH), x));
        LongVector power = sum.reinterpretAsLongs()
                .add(Exponential.BIAS)
                .lanewise(VectorOperators.LSHL, Exponential.SIGNIFICAND_BITS);
        return r.mul(r).fma(q(r), r).add(1).mul(power.reinterpretAsDoubles());
    }

    private static DoubleVector q(DoubleVector r) {
        DoubleVector q = all(Exponential.Q9).fma(r, all(Exponential.Q8));
        q = q.fma(r, all(Exponential.Q7));
        q = q.fma(r, all(Exponential.Q6));
        q = q.fma(r, all(Exponential.Q5));
        q = q.fma(r, all(Exponential.Q4));
        q = q.fma(r, all(Exponential.Q3));
        q = q.fma(r, all(Exponential.Q2));
        q = q.fma(r, all(Exponential.Q1));
        return q.fma(r, all(Exponential.Q0));
    }

    private static DoubleVector all(double value) {
        return DoubleVector.broadcast(DOUBLES, value);
    }
}
