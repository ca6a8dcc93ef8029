package org.entente.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StepBenchmarkTest {

    /**
     * With growth from 0.5 to 0.1 and a half-life of 24 months, {@code E D(83) = exp(Σ_{s<83} g(s) / 12)} (MODEL 3);
     * log D(83) has the variance 0.3² · 83/12. Beyond 4 standard errors lies about one seed in 16,000, or a few as the
     * number is skewed.
     */
    @Test
    void grow_oneProduct_hasItsClosedForm() {
        double log = 0;
        for (int s = 0; s < 83; s++) {
            log += (Math.log(1.1) + Math.log(1.5 / 1.1) * Math.pow(2, -s / 24.0)) / 12;
        }
        double expected = Math.exp(log) / 12;
        double error = expected * Math.sqrt(Math.expm1(0.09 * 83 / 12) / 256);
        assertThat(Arrays.stream(revenue(Part.ONE_PRODUCT)).average().orElseThrow())
                .isCloseTo(expected, within(4 * error));
    }

    /** Common draws: another part leaves the shocks of the product as they were. */
    @ParameterizedTest
    @EnumSource(
            names = {
                "REVENUE_SHARE",
                "CAP",
                "DEFERRAL",
                "INFERENCE_COST",
                "COMPUTE_PRICE",
                "TRAINING",
                "TWO_CLOUDS",
                "PRIMARY_CLOUD",
                "SPEND_COMMITMENT",
                "EQUITY_STAKE",
                "EVENT"
            })
    void block_partsBesideRevenue_leaveItAlone(Part part) {
        assertThat(revenue(part)).isEqualTo(revenue(Part.ONE_PRODUCT));
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void block_everyPart_hasRevenue(Part part) {
        assertThat(Arrays.stream(revenue(part)).limit(256)).hasSize(256).allMatch(value -> value > 0 && value < 10);
    }

    private static double[] revenue(Part part) {
        StepBenchmark benchmark = new StepBenchmark();
        benchmark.part = part;
        benchmark.compile();
        return benchmark.months();
    }
}
