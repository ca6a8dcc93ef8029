package org.entente.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.entente.model.Scenario;
import org.junit.jupiter.api.Test;

class GrowthBenchmarkTest {

    /** The developer's contribution in the first year, 64 products having the mean of 64 times one's; 256 paths. */
    @Test
    void block_moreProducts_addUp() {
        assertThat(mean("products:64")).isCloseTo(64 * mean("products:1"), within(64 * 0.1));
    }

    /** In their first year 64 shares take 64 % of revenue less what their caps cut off. */
    @Test
    void block_moreTerms_takeTheirShares() {
        assertThat(mean("terms:64")).isBetween(0.36 * mean("terms:1") / 0.99, 0.75 * mean("terms:1"));
    }

    @Test
    void block_moreMonths_leaveTheFirstYearAsItWas() {
        assertThat(mean("months:360")).isEqualTo(mean("months:12"));
    }

    @Test
    void ofSize_eachKind_hasThatMany() {
        assertThat(GrowingScenario.ofSize("products:16").products()).hasSize(16);
        Scenario terms = GrowingScenario.ofSize("terms:16");
        assertThat(terms.terms()).hasSize(16);
        assertThat(GrowingScenario.ofSize("months:360").horizon().months()).isEqualTo(360);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GrowingScenario.ofSize("clouds:2"))
                .withMessage("size must be products, terms or months, but was clouds:2");
    }

    private static double mean(String size) {
        GrowthBenchmark benchmark = new GrowthBenchmark();
        benchmark.size = size;
        benchmark.grow();
        return Arrays.stream(benchmark.block()).average().orElseThrow();
    }
}
