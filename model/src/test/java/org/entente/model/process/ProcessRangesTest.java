package org.entente.model.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.entente.model.quantity.Constant;
import org.entente.model.quantity.Quantity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each quantity of a process is refused outside its range. */
class ProcessRangesTest {

    private static Quantity quantity(String name, String field, double value) {
        return name.equals(field) ? new Constant(value) : Constant.ONE;
    }

    private static FadingGrowth fadingGrowth(String field, double value) {
        return new FadingGrowth(
                quantity("run-rate", field, value),
                quantity("growth", field, value),
                quantity("long-run-growth", field, value),
                quantity("half-life", field, value),
                quantity("volatility", field, value));
    }

    private static Logistic logistic(String field, double value) {
        return new Logistic(
                quantity("run-rate", field, value),
                quantity("ceiling", field, value),
                quantity("rate", field, value),
                quantity("volatility", field, value));
    }

    @ParameterizedTest
    @CsvSource({
        "run-rate, 0, above 0",
        "growth, -1, above -1",
        "long-run-growth, -1, above -1",
        "half-life, 0, above 0",
        "volatility, -1, at least 0"
    })
    void fadingGrowth_outsideItsRanges_isRefused(String field, int value, String range) {
        assertThat(fadingGrowth(field, 0.5).inputs()).hasSize(5).containsEntry(field, new Constant(0.5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fadingGrowth(field, value))
                .withMessage(field + " must be " + range + ", but was " + value);
    }

    @ParameterizedTest
    @CsvSource({"run-rate, 0, above 0", "ceiling, 0, above 0", "rate, -1, at least 0", "volatility, -1, at least 0"})
    void logistic_outsideItsRanges_isRefused(String field, int value, String range) {
        assertThat(logistic(field, 0.5).inputs()).hasSize(4).containsEntry(field, new Constant(0.5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> logistic(field, value))
                .withMessage(field + " must be " + range + ", but was " + value);
    }
}
