package org.entente.reporting.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource({
        "1234.567, 1, '1,234.6'",
        "-1234567.891, 0, '−1,234,568'",
        "999.95, 1, '1,000.0'",
        "0.125, 2, 0.12",
        "-0.04, 1, 0.0",
        "123, 0, 123",
        "NaN, 1, –",
        "Infinity, 1, –"
    })
    void fixed_value_hasItsDecimals(double value, int decimals, String text) {
        assertThat(Amounts.fixed(value, decimals)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.051234, 0.0512",
        "1, 1.00",
        "36.44, 36.4",
        "9.9968, 10.0",
        "310.4, 310",
        "1234.5, '1,234'",
        "-5.678, −5.68",
        "0.00000012, 0",
        "NaN, –"
    })
    void brief_value_hasThreeSignificantDigits(double value, String text) {
        assertThat(Amounts.brief(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"38, 38", "37.5, 37.5", "0.5, 0.5", "100, 100", "0, 0", "0.000000012345, 1.23e-8"})
    void exact_value_hasNoTrailingZeros(double value, String text) {
        assertThat(Amounts.exact(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "13.3012, 0.0213, 13.30 ± 0.02",
        "199.12, 12.3, 199 ± 12",
        "1.25, 0, 1.25",
        "12, 1e-15, 12.0",
        "1e-15, 1e-16, 0",
        "1.25, NaN, 1.25 ± –"
    })
    void withError_mean_isAsPreciseAsItsError(double mean, double error, String text) {
        assertThat(Amounts.withError(mean, error)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.02, +0.50 ± 0.02", "-0.5, 0.02, −0.50 ± 0.02", "0, 0, 0", "1e-15, 1e-16, 0"})
    void signedWithError_difference_hasItsSign(double mean, double error, String text) {
        assertThat(Amounts.signedWithError(mean, error)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, unchanged", "0, NaN, unchanged", "0, 0.02, 0.00 ± 0.02", "0.5, 0.02, +0.50 ± 0.02"})
    void change_onNoPath_isUnchanged(double mean, double error, String text) {
        assertThat(Amounts.change(mean, error)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 %",
        "0.0004, <0.1 %",
        "0.002, 0.2 %",
        "0.364, 36 %",
        "0.9987, 99.9 %",
        "0.9996, >99.9 %",
        "1, 100 %",
        "NaN, – %"
    })
    void percent_nearCertainty_isNotRoundedToIt(double part, String text) {
        assertThat(Amounts.percent(part)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"2028.0751, 2028.075", "2029, 2029", "0.00025, 0.00025"})
    void date_decimalYear_hasNoCommas(double value, String text) {
        assertThat(Amounts.date(value)).isEqualTo(text);
    }
}
