package org.entente.simulation.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuantilesTest {

    private static final Quantiles SQUARES =
            Quantiles.of(List.of(5, 50, 95), percent -> percent * percent, percent -> percent / 10.0);

    private static final PointEstimate NONE = new PointEstimate(Double.NaN, Double.NaN);

    @Test
    void at_givesTheValueAtAPercent() {
        assertThat(SQUARES.at(50)).isEqualTo(2500);
        assertThat(SQUARES.percents()).containsExactly(5, 50, 95);
    }

    @Test
    void error_ofExtremes_isUnknown() {
        Quantiles quantiles = Quantiles.of(List.of(0, 50, 100), percent -> percent, percent -> percent / 10.0);
        assertThat(quantiles.error(0)).isNaN();
        assertThat(quantiles.error(50)).isEqualTo(5);
        assertThat(quantiles.error(100)).isNaN();
    }

    @Test
    void at_anotherPercent_isRefused() {
        assertThatThrownBy(() -> SQUARES.at(51))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the percent of a quantile must be one of [5, 50, 95], but was 51");
    }

    @Test
    void equals_isByValue() {
        assertThat(Quantiles.of(List.of(5, 50, 95), percent -> percent * percent, percent -> percent / 10.0))
                .isEqualTo(SQUARES)
                .hasSameHashCodeAs(SQUARES);
        assertThat(Quantiles.of(List.of(5, 50, 95), percent -> percent, percent -> percent / 10.0))
                .isNotEqualTo(SQUARES);
    }

    @Test
    void constructor_quantilesOfOtherPercents_areRefused() {
        SummaryMoments moments = new SummaryMoments(1, 1, 1, 1, 1);
        assertThatThrownBy(() -> new Summary(moments, SQUARES, NONE, NONE, new Proportion(0, 4)))
                .hasMessageStartingWith("the quantiles of a summary must be at [0, 1, 5,");
        assertThatThrownBy(() -> new Difference(1, 1, 1, SQUARES, new Proportion(1, 1)))
                .hasMessageStartingWith("the quantiles of a difference must be at [5, 10,");
    }
}
