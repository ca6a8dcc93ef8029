package org.entente.simulation.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeadingComponentsTest {

    private static final int COUNT = LeadingComponents.COUNT;

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 84, 360})
    void weight_overMonths_isOrthonormal(int months) {
        for (int k = 0; k < Math.min(COUNT, months); k++) {
            for (int j = 0; j <= k; j++) {
                double product = 0;
                for (int t = 0; t < months; t++) {
                    product += LeadingComponents.weight(k, t, months) * LeadingComponents.weight(j, t, months);
                }
                assertThat(product).as("%d times %d", k, j).isCloseTo(k == j ? 1 : 0, within(1e-12));
            }
        }
    }

    /**
     * Component k of the path at 1 to T moves it by sqrt(variance of the path along it) = 1 / (2 sin((2k - 1) pi /
     * (2 (2T + 1)))), the square root of an eigenvalue of min(s, t) (P. Glasserman, "Monte Carlo Methods in Financial
     * Engineering", 2003, 3.1.2).
     */
    @Test
    void weight_ofBrownianMotion_isItsPrincipalComponent() {
        int months = 84;
        for (int k = 0; k < COUNT; k++) {
            double position = 0;
            double squares = 0;
            for (int t = 0; t < months; t++) {
                position += LeadingComponents.weight(k, t, months);
                squares += position * position;
            }
            double expected = 1 / (2 * Math.sin((2 * k + 1) * Math.PI / (2 * (2 * months + 1))));
            assertThat(Math.sqrt(squares)).as("component %d", k).isCloseTo(expected, within(1e-10));
        }
    }

    /** After they are imposed, shocks have them, and what is orthogonal to all of them is as it was. */
    @ParameterizedTest
    @ValueSource(ints = {5, 84})
    void impose_givenComponents_changesNothingElse(int months) {
        int leading = Math.min(COUNT, months);
        Random random = new Random(1);
        double[][] shocks = columns((months + 3) / 4 * 4, random);
        double[][] before = columns((months + 3) / 4 * 4, new Random(1));
        double[][] wanted = columns(COUNT, random);
        double[][] components = new double[COUNT][];
        for (int k = 0; k < COUNT; k++) {
            components[k] = wanted[k].clone();
        }
        new LeadingComponents(months).impose(components, 0, shocks, 0, 3);
        for (int i = 0; i < 3; i++) {
            for (int k = 0; k < leading; k++) {
                assertThat(along(k, shocks, months, i)).isCloseTo(wanted[k][i], within(1e-12));
            }
            for (int t = 0; t < months; t++) {
                double moved = 0;
                for (int k = 0; k < leading; k++) {
                    double by = wanted[k][i] - along(k, before, months, i);
                    moved += LeadingComponents.weight(k, t, months) * by;
                }
                assertThat(shocks[t][i] - before[t][i]).isCloseTo(moved, within(1e-12));
            }
        }
    }

    private static double along(int k, double[][] shocks, int months, int i) {
        double sum = 0;
        for (int t = 0; t < months; t++) {
            sum += LeadingComponents.weight(k, t, months) * shocks[t][i];
        }
        return sum;
    }

    private static double[][] columns(int count, Random random) {
        double[][] columns = new double[count][3];
        for (double[] column : columns) {
            for (int i = 0; i < column.length; i++) {
                column[i] = random.nextGaussian();
            }
        }
        return columns;
    }
}
