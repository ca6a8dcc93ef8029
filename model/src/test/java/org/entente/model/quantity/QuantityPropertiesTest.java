package org.entente.model.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws of quantile functions, over random distributions with random parameters. */
class QuantityPropertiesTest {

    /** A quantity, and two draws for it. */
    private record Case<Q extends Quantity>(Q quantity, double a, double b) {}

    private static <Q extends Quantity> List<Case<Q>> cases(long seed, Function<RandomQuantities, Q> generator) {
        RandomQuantities random = new RandomQuantities(seed);
        return Stream.generate(() -> new Case<>(generator.apply(random), random.draw(), random.draw()))
                .limit(100)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void quantile_monotone_ascendsInsideTheSupport(long seed) {
        assertThat(cases(seed, RandomQuantities::monotone)).allSatisfy(c -> requireAscent(c.quantity(), c.a(), c.b()));
    }

    private static void requireAscent(Quantity quantity, double a, double b) {
        double low = quantity.quantile(Math.min(a, b));
        double high = quantity.quantile(Math.max(a, b));
        Support support = quantity.support();
        // draws that are next to each other may meet different branches of a solution
        double rounding = 1e-12 * Math.max(Math.abs(low), Math.abs(high));
        assertThat(low).isLessThanOrEqualTo(high + rounding).isFinite();
        assertThat(high).isFinite();
        assertThat(low).isGreaterThanOrEqualTo(support.low());
        assertThat(high).isLessThanOrEqualTo(support.high());
        if (!support.attained()) {
            assertThat(low).isGreaterThan(support.low());
            assertThat(high).isLessThan(support.high());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void quantile_truncated_drawsWhatLiesInTheInterval(long seed) {
        assertThat(cases(seed, RandomQuantities::truncated)).allSatisfy(c -> requireInside(c.quantity(), c.a()));
    }

    private static void requireInside(Truncated truncated, double u) {
        Continuous distribution = truncated.distribution();
        double below = distribution.cumulative(truncated.low());
        double inside = distribution.cumulative(truncated.high()) - below;
        double x = truncated.quantile(u);
        // a rounding of x counts for much where the density is singular
        double rounding = 1e-12 + 4 * Math.ulp(x) * distribution.density(x);
        assertThat(distribution.cumulative(x)).isCloseTo(below + u * inside, within(rounding));
        assertThat(truncated.mean()).isBetween(truncated.low(), truncated.high());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void quantile_truncatedBeyondTheSupport_isTheSame(long seed) {
        assertThat(cases(seed, RandomQuantities::continuous))
                .allSatisfy(c -> requireSameWhenTruncatedBeyond(c.quantity(), c.a()));
    }

    private static void requireSameWhenTruncatedBeyond(Continuous distribution, double u) {
        Truncated truncated = new Truncated(distribution, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        double x = distribution.quantile(u);
        assertThat(truncated.quantile(u)).isBetween(x - 1e-12 * Math.abs(x), x + 1e-12 * Math.abs(x));
        assertThat(truncated.support()).isEqualTo(distribution.support());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void mixture_ofOne_isThatOne(long seed) {
        assertThat(cases(seed, RandomQuantities::monotone)).allSatisfy(c -> requireSameInMixture(c.quantity(), c.a()));
    }

    private static void requireSameInMixture(Quantity quantity, double u) {
        Mixture mixture = new Mixture(List.of(new Mixture.Component(3, quantity)));
        assertThat(mixture.quantile(u)).isEqualTo(quantity.quantile(u));
        assertThat(mixture.mean()).isEqualTo(Double.valueOf(quantity.mean())); // a t may have none: NaN
        assertThat(mixture.support()).isEqualTo(quantity.support());
    }
}
