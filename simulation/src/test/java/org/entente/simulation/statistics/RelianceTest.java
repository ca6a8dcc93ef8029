package org.entente.simulation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class RelianceTest {

    private static Reliance of(double... values) {
        MomentsTable moments = new MomentsTable(1);
        moments.restart(values.length);
        moments.put(0, values);
        QuantileHistogram histogram = new QuantileHistogram();
        histogram.add(values, values.length);
        return ColumnStatistics.ofIndependent(
                        MomentEstimate.ofIndependent(moments.get(0)),
                        histogram.sample().ordered())
                .reliance();
    }

    /** 199 ones and one 101: 101 of a sum of 300. */
    @Test
    void reliance_oneLargeValue_carriesItsShare() {
        double[] values = new double[200];
        Arrays.fill(values, 1);
        values[17] = 101;
        assertThat(of(values).largestShare()).isCloseTo(101 / 300.0, within(1e-3));
        assertThat(of(values).isOnOne()).isTrue();
        values[17] = -21; // of a sum of 220 without signs
        assertThat(of(values).isOnOne()).isFalse();
        values[17] = -24; // of 223
        assertThat(of(values).isOnOne()).isTrue();
    }

    /** One value of a hundred is 1: κ - 1 = (1 - 2 p)²/(p (1 - p)), of which √(97.01/400) is 0.49. */
    @Test
    void reliance_rareIndicator_hasAnUncertainError() {
        double[] values = new double[100];
        values[3] = 1;
        assertThat(of(values).errorOfError()).isCloseTo(Math.sqrt(0.98 * 0.98 / 0.0099 / 400), within(1e-6));
        assertThat(of(values).isUncertain()).isTrue();
    }

    /** Equally spaced numbers have κ = 1.8, and √(0.8/400) is 0.045; a constant has no error at all. */
    @Test
    void reliance_ofEvenOrEqualValues_isNone() {
        double[] values = new double[100];
        Arrays.setAll(values, i -> i);
        assertThat(of(values).errorOfError()).isCloseTo(0.045, within(5e-4));
        assertThat(of(values).isOnOne()).isFalse();
        Arrays.fill(values, 0.3);
        values[0] = 0.1 + 0.2;
        assertThat(of(values).errorOfError()).isZero();
        assertThat(of(1, 1, 1).isOnOne()).isFalse();
    }

    /** A fifth and a tenth are allowed. */
    @Test
    void reliance_atTheLimits_isNone() {
        assertThat(new Reliance(1000, 1, 0.1, 0.2).isUncertain()).isFalse();
        assertThat(new Reliance(1000, 1, 0.1, 0.2).isOnOne()).isFalse();
        assertThat(new Reliance(1000, 1, 0.1001, 0.2001).isUncertain()).isTrue();
        assertThat(new Reliance(1000, 1, 0.1001, 0.2001).isOnOne()).isTrue();
        assertThat(new Reliance(40, 1, 0.25, 0).isOnOne()).isFalse(); // ten times the average size is common
    }
}
