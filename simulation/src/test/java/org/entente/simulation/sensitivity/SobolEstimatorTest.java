package org.entente.simulation.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.entente.model.quantity.StandardNormal;
import org.junit.jupiter.api.Test;

/** Fixed seeds. */
class SobolEstimatorTest {

    /**
     * First and total indices of each input, as published in many places, and from V = a²/8 + bπ⁴/5 + b²π⁸/18 + 1/2 =
     * 13.8446, V1 = (1 + bπ⁴/5)²/2, V2 = a²/8 and V13 = 8b²π⁸/225: V1/V, V2/V, 0, (V1 + V13)/V, V2/V, V13/V.
     */
    private static final double[][] ISHIGAMI_INDICES = {
        {0.313905, 0.557589}, {0.442411, 0.442411}, {0, 0.243684},
    };

    private static final double[] G = {0, 1, 4.5, 9, 99, 99, 99, 99};

    /** 4.5 standard errors; of six errors that are normal, one lies outside once in 25,000 times. */
    @Test
    void index_ofIshigami_isThePublished() {
        PickFreeze values = PickFreeze.random(SobolEstimatorTest::ishigami, 3, 1 << 15, 1);
        SobolEstimator estimator = values.estimator(1);
        for (int input = 0; input < 3; input++) {
            SobolIndex index = estimator.index(values.withFromB(input));
            assertThat(index.first())
                    .as("first of input %d", input)
                    .isCloseTo(ISHIGAMI_INDICES[input][0], within(4.5 * index.firstError()));
            assertThat(index.total())
                    .as("total of input %d", input)
                    .isCloseTo(ISHIGAMI_INDICES[input][1], within(4.5 * index.totalError()));
            assertThat(index.firstError()).isPositive().isLessThan(0.02);
            assertThat(index.totalError()).isPositive().isLessThan(0.01);
        }
    }

    /**
     * With V_i = 1/(3(1 + a_i)²) and V = Π(1 + V_i) - 1, the first index is V_i/V and the total one V_i Π(1 + V_j)/V
     * over the other j. Published are 0.7162, 0.1790, 0.0237, 0.0072 and four times 0.0001 (A. Saltelli et al., "Global
     * Sensitivity Analysis", 2008, 4.8). 4.5 standard errors; of sixteen errors that are normal, one lies outside once
     * in 9,000 times.
     */
    @Test
    void index_ofTheGFunction_isTheClosedForm() {
        PickFreeze values = PickFreeze.random(SobolEstimatorTest::g, 8, 1 << 15, 2);
        SobolEstimator estimator = values.estimator(1);
        double product = Arrays.stream(G).map(a -> 1 + variance(a)).reduce(1, (x, y) -> x * y);
        assertThat(variance(0) / (product - 1)).isCloseTo(0.7162, within(0.00005));
        for (int input = 0; input < 8; input++) {
            SobolIndex index = estimator.index(values.withFromB(input));
            double first = variance(G[input]) / (product - 1);
            double total = first * product / (1 + variance(G[input]));
            assertThat(index.first()).as("first of %d", input).isCloseTo(first, within(4.5 * index.firstError()));
            assertThat(index.total()).as("total of %d", input).isCloseTo(total, within(4.5 * index.totalError()));
        }
    }

    /**
     * Sobol's G with a = 0, 1 and 4.5, of which the first two are correlated by a Gaussian copula with 0.7 and are one
     * group. The rule of Gauss and Legendre on pieces between the kinks (numpy; 30 and 60 points to a piece agree to 8
     * digits) gives m = E[g1 g2] = 1.05989355 and E[(g1 g2)²] = 1.72739653. With V3 = 1/(3 · 5.5²) the variance is V =
     * E[(g1 g2)²] (1 + V3) - m². The group has the first index (E[(g1 g2)²] - m²)/V, the third input m² V3/V, and each
     * the total index that the other's first leaves. 4.5 standard errors; once in 36,000 times.
     */
    @Test
    void index_ofCorrelatedInputsOfTheGFunction_isThatOfTheirGroup() {
        PickFreeze values = PickFreeze.random(SobolEstimatorTest::correlatedG, 3, 1 << 15, 8);
        SobolEstimator estimator = values.estimator(1);
        SobolIndex pair = estimator.index(values.withFromB(0, 1));
        SobolIndex third = estimator.index(values.withFromB(2));
        assertThat(pair.first()).isCloseTo(0.96944954, within(4.5 * pair.firstError()));
        assertThat(pair.total()).isCloseTo(1 - 0.01986782, within(4.5 * pair.totalError()));
        assertThat(third.first()).isCloseTo(0.01986782, within(4.5 * third.firstError()));
        assertThat(third.total()).isCloseTo(1 - 0.96944954, within(4.5 * third.totalError()));
    }

    private static double correlatedG(double[] u) {
        double z = 0.7 * StandardNormal.quantile(u[0]) + Math.sqrt(0.51) * StandardNormal.quantile(u[1]);
        return factor(u[0], 0) * factor(StandardNormal.cumulative(z), 1) * factor(u[2], 4.5);
    }

    private static double factor(double u, double a) {
        return (Math.abs(4 * u - 2) + a) / (1 + a);
    }

    /** The group of the first and the third input is behind all but V2: 1 - 0.442411, alone and in all. */
    @Test
    void index_ofAGroup_isAllButTheOther() {
        PickFreeze values = PickFreeze.random(SobolEstimatorTest::ishigami, 3, 1 << 15, 3);
        SobolIndex index = values.estimator(1).index(values.withFromB(0, 2));
        assertThat(index.first()).isCloseTo(0.557589, within(4.5 * index.firstError())); // once in 150,000 times
        assertThat(index.total()).isCloseTo(0.557589, within(4.5 * index.totalError()));
    }

    /**
     * The error says how far the estimate lies from the truth: in 500 runs of 1000 paths, 95 % of the estimates lie
     * within 1.96 errors, give or take 4 √(0.95 · 0.05 / 500) = 3.9 %; outside that once in 16,000 times.
     */
    @Test
    void errors_ofManyRuns_coverTheTruth() {
        int first = 0;
        int total = 0;
        for (int run = 0; run < 500; run++) {
            PickFreeze values = PickFreeze.random(SobolEstimatorTest::ishigami, 3, 1000, 1000 + run);
            SobolIndex index = values.estimator(1).index(values.withFromB(0));
            first += Math.abs(index.first() - ISHIGAMI_INDICES[0][0]) < 1.96 * index.firstError() ? 1 : 0;
            total += Math.abs(index.total() - ISHIGAMI_INDICES[0][1]) < 1.96 * index.totalError() ? 1 : 0;
        }
        assertThat(first / 500.0).isCloseTo(0.95, within(0.039));
        assertThat(total / 500.0).isCloseTo(0.95, within(0.039));
    }

    /**
     * Sixteen replicates, each a Sobol' sequence shifted at random: its points depend on each other, and the errors are
     * far smaller than those of as many random paths. Six standard errors; Student's t with 15 degrees of freedom lies
     * outside once in 40,000 times.
     */
    @Test
    void errors_dependentPaths_areThoseOfReplicates() {
        PickFreeze values = PickFreeze.shiftedSobol(SobolEstimatorTest::ishigami, 3, 1 << 14, 16, 4);
        SobolIndex index = values.estimator(16).index(values.withFromB(1));
        assertThat(index.first()).isCloseTo(0.442411, within(6 * index.firstError()));
        assertThat(index.total()).isCloseTo(0.442411, within(6 * index.totalError()));
        SobolIndex asIfIndependent = values.estimator(1).index(values.withFromB(1));
        assertThat(index.firstError()).isLessThan(asIfIndependent.firstError() / 3);
        assertThat(index.totalError()).isLessThan(asIfIndependent.totalError() / 3);
    }

    /**
     * 256 paths with a = 1, b = c = -1, then 256 with a = c = -1, b = 1: mean 0, V = 1, u = b (c - a) is 2 and 0, w =
     * (a - c)²/2 is 2 and 0; so both indices are 1, and the influences 1 and -1. Two replicates have the squared error
     * 2/1 ((1/2 · 1)² + (1/2 · 1)²) = 1; 512 independent paths 512/511 / 512.
     */
    @Test
    void errors_twoBlocks_areThoseByHand() {
        double[] a = blocks(1, -1);
        double[] b = blocks(-1, 1);
        double[] c = blocks(-1, -1);
        SobolIndex inTwo = new SobolEstimator(a, b, 2).index(c);
        assertThat(inTwo).isEqualTo(new SobolIndex(1, 1, 1, 1));
        SobolIndex independent = new SobolEstimator(a, b, 1).index(c);
        assertThat(independent.firstError()).isCloseTo(Math.sqrt(1 / 511.0), within(1e-15));
        assertThat(independent.totalError()).isCloseTo(Math.sqrt(1 / 511.0), within(1e-15));
    }

    @Test
    void index_inputWithoutEffect_isZeroExactly() {
        PickFreeze values = PickFreeze.random(SobolEstimatorTest::ishigami, 4, 1000, 5);
        assertThat(values.estimator(1).index(values.withFromB(3))).isEqualTo(new SobolIndex(0, 0, 0, 0));
    }

    /** What is added to an outcome changes no index but by rounding. */
    @Test
    void index_outcomeFarFromZero_isTheSame() {
        PickFreeze near = PickFreeze.random(SobolEstimatorTest::ishigami, 3, 1000, 6);
        PickFreeze far = PickFreeze.random(u -> 1e6 + ishigami(u), 3, 1000, 6);
        SobolIndex index = near.estimator(1).index(near.withFromB(0));
        SobolIndex shifted = far.estimator(1).index(far.withFromB(0));
        assertThat(shifted.first()).isCloseTo(index.first(), within(1e-9));
        assertThat(shifted.firstError()).isCloseTo(index.firstError(), within(1e-9));
        assertThat(shifted.total()).isCloseTo(index.total(), within(1e-9));
        assertThat(shifted.totalError()).isCloseTo(index.totalError(), within(1e-9));
    }

    /** The third input of Ishigami's function has a first index of 0, so about half of all estimates lie below. */
    @Test
    void index_ofNoVariance_mayBeNegative() {
        PickFreeze values = PickFreeze.random(SobolEstimatorTest::ishigami, 3, 1000, 8);
        assertThat(values.estimator(1).index(values.withFromB(2)).first()).isNegative();
    }

    @Test
    void index_constantOutcome_isNaN() {
        double[] constant = blocks(0.5, 0.5);
        SobolIndex index = new SobolEstimator(constant, constant, 2).index(constant);
        assertThat(index.first()).isNaN();
        assertThat(index.firstError()).isNaN();
        assertThat(index.total()).isNaN();
        assertThat(index.totalError()).isNaN();
    }

    @Test
    void errors_replicatesWithoutPaths_areNaN() {
        SobolIndex index = new SobolEstimator(new double[] {1, 2}, new double[] {3, 5}, 2).index(new double[] {1, 3});
        assertThat(index.first()).isFinite();
        assertThat(index.firstError()).isNaN();
        assertThat(index.totalError()).isNaN();
    }

    @Test
    void sobolEstimator_columnsThatDoNotFit_areRefused() {
        assertThatThrownBy(() -> new SobolEstimator(new double[3], new double[2], 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("b must hold as many values as a, which are 3, but held 2");
        assertThatThrownBy(() -> new SobolEstimator(new double[3], new double[3], 1).index(new double[4]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("c must hold as many values as a, which are 3, but held 4");
        assertThatThrownBy(() -> new SobolEstimator(new double[3], new double[3], 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("replicates must be at least 1, but was 0");
    }

    /** Ishigami's function of three inputs in [-π, π], with a = 7 and b = 0.1; here of three in [0, 1]. */
    private static double ishigami(double[] u) {
        double[] x = Arrays.stream(u).map(v -> Math.PI * (2 * v - 1)).toArray();
        return Math.sin(x[0]) + 7 * Math.pow(Math.sin(x[1]), 2) + 0.1 * Math.pow(x[2], 4) * Math.sin(x[0]);
    }

    /** The g-function of I. M. Sobol' with the coefficients G. */
    private static double g(double[] u) {
        double product = 1;
        for (int i = 0; i < G.length; i++) {
            product *= (Math.abs(4 * u[i] - 2) + G[i]) / (1 + G[i]);
        }
        return product;
    }

    private static double variance(double a) {
        return 1 / (3 * (1 + a) * (1 + a));
    }

    /** 256 times {@code first}, then 256 times {@code second}. */
    private static double[] blocks(double first, double second) {
        double[] values = new double[512];
        Arrays.fill(values, 0, 256, first);
        Arrays.fill(values, 256, 512, second);
        return values;
    }
}
