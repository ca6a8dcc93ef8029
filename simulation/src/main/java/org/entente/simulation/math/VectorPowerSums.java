package org.entente.simulation.math;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** The vector twin of {@link PowerSums}: a vector is as many of the eight partial sums as it holds. */
final class VectorPowerSums {

    private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;

    private VectorPowerSums() {}

    static void apply(double[] x, double origin, int n, double[] sums) {
        double[] first = new double[PowerSums.LANES];
        double[] second = new double[PowerSums.LANES];
        double[] third = new double[PowerSums.LANES];
        int whole = n - n % PowerSums.LANES;
        for (int lane = 0; lane < PowerSums.LANES; lane += DOUBLES.length()) {
            DoubleVector sum1 = DoubleVector.zero(DOUBLES);
            DoubleVector sum2 = DoubleVector.zero(DOUBLES);
            DoubleVector sum3 = DoubleVector.zero(DOUBLES);
            for (int i = lane; i < whole; i += PowerSums.LANES) {
                DoubleVector d = DoubleVector.fromArray(DOUBLES, x, i).sub(origin);
                DoubleVector square = d.mul(d);
                sum1 = sum1.add(d);
                sum2 = sum2.add(square);
                sum3 = square.fma(d, sum3);
            }
            sum1.intoArray(first, lane);
            sum2.intoArray(second, lane);
            sum3.intoArray(third, lane);
        }
        PowerSums.addLanes(x, origin, whole, n, first, second, third);
        sums[0] = PowerSums.total(first);
        sums[1] = PowerSums.total(second);
        sums[2] = PowerSums.total(third);
    }
}
