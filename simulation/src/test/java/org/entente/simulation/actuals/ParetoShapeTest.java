package org.entente.simulation.actuals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class ParetoShapeTest {

    /**
     * The example of Vehtari et al. (2024): an exponential target of rate 1 and a proposal of rate r. The weights
     * exp((r − 1) x) have a Pareto tail of shape (r − 1)/r. Here x is at the quantiles of 40,000 equal parts.
     */
    @Test
    void ofLogWeights_exponentialOfExponential_isOneLessItsMean() {
        for (double rate : new double[] {1.25, 1.5, 2, 4, 10}) {
            double[] logWeights = new double[40_000];
            Arrays.setAll(logWeights, i -> -(rate - 1) / rate * Math.log1p(-(i + 0.5) / logWeights.length));
            assertThat(ParetoShape.ofLogWeights(logWeights)).isCloseTo((rate - 1) / rate, within(0.03));
        }
    }

    @Test
    void ofLogWeights_boundedWeights_isNegative() {
        double[] logWeights = new double[10_000];
        Arrays.setAll(logWeights, i -> Math.log(1 + (i + 0.5) / logWeights.length));
        assertThat(ParetoShape.ofLogWeights(logWeights)).isLessThan(0);
    }

    @Test
    void ofLogWeights_equalWeights_haveNoTail() {
        assertThat(ParetoShape.ofLogWeights(new double[1000])).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void ofLogWeights_fewWeights_areNotToBeReliedOn() {
        assertThat(ParetoShape.ofLogWeights(new double[10])).isEqualTo(Double.POSITIVE_INFINITY);
    }
}
