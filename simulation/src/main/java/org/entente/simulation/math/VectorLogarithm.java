package org.entente.simulation.math;

import static jdk.incubator.vector.DoubleVector.broadcast;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The vector twin of {@link Logarithm}. */
final class VectorLogarithm {

    private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;

    private VectorLogarithm() {}

    /** Computes a column, all in one method, since a vector that crosses a call may become an object. */
    static void apply(double[] x, double[] y, int n) {
        int whole = DOUBLES.loopBound(n);
        for (int i = 0; i < whole; i += DOUBLES.length()) {
            DoubleVector v = DoubleVector.fromArray(DOUBLES, x, i);
            VectorMask<Double> ordinary =
                    v.compare(VectorOperators.GE, Double.MIN_NORMAL).and(v.lt(Double.POSITIVE_INFINITY));
            if (!ordinary.allTrue()) {
                Logarithm.apply(x, y, i, i + DOUBLES.length());
                continue;
            }
            LongVector bits = v.reinterpretAsLongs();
            LongVector e = bits.sub(Logarithm.SQRT_HALF).lanewise(VectorOperators.ASHR, Logarithm.SIGNIFICAND_BITS);
            DoubleVector f = bits.sub(e.lanewise(VectorOperators.LSHL, Logarithm.SIGNIFICAND_BITS))
                    .reinterpretAsDoubles()
                    .sub(1);
            DoubleVector s = f.div(f.add(2));
            DoubleVector z = s.mul(s);
            DoubleVector r = broadcast(DOUBLES, Logarithm.R6);
            r = r.fma(z, broadcast(DOUBLES, Logarithm.R5));
            r = r.fma(z, broadcast(DOUBLES, Logarithm.R4));
            r = r.fma(z, broadcast(DOUBLES, Logarithm.R3));
            r = r.fma(z, broadcast(DOUBLES, Logarithm.R2));
            r = r.fma(z, broadcast(DOUBLES, Logarithm.R1));
            r = r.fma(z, broadcast(DOUBLES, Logarithm.R0));
            DoubleVector halfSquare = f.mul(0.5).mul(f);
            DoubleVector log = f.sub(halfSquare.sub(s.mul(z.fma(r, halfSquare))));
            DoubleVector exponent = (DoubleVector) e.convert(VectorOperators.L2D, 0);
            log = exponent.fma(broadcast(DOUBLES, Logarithm.LN2_LOW), log);
            exponent.fma(broadcast(DOUBLES, Logarithm.LN2_HIGH), log).intoArray(y, i);
        }
        Logarithm.apply(x, y, whole, n);
    }
}
