package org.entente.simulation.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatisticTest {

    /** Unsorted on purpose. The mean is 5.5; squares of deviations add to 82.5, over 9 is 55/6. */
    private static final double[] ONE_TO_TEN = {10, 1, 9, 2, 8, 3, 7, 4, 6, 5};

    /** p25 has rank ⌈2.5⌉; es20 is the mean of the lowest two, es80 of the highest two; 7 is not above itself. */
    @ParameterizedTest
    @CsvSource({"mean,5.5", "p10,1", "p25,3", "p50,5", "p99,10", "es20,1.5", "es80,9.5", "above 7,0.3", "below 7,0.6"})
    void of_tenNumbers_isTheNumberByHand(String text, double expected) {
        assertThat(Statistic.parse(text).of(ONE_TO_TEN)).isEqualTo(expected);
    }

    @Test
    void of_standardDeviation_dividesByOneLess() {
        assertThat(Statistic.parse("sd").of(ONE_TO_TEN)).isCloseTo(Math.sqrt(55 / 6.0), within(1e-15));
    }

    /** In doubles 0.07 * 100 exceeds 7, whose rank would be 8. */
    @Test
    void of_percentile_countsRanksInWholeNumbers() {
        double[] values = new double[100];
        Arrays.setAll(values, i -> i + 1);
        assertThat(Statistic.parse("p7").of(values)).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mean", "sd", "p10", "p2.5", "es5", "above 10", "below -0.5"})
    void toString_parsed_isTheText(String text) {
        assertThat(Statistic.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "median", "p", "p0", "p100", "es0", "above", "above x", "p-5"})
    void parse_otherText_isRefused(String text) {
        assertThatThrownBy(() -> Statistic.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be");
    }
}
