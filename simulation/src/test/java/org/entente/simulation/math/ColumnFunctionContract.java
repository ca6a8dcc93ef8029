package org.entente.simulation.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/** What holds for every function of {@link ColumnMath}. */
abstract class ColumnFunctionContract {

    private static final int MANY = 4096;

    /** The function under test. */
    abstract void apply(double[] x, double[] y, int n);

    /** An argument that the function is used for, from a uniform number in [0, 1). */
    abstract double argument(double u);

    /** The CRC-32 of the bits of the values at {@link #MANY} arguments, as first computed. */
    abstract long fingerprint();

    @Test
    void apply_referenceArguments_hasTheBitsWrittenDown() {
        CRC32 crc = new CRC32();
        for (double value : values(arguments())) {
            long bits = Double.doubleToRawLongBits(value);
            for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
                crc.update((int) (bits >>> shift) & 0xFF);
            }
        }
        assertThat(crc.getValue()).isEqualTo(fingerprint());
    }

    @Test
    void apply_otherNeighbours_hasTheSameBits() {
        double[] arguments = arguments();
        double[] together = values(arguments);
        double[] alone = new double[MANY];
        for (int i = 0; i < MANY; i++) {
            alone[i] = values(arguments[i])[0];
        }
        assertThat(alone).containsExactly(together);
    }

    /** Often enough for the JVM to compile its loops: before, elements are computed one after the other. */
    @Test
    void apply_anythingAsNeighbour_hasTheBitsOfEachAlone() {
        SplittableRandom random = new SplittableRandom(20261124);
        for (int n = 0; n < 2000; n += 1 + n / 40) {
            double[] arguments = new double[n];
            Arrays.setAll(arguments, i -> random.nextInt(8) == 0 ? anything(random) : argument(random.nextDouble()));
            double[] together = values(arguments);
            for (int i = 0; i < n; i++) {
                assertThat(Double.doubleToLongBits(together[i]))
                        .as("at %a", arguments[i])
                        .isEqualTo(Double.doubleToLongBits(values(arguments[i])[0]));
            }
        }
    }

    private static double anything(SplittableRandom random) {
        double[] specials = {0.0, -0.0, 1, 0.5, Double.NaN, 1 / 0.0, -1 / 0.0, Double.MIN_VALUE, Double.MIN_NORMAL, 708
        };
        int choice = random.nextInt(3 * specials.length);
        return choice < specials.length ? specials[choice] : Double.longBitsToDouble(random.nextLong());
    }

    @Test
    void apply_elementsPastTheCount_areLeftAlone() {
        double[] y = {7, 7, 7};
        apply(new double[] {0.3, 0.4, 0.5}, y, 2);
        assertThat(y[1]).isNotEqualTo(7);
        assertThat(y[2]).isEqualTo(7);
    }

    @Test
    void apply_oneArrayForBothColumns_isRefused() {
        double[] x = {0.3};
        assertThatThrownBy(() -> apply(x, x, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the columns read and written must be two arrays, but were one");
    }

    @Test
    void apply_shortColumns_areRefused() {
        assertThatThrownBy(() -> apply(new double[3], new double[2], 3))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("columns must hold 3 numbers, but held 3 and 2");
    }

    final double[] values(double... x) {
        double[] y = new double[x.length];
        apply(x, y, x.length);
        return y;
    }

    private double[] arguments() {
        SplittableRandom random = new SplittableRandom(1);
        double[] arguments = new double[MANY];
        Arrays.setAll(arguments, i -> argument(random.nextDouble()));
        return arguments;
    }
}
