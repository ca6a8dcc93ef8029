package org.entente.simulation.math;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The vector twin of {@link Logarithm}. */
final class VectorLogarithm {

    private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;

    private VectorLogarithm() {}

    static void apply(double[] x, double[] y, int n) {
        int whole = DOUBLES.loopBound(n);
        for (int i = 0; i < whole; i += DOUBLES.length()) {
            DoubleVector v = DoubleVector.fromArray(DOUBLES, x, i);
            VectorMask<Double> ordinary =
                    v.compare(VectorOperators.GE, Double.MIN_NORMAL).and(v.lt(Double.POSITIVE_INFINITY));
            if (ordinary.allTrue()) {
                ordinary(v).intoArray(y, i);
            } else {
                Logarithm.apply(x, y, i, i + DOUBLES.length());
            }
        }
        Logarithm.apply(x, y, whole, n);
    }

    private static DoubleVector ordinary(DoubleVector x) {
        LongVector bits = x.reinterpretAsLongs();
        LongVector e = bits.sub(Logarithm.SQRT_HALF).lanewise(VectorOperators.ASHR, Logarithm.SIGNIFICAND_BITS);
        DoubleVector m = bits.sub(e.lanewise(VectorOperators.LSHL, Logarithm.SIGNIFICAND_BITS))
                .reinterpretAsDoubles();
        DoubleVector exponent = (DoubleVector) e.convert(VectorOperators.L2D, 0);
        DoubleVector low = exponent.fma(all(Logarithm.LN2_LOW), ofSignificand(m));
        return exponent.fma(all(Logarithm.LN2_HIGH), low);
    }

    private static DoubleVector ofSignificand(DoubleVector m) {
        DoubleVector f = m.sub(1);
        DoubleVector s = f.div(f.add(2));
        DoubleVector z = s.mul(s);
        DoubleVector halfSquare = f.mul(0.5).mul(f);
        return f.sub(halfSquare.sub(s.mul(z.fma(r(z), halfSquare))));
    }

    private static DoubleVector r(DoubleVector z) {
        DoubleVector r = all(Logarithm.R6).fma(z, all(Logarithm.R5));
        r = r.fma(z, all(Logarithm.R4));
        r = r.fma(z, all(Logarithm.R3));
        r = r.fma(z, all(Logarithm.R2));
        r = r.fma(z, all(Logarithm.R1));
        return r.fma(z, all(Logarithm.R0));
    }

    private static DoubleVector all(double value) {
        return DoubleVector.broadcast(DOUBLES, value);
    }
}
