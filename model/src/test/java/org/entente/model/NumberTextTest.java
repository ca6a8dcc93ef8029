package org.entente.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource({"0.2, 0.2", "20%, 0.2", "12.5 %, 0.125", "-3%, -0.03", "1e6, 1000000", "1_000_000, 1000000", ".5, 0.5"})
    void parse_number_isItsValue(String text, double value) {
        assertThat(NumberText.parse(text)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "NaN", "Infinity", "1e999", "1e99999999", "0x10", "1,5", "%", "1 2", "--1", "1%%", "1f"
            })
    void parse_anythingElse_isRefused(String text) {
        assertThatExceptionOfType(NumberFormatException.class).isThrownBy(() -> NumberText.parse(text));
    }
}
