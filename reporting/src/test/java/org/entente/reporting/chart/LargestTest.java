package org.entente.reporting.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What charts show where there is much. */
class LargestTest {

    @Test
    void of_few_areAllShown() {
        Largest<Integer> few = Largest.of(List.of(3, 1, 2), 3, i -> i);
        assertThat(few.shown()).containsExactly(3, 1, 2);
        assertThat(few.sentence("parties")).isEmpty();
    }

    /** Losses count by their size; the order stays; of 5 and 5 the first is shown. */
    @Test
    void of_many_largestAmountsInTheirOrder() {
        Largest<Double> many = Largest.of(List.of(1.0, 5.0, -9.0, 5.0, Double.NaN, 2.0), 2, x -> x);
        assertThat(many.shown()).containsExactly(5.0, -9.0);
        assertThat(many.sentence("parties")).isEqualTo(" Shown are 2 of 6 parties, those with the largest amounts.");
    }

    @Test
    void of_thousands_saysHowMany() {
        Largest<Integer> many = Largest.of(IntStream.range(0, 2000).boxed().toList(), 12, i -> i);
        assertThat(many.sentence("clouds")).isEqualTo(" Shown are 12 of 2,000 clouds, those with the largest amounts.");
    }
}
