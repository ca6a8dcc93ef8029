package org.entente.model.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** Laws of quantile functions, over random distributions with random parameters. */
class QuantityPropertiesTest {

    /** Draws are these many steps of 2^-53. */
    private static final long MOST = (1L << 53) - 1;

    private static final double STEP = 0x1p-53;

    @Provide
    Arbitrary<Continuous> continuous() {
        Arbitrary<Double> any = Arbitraries.doubles().between(-100, 100);
        Arbitrary<Double> positive = Arbitraries.doubles().between(0.1, 20);
        Arbitrary<Double> fraction = Arbitraries.doubles().between(0, 1);
        return Arbitraries.oneOf(
                Combinators.combine(any, positive).as(Normal::new),
                Combinators.combine(positive, fraction).as((median, part) -> new LogNormal(median, 0.1 + part)),
                Combinators.combine(any, positive).as((min, width) -> new Uniform(min, min + width)),
                Combinators.combine(any, positive, fraction)
                        .as((min, width, part) -> new Triangular(min, min + part * width, min + width)),
                Combinators.combine(any, positive, fraction)
                        .as((min, width, part) -> new Pert(min, min + part * width, min + width)),
                Combinators.combine(positive, positive).as(Beta::of),
                Combinators.combine(positive, positive).as(Gamma::new),
                Combinators.combine(positive, any, positive).as(StudentT::new));
    }

    @Provide
    Arbitrary<Continuous> truncated() {
        Arbitrary<Double> fraction = Arbitraries.doubles().between(0, 1);
        return Combinators.combine(continuous(), fraction, fraction).as((of, a, b) -> {
            double low = of.quantile(0.001 + 0.9 * Math.min(a, b));
            return new Truncated(of, low, of.quantile(0.01 + 0.9 * Math.max(a, b)));
        });
    }

    /** Monotone in the order of the draws, so all but discrete values and mixtures. */
    @Provide
    Arbitrary<Quantity> monotone() {
        Arbitrary<Double> any = Arbitraries.doubles().between(-100, 100);
        Arbitrary<Double> part = Arbitraries.doubles().between(0.2, 0.8);
        return Arbitraries.oneOf(
                continuous(),
                truncated(),
                any.list().ofMinSize(2).ofMaxSize(9).map(Empirical::new),
                Combinators.combine(any, part).as((low, p) -> Metalog.unbounded(low, low + 10 * p, low + 10)));
    }

    @Property(seed = "20260427")
    void quantilesAscendInsideTheSupport(
            @ForAll("monotone") Quantity quantity,
            @ForAll @LongRange(min = 1, max = MOST) long a,
            @ForAll @LongRange(min = 1, max = MOST) long b) {
        double low = quantity.quantile(Math.min(a, b) * STEP);
        double high = quantity.quantile(Math.max(a, b) * STEP);
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

    @Property(seed = "20260427")
    void truncationDrawsWhatLiesInTheInterval(
            @ForAll("truncated") Continuous truncated, @ForAll @LongRange(min = 1, max = MOST) long u) {
        Truncated conditioned = (Truncated) truncated;
        Continuous of = conditioned.of();
        double below = of.cumulative(conditioned.low());
        double inside = of.cumulative(conditioned.high()) - below;
        double x = truncated.quantile(u * STEP);
        // a rounding of x counts for much where the density is singular
        double rounding = 1e-12 + 4 * Math.ulp(x) * of.density(x);
        assertThat(of.cumulative(x)).isCloseTo(below + u * STEP * inside, within(rounding));
        assertThat(truncated.mean()).isBetween(conditioned.low(), conditioned.high());
    }

    @Property(seed = "20260427")
    void truncationBeyondTheSupportChangesNothing(
            @ForAll("continuous") Continuous distribution, @ForAll @LongRange(min = 1, max = MOST) long u) {
        Truncated truncated = new Truncated(distribution, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        double x = distribution.quantile(u * STEP);
        assertThat(truncated.quantile(u * STEP)).isBetween(x - 1e-12 * Math.abs(x), x + 1e-12 * Math.abs(x));
        assertThat(truncated.support()).isEqualTo(distribution.support());
    }

    @Property(seed = "20260427")
    void mixtureOfOneIsThatOne(@ForAll("monotone") Quantity quantity, @ForAll @LongRange(min = 1, max = MOST) long u) {
        Mixture mixture = new Mixture(List.of(new Mixture.Component(3, quantity)));
        assertThat(mixture.quantile(u * STEP)).isEqualTo(quantity.quantile(u * STEP));
        assertThat(mixture.mean()).isEqualTo(Double.valueOf(quantity.mean())); // a t may have none: NaN
        assertThat(mixture.support()).isEqualTo(quantity.support());
    }
}
