package org.entente.model.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.entente.model.quantity.Mixture.Component;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MixtureTest {

    /** Parts [0, 1/4), [1/4, 3/4) and [3/4, 1). */
    private final Mixture mixture = new Mixture(List.of(
            new Component(1, new Uniform(10, 20)),
            new Component(2, new Constant(3)),
            new Component(0, new Constant(-100)),
            new Component(1, new Uniform(0, 1))));

    @Test
    void quantile_drawOfAComponent_isStretched() {
        assertThat(mixture.quantile(0.125)).isEqualTo(15);
        assertThat(mixture.quantile(0.25)).isEqualTo(3);
        assertThat(mixture.quantile(0.7)).isEqualTo(3);
        // (0.8 - 0.75) / 0.25
        assertThat(mixture.quantile(0.8)).isCloseTo(0.2, within(1e-15));
    }

    @Test
    void partition_drawAtTheBeginningOfAPart_staysInside() {
        assertThat(mixture.quantile(0.75)).isEqualTo(0x1p-53);
        assertThat(mixture.partition().within(0, Math.nextDown(0.25))).isEqualTo(1 - 0x1p-53);
    }

    @Test
    void meanMedianAndCumulative_areWeighted() {
        // 1/4 · 15 + 1/2 · 3 + 1/4 · 0.5
        assertThat(mixture.mean()).isEqualTo(5.375);
        // a quarter lies in (0, 1), half at 3
        assertThat(mixture.cumulative(1)).isEqualTo(0.25);
        assertThat(mixture.cumulative(3)).isEqualTo(0.75);
        assertThat(mixture.median()).isEqualTo(3);
    }

    /** Half of N(0, 1) and half of N(4, 1) are symmetric about 2. */
    @Test
    void median_betweenTheComponents_isFound() {
        Mixture two = new Mixture(List.of(new Component(1, new Normal(4, 1)), new Component(1, new Normal(0, 1))));
        assertThat(two.median()).isCloseTo(2, within(1e-14));
        assertThat(two.quantile(0.5)).isLessThan(-4);
    }

    @Test
    void support_spansTheComponentsThatAreDrawn() {
        assertThat(mixture.support()).isEqualTo(Support.open(0, 20));
        assertThat(mixture.hasAtomAt(3)).isTrue();
        assertThat(mixture.hasAtomAt(-100)).isFalse();
        assertThat(Range.POSITIVE.admits(mixture.support())).isTrue();
    }

    @Test
    void support_lowerBoundOfAnyComponent_isAttained() {
        Component uniform = new Component(1, new Uniform(0, 1));
        Component zero = new Component(1, Constant.ZERO);
        Component two = new Component(1, new Constant(2));
        assertThat(new Mixture(List.of(uniform, zero)).support()).isEqualTo(Support.closed(0, 1));
        assertThat(new Mixture(List.of(zero, uniform)).support()).isEqualTo(Support.closed(0, 1));
        assertThat(new Mixture(List.of(two, uniform)).support()).isEqualTo(Support.open(0, 2));
    }

    @Test
    void quantile_mixtureOfMixtures_nests() {
        Mixture outer = new Mixture(List.of(new Component(1, Constant.ZERO), new Component(1, mixture)));
        // (0.9 - 0.5) / 0.5 = 0.8
        assertThat(outer.quantile(0.9)).isCloseTo(0.2, within(1e-14));
        assertThat(outer.mean()).isEqualTo(2.6875);
    }

    /** Asked twice at each level, 60 levels would take as long as the universe. */
    @Test
    @Timeout(60)
    void percentile_mixturesWithinMixtures_takesTimeOfTheirNumber() {
        Quantity nested = new Uniform(0, 1);
        for (int level = 0; level < 60; level++) {
            nested = new Mixture(List.of(new Component(1, nested), new Component(1, new Uniform(0, 1))));
        }
        assertThat(nested.percentile(0.1)).isCloseTo(0.1, within(1e-12));
        assertThat(nested.median()).isCloseTo(0.5, within(1e-12));
    }
}
