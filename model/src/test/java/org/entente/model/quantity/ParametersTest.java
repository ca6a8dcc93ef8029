package org.entente.model.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The parameters of distributions: accepted, refused and printed. */
class ParametersTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final double NAN = Double.NaN;
    private static final Normal NORMAL = new Normal(0, 1);

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal(() -> new Constant(NAN), "a number must be finite, but was NaN"),
                refusal(() -> new Normal(INFINITY, 1), "mean of normal must be a finite number, but was Infinity"),
                refusal(() -> new Normal(0, 0), "sd of normal must be above 0, but was 0"),
                refusal(() -> new Normal(0, -1.5), "sd of normal must be above 0, but was -1.5"),
                refusal(() -> new Normal(0, NAN), "sd of normal must be above 0, but was NaN"),
                refusal(
                        () -> Normal.ofP10P90(3, 3),
                        "p90 of normal must be above its p10 of 3 (what is known is written as a number), but was 3"),
                refusal(() -> new LogNormal(0, 1), "median of lognormal must be above 0, but was 0"),
                refusal(() -> new LogNormal(1, NAN), "sigma of lognormal must be above 0, but was NaN"),
                refusal(
                        () -> LogNormal.ofMeanAndStandardDeviation(-2, 1),
                        "mean of lognormal must be above 0, but was -2"),
                refusal(() -> LogNormal.ofMeanAndStandardDeviation(2, 0), "sd of lognormal must be above 0, but was 0"),
                refusal(
                        () -> LogNormal.ofMeanAndStandardDeviation(1, 1e300),
                        "the sd of lognormal must be between 1e-154 and 1e154 times its mean, but was 1.0E300 with a mean"
                                + " of 1"),
                refusal(() -> LogNormal.ofP10P90(0, 3), "p10 of lognormal must be above 0, but was 0"),
                refusal(
                        () -> LogNormal.ofP10P90(4, 3),
                        "p90 of lognormal must be above its p10 of 4 (what is known is written as a number), but was 3"),
                refusal(() -> new Uniform(NAN, 1), "min of uniform must be a finite number, but was NaN"),
                refusal(
                        () -> new Uniform(1, 1),
                        "max of uniform must be above its min of 1 (what is known is written as a number), but was 1"),
                refusal(
                        () -> new Triangular(0, 1, INFINITY),
                        "max of triangular must be a finite number, but was Infinity"),
                refusal(
                        () -> new Triangular(0, 3, 2),
                        "mode of triangular must be at least 0 and at most 2, but was 3"),
                refusal(
                        () -> new Pert(2, 2, 2),
                        "max of pert must be above its min of 2 (what is known is written as a number), but was 2"),
                refusal(() -> new Pert(0, -0.5, 2), "mode of pert must be at least 0 and at most 2, but was -0.5"),
                refusal(() -> new Pert(0, NAN, 2), "mode of pert must be at least 0 and at most 2, but was NaN"),
                refusal(() -> Beta.of(0, 1), "alpha of beta must be above 0, but was 0"),
                refusal(() -> Beta.of(1, NAN), "beta of beta must be above 0, but was NaN"),
                refusal(
                        () -> new Beta(1, 1, 2, 1),
                        "max of beta must be above its min of 2 (what is known is written as a number), but was 1"),
                refusal(() -> new Gamma(-1, 1), "shape of gamma must be above 0, but was -1"),
                refusal(() -> new Gamma(1, INFINITY), "scale of gamma must be above 0, but was Infinity"),
                refusal(() -> StudentT.standard(0), "df of student-t must be above 0, but was 0"),
                refusal(() -> new StudentT(3, NAN, 1), "location of student-t must be a finite number, but was NaN"),
                refusal(() -> new StudentT(3, 0, 0), "scale of student-t must be above 0, but was 0"),
                refusal(
                        () -> new Truncated(NORMAL, 2, 1),
                        "truncate of normal(mean 0, sd 1) must be an interval [low, high] with low below high, but was [2, 1]"),
                refusal(
                        () -> new Truncated(NORMAL, NAN, 1),
                        "truncate of normal(mean 0, sd 1) must be an interval [low, high] with low below high, but was [NaN, 1]"),
                refusal(
                        () -> new Truncated(NORMAL, 50, INFINITY),
                        "truncate of normal(mean 0, sd 1) must be an interval that has some probability, but was [50, null]"),
                refusal(
                        () -> new Truncated(new Uniform(0, 1), -2, 0),
                        "truncate of uniform(min 0, max 1) must be an interval that has some probability, but was [-2, 0]"),
                refusal(
                        () -> Discrete.equallyLikely(List.of()),
                        "values of discrete must be at least one number, but were none"),
                refusal(
                        () -> Discrete.equallyLikely(List.of(1.0, NAN)),
                        "each of the values of discrete must be a finite number, but was NaN"),
                refusal(
                        () -> new Discrete(List.of(1.0, 2.0), List.of(1.0)),
                        "weights of discrete must be as many as its values, 2, but were 1"),
                refusal(
                        () -> new Discrete(List.of(1.0, 2.0), List.of(1.0, -1.0)),
                        "each of the weights of discrete must be at least 0, but was -1"),
                refusal(
                        () -> new Discrete(List.of(1.0, 2.0), List.of(0.0, 0.0)),
                        "the sum of the weights of discrete must be above 0, but was 0"),
                refusal(
                        () -> new Empirical(List.of(1.0)),
                        "values of empirical must be at least two (what is known is written as a number), but were 1"),
                refusal(
                        () -> new Empirical(List.of(1.0, INFINITY)),
                        "each of the values of empirical must be a finite number, but was Infinity"),
                refusal(
                        () -> Metalog.unbounded(3, 2, 1),
                        "p90 of metalog must be above its p10 of 3 (what is known is written as a number), but was 1"),
                refusal(() -> Metalog.unbounded(NAN, 2, 3), "p10 of metalog must be a finite number, but was NaN"),
                refusal(
                        () -> new Metalog(1, 2, 3, 1, INFINITY),
                        "min of metalog must be below its p10 of 1, but was 1"),
                refusal(
                        () -> new Metalog(1, 2, 3, NAN, INFINITY),
                        "min of metalog must be below its p10 of 1, but was NaN"),
                refusal(() -> new Metalog(1, 2, 3, 0, 2.5), "max of metalog must be above its p90 of 3, but was 2.5"),
                // 10 · 0.16657737615961413 from either end
                refusal(
                        () -> Metalog.unbounded(0, 9, 10),
                        "p50 of metalog must be above 1.6657737615961412 and below 8.33422623840386,"
                                + " or its quantile function would not increase, but was 9"),
                refusal(() -> new Mixture(List.of()), "mixture must have at least one component, but had none"),
                refusal(
                        () -> new Mixture(List.of(new Mixture.Component(NAN, NORMAL))),
                        "each of the weights of mixture must be at least 0, but was NaN"),
                refusal(
                        () -> new Mixture(List.of(new Mixture.Component(0, NORMAL))),
                        "the sum of the weights of mixture must be above 0, but was 0"));
    }

    private static Arguments refusal(Supplier<Quantity> construction, String message) {
        return Arguments.of(construction, message);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refusals")
    void constructor_badParameter_isRefusedWithNameRuleAndValue(Supplier<Quantity> construction, String message) {
        assertThatIllegalArgumentException().isThrownBy(construction::get).withMessage(message);
    }

    @Test
    void toString_isTheFormOfAFile() {
        assertThat(new Constant(5)).hasToString("5");
        assertThat(new Constant(-0.25)).hasToString("-0.25");
        assertThat(new Constant(1e300)).hasToString("1.0E300");
        assertThat(new Normal(5, 0.5)).hasToString("normal(mean 5, sd 0.5)");
        assertThat(new LogNormal(40, 0.3)).hasToString("lognormal(median 40, sigma 0.3)");
        assertThat(new Uniform(0, 1)).hasToString("uniform(min 0, max 1)");
        assertThat(new Triangular(0, 1, 2)).hasToString("triangular(min 0, mode 1, max 2)");
        assertThat(new Pert(0.2, 0.9, 1.6)).hasToString("pert(min 0.2, mode 0.9, max 1.6)");
        assertThat(Beta.of(2, 3)).hasToString("beta(alpha 2, beta 3, min 0, max 1)");
        assertThat(new Gamma(2, 3)).hasToString("gamma(shape 2, scale 3)");
        assertThat(StudentT.standard(3)).hasToString("student-t(df 3, location 0, scale 1)");
        assertThat(new Truncated(NORMAL, 0, INFINITY)).hasToString("normal(mean 0, sd 1) truncated to [0, null]");
        assertThat(Discrete.equallyLikely(List.of(3.0, -1.0))).hasToString("discrete(2 values from -1 to 3)");
        assertThat(new Empirical(List.of(3.0, 1.0, 2.0))).hasToString("empirical(3 values from 1 to 3)");
        assertThat(Metalog.unbounded(1, 3, 7)).hasToString("metalog(p10 1, p50 3, p90 7)");
        assertThat(new Metalog(1, 3, 7, 0, 10)).hasToString("metalog(p10 1, p50 3, p90 7, min 0, max 10)");
        assertThat(new Mixture(List.of(new Mixture.Component(0.25, Constant.ONE), new Mixture.Component(0.75, NORMAL))))
                .hasToString("mixture(0.25 of 1, 0.75 of normal(mean 0, sd 1))");
    }

    @Test
    void ofP10P90_normalAndLogNormal_haveThesePercentiles() {
        Normal normal = Normal.ofP10P90(-1, 4);
        assertThat(normal.quantile(0.1)).isCloseTo(-1, within(1e-15));
        assertThat(normal.quantile(0.9)).isCloseTo(4, within(2e-15));
        LogNormal logNormal = LogNormal.ofP10P90(30, 60);
        assertThat(logNormal.quantile(0.1)).isCloseTo(30, within(3e-14));
        assertThat(logNormal.quantile(0.9)).isCloseTo(60, within(6e-14));
    }

    /** Mean m·exp(s²/2) and variance mean²·(exp(s²) - 1) in closed form. */
    @Test
    void ofMeanAndStandardDeviation_logNormal_hasTheseMoments() {
        LogNormal logNormal = LogNormal.ofMeanAndStandardDeviation(50, 20);
        double square = logNormal.sigma() * logNormal.sigma();
        assertThat(logNormal.median() * Math.exp(0.5 * square)).isCloseTo(50, within(1e-13));
        assertThat(50 * Math.sqrt(Math.expm1(square))).isCloseTo(20, within(1e-13));
        assertThat(logNormal.mean()).isCloseTo(50, within(1e-13));
    }

    @Test
    void quantile_roundedOutOfTheSupport_comesBackIn() {
        assertThat(new Uniform(-1, -0.9).quantile(0x1p-53)).isEqualTo(Math.nextUp(-1.0));
        assertThat(new Beta(0.01, 1, 0, 1).quantile(0x1p-53)).isEqualTo(Double.MIN_VALUE);
        assertThat(new LogNormal(1, 1000).quantile(1 - 0x1p-53)).isEqualTo(Double.MAX_VALUE);
        assertThat(StudentT.standard(0.01).quantile(0x1p-53)).isFinite();
    }

    @Test
    void mean_studentT_existsAboveOneDegreeOfFreedom() {
        assertThat(StudentT.standard(1).mean()).isNaN();
        assertThat(new StudentT(1.1, 4, 1).mean()).isEqualTo(4.0);
    }
}
