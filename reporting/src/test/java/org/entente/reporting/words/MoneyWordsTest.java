package org.entente.reporting.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import org.entente.model.Money;
import org.entente.model.Money.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyWordsTest {

    private static MoneyWords words(String currency, Unit unit) {
        return new MoneyWords(new Money(Currency.getInstance(currency), unit));
    }

    @ParameterizedTest
    @CsvSource({
        "USD, BILLION, 30.8, $30.8 billion",
        "USD, BILLION, -118, −$118 billion",
        "USD, BILLION, 0.0308, $30.8 million",
        "USD, BILLION, 0, $0",
        "EUR, MILLION, 30.8, €30.8 million",
        "EUR, MILLION, -0.0308, −€30.8 thousand",
        "GBP, THOUSAND, 0.5, £500",
        "JPY, ONE, 0.5, ¥0.5",
        "CHF, MILLION, 30.8, CHF 30.8 million",
        "CHF, ONE, -1234, '−CHF 1,234'"
    })
    void brief_amount_isInItsMoney(String currency, Unit unit, double value, String text) {
        assertThat(words(currency, unit).brief(value)).isEqualTo(text);
    }

    @Test
    void withError_belowOne_isInTheNextSmallerUnit() {
        assertThat(words("EUR", Unit.MILLION).withError(-26.24, 0.2)).isEqualTo("€26.2 ± 0.2 million");
        assertThat(words("EUR", Unit.MILLION).withError(0.032, 0.002)).isEqualTo("€32 ± 2 thousand");
        assertThat(words("CHF", Unit.ONE).withError(0.3, 0.02)).isEqualTo("CHF 0.30 ± 0.02");
    }

    @ParameterizedTest
    @CsvSource({
        "USD, BILLION, $ billion, billions of US dollars",
        "EUR, MILLION, € million, millions of euros",
        "CHF, THOUSAND, CHF thousand, thousands of CHF",
        "EUR, ONE, €, euros"
    })
    void label_money_isItsUnit(String currency, Unit unit, String label, String plural) {
        assertThat(words(currency, unit).label()).isEqualTo(label);
        assertThat(words(currency, unit).plural()).isEqualTo(plural);
    }

    @Test
    void capitalised_unit_beginsASentence() {
        assertThat(words("EUR", Unit.MILLION).capitalised()).isEqualTo("Millions of euros");
    }
}
