package org.entente.simulation.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NormalQuantileTest extends ColumnFunctionContract {

    @Override
    void apply(double[] x, double[] y, int n) {
        ColumnMath.normalQuantile(x, y, n);
    }

    @Override
    double argument(double u) {
        return 0.5 + 4 * (u - 0.5) * (u - 0.5) * (u - 0.5);
    }

    @Override
    long fingerprint() {
        return 3546927762L;
    }

    @Test
    void normalQuantile_relativeError_isAtMostOneInTenToTheFourteen() {
        ReferenceValues reference = ReferenceValues.read("normal-quantile.csv");
        double[] found = values(reference.arguments);
        for (int i = 0; i < found.length; i++) {
            assertThat(Math.abs(found[i] - reference.values[i]))
                    .as("quantile at %a", reference.arguments[i])
                    .isLessThanOrEqualTo(1e-14 * Math.abs(reference.values[i]));
        }
    }

    /** Where one approximation takes over from the other, at u = 0.008 and 0.992, neighbours must not change order. */
    @Test
    void normalQuantile_acrossTheSeams_grows() {
        for (double seam : new double[] {0.008, 0.992}) {
            double u = seam - 64 * Math.ulp(seam);
            double last = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < 128; i++) {
                double z = values(u)[0];
                assertThat(z).as("quantile at %a", u).isGreaterThanOrEqualTo(last);
                last = z;
                u += Math.ulp(seam);
            }
        }
    }

    @Test
    void normalQuantile_isAntisymmetricToTheBit() {
        for (int k = 1; k < 100_000; k += 2) {
            double u = k * 0x1p-53;
            double[] z = values(u, 1 - u, 0.5 - u, 0.5 + u);
            assertThat(z[0]).isEqualTo(-z[1]);
            assertThat(z[2]).isEqualTo(-z[3]);
        }
    }

    @Test
    void normalQuantile_ofOneHalf_isZero() {
        assertThat(values(0.5)).containsExactly(0);
    }

    @Test
    void normalQuantile_ofEndsAndNoProbabilities_isInfinityAndNaN() {
        assertThat(values(0, 1, -0.1, 1.1, Double.NaN, Double.POSITIVE_INFINITY))
                .containsExactly(
                        Double.NEGATIVE_INFINITY,
                        Double.POSITIVE_INFINITY,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN);
    }
}
