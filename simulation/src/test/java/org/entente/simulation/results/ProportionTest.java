package org.entente.simulation.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ProportionTest {

    /** Where no path agrees, the end is 1 - 0.025^(1/n): the chance of none is then 2.5 %. */
    @ParameterizedTest
    @CsvSource({"1, 0.975", "10, 0.308497", "100, 0.0362167", "10000, 0.000368820"})
    void interval_noPath_isThatOfTheClosedForm(long paths, double expected) {
        ConfidenceInterval none = new Proportion(0, paths).interval();
        assertThat(none.low()).isZero();
        assertThat(none.high()).isCloseTo(1 - Math.pow(0.025, 1.0 / paths), within(1e-15));
        assertThat(none.high()).isCloseTo(expected, within(expected * 1e-5));
        ConfidenceInterval all = new Proportion(paths, paths).interval();
        assertThat(all.low()).isCloseTo(1 - none.high(), within(1e-15));
        assertThat(all.high()).isEqualTo(1);
    }

    /**
     * At the lower end as many or more have a chance of 2.5 %, at the upper end as few or fewer do: the definition,
     * with binomial probabilities added up one by one.
     */
    @ParameterizedTest
    @CsvSource({"1, 10", "5, 10", "9, 10", "1, 1000", "500, 1000", "17, 100000", "99999, 100000"})
    void interval_ofSome_hasTailsOfAFortieth(int count, int paths) {
        ConfidenceInterval interval = new Proportion(count, paths).interval();
        assertThat(1 - atMost(count - 1, paths, interval.low())).isCloseTo(0.025, within(1e-8));
        assertThat(atMost(count, paths, interval.high())).isCloseTo(0.025, within(1e-8));
    }

    private static double atMost(int count, int paths, double probability) {
        double sum = 0;
        double term = Math.exp(paths * Math.log1p(-probability));
        for (int k = 0; k <= count && term > 0; k++) {
            sum += term;
            term *= (paths - k) / (k + 1.0) * probability / (1 - probability);
        }
        return term > 0 ? sum : new BinomialDistribution(null, paths, probability).cumulativeProbability(count);
    }

    /**
     * The exact coverage: the probability of all counts whose interval holds p, at 999 values of p, near 0 and 1 as
     * well. It is 95 % or more everywhere. A standard error would cover a p of 0.001 with probability 1 - 0.999^n
     * alone.
     */
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 30, 200})
    void interval_ofEveryProbability_coversItInNineteenOfTwenty(int paths) {
        ConfidenceInterval[] intervals = LongStream.rangeClosed(0, paths)
                .mapToObj(count -> new Proportion(count, paths).interval())
                .toArray(ConfidenceInterval[]::new);
        for (int i = 1; i < 1000; i++) {
            double p = i / 1000.0;
            BinomialDistribution counts = new BinomialDistribution(null, paths, p);
            double coverage = 0;
            for (int count = 0; count <= paths; count++) {
                if (intervals[count].low() <= p && p <= intervals[count].high()) {
                    coverage += counts.probability(count);
                }
            }
            assertThat(coverage).as("coverage of %s on %s paths", p, paths).isGreaterThanOrEqualTo(0.95 - 1e-9);
        }
    }

    /** Published: 10 of 100 have 4.90 to 17.62 % (R's binom.test(10, 100)). */
    @Test
    void interval_tenOfHundred_isAsPublished() {
        ConfidenceInterval interval = new Proportion(10, 100).interval();
        assertThat(interval.low()).isCloseTo(0.0490, within(5e-5));
        assertThat(interval.high()).isCloseTo(0.1762, within(5e-5));
    }

    /** About 1.96 standard errors to each side, where there are many paths of both kinds. */
    @Test
    void interval_ofMany_isNearThatOfTheNormalDistribution() {
        Proportion part = new Proportion(300_000_000L, 1_000_000_000L);
        assertThat(part.high() - part.low())
                .isCloseTo(2 * 1.959964 * part.standardError(), within(1e-4 * part.standardError()));
    }

    /** None of 8: q = 1/10, √(0.1 · 0.9/11). */
    @Test
    void standardError_noPath_isNotZero() {
        assertThat(new Proportion(0, 8).standardError()).isEqualTo(Math.sqrt(0.1 * 0.9 / 11));
    }

    @Test
    void ofNoPaths_isUnknown() {
        Proportion none = new Proportion(0, 0);
        assertThat(none.value()).isNaN();
        assertThat(none.standardError()).isNaN();
        assertThat(none.interval()).isEqualTo(new ConfidenceInterval(0, 1));
    }

    @Test
    void constructor_moreThanAllPaths_isRefused() {
        assertThatThrownBy(() -> new Proportion(3, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the count of a proportion must be from 0 to 2, but was 3");
    }

    /**
     * A half with an error of 0.01 and 7 degrees of freedom, whose Student's t is 2.364624: the logit is 0 ± 2.364624 ·
     * 0.04, and its ends are 1/(1 + exp(±0.09458498)).
     */
    @Test
    void ofReplicates_interval_isThatOfTheLogit() {
        Proportion half = Proportion.ofReplicates(500, 1000, 0.01, 7);
        assertThat(half.standardError()).isEqualTo(0.01);
        assertThat(half.low()).isCloseTo(0.4763714, within(1e-7));
        assertThat(half.high()).isCloseTo(1 - 0.4763714, within(1e-7));
    }

    @Test
    void ofReplicates_unanimousOrOneReplicate_isOfIndependentPaths() {
        assertThat(Proportion.ofReplicates(0, 1000, 0, 7)).isEqualTo(new Proportion(0, 1000));
        assertThat(Proportion.ofReplicates(1000, 1000, 0, 7)).isEqualTo(new Proportion(1000, 1000));
        assertThat(Proportion.ofReplicates(3, 1000, Double.NaN, 0)).isEqualTo(new Proportion(3, 1000));
    }
}
