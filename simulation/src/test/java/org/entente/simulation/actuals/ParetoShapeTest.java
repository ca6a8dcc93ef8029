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

    /** Of 40,000 weights 600 are the tail, p = 0.015: with k = 0.5 it carries 0.5 0.015^0.5 = 0.061. */
    @Test
    void tailShare_exponentialOfExponential_isTheClosedForm() {
        double[] logWeights = new double[40_000];
        Arrays.setAll(logWeights, i -> -0.5 * Math.log1p(-(i + 0.5) / logWeights.length));
        assertThat(ParetoShape.tailShare(logWeights)).isCloseTo(0.0612, within(0.002));
    }

    /** Nearly equal weights and one in a thousand of three: the fit sees a heavy tail, which carries 0.2 %. */
    @Test
    void tailShare_fewLargerWeights_isNextToNothing() {
        double[] logWeights = new double[16_000];
        Arrays.setAll(logWeights, i -> i < 16 ? Math.log(3) : 1e-3 * i / 16_000);
        assertThat(ParetoShape.ofLogWeights(logWeights)).isGreaterThan(ParetoShape.LIMIT);
        assertThat(ParetoShape.tailShare(logWeights)).isCloseTo(0.002, within(1e-4));
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
        assertThat(ParetoShape.ofLogWeights(new double[1])).isEqualTo(Double.POSITIVE_INFINITY);
    }
}
