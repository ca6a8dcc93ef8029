package org.entente.reporting.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.model.file.Fact;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FactWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            38                      | $B                   | It is so: $38 billion
            about 25                | $B a year            | It is so: about $25 billion a year
            0.6 to 0.85             | $B                   | It is so: $0.6 to 0.85 billion
            38 over 7 years         | $B                   | It is so: $38 billion over 7 years
            2.5, 11, 25             | $B                   | It is so: 2.5, 11, 25 ($ billion)
            67 by 2028              | %                    | It is so: 67 % by 2028
            60 / 25 / 15            | %                    | It is so: 60 / 25 / 15 (%)
            2026-04-27              | date                 | It is so: 2026-04-27
            2032                    | year                 | It is so: 2032
            exclusive               | term                 | It is so: exclusive
            S-curve                 | $B a year            | It is so: S-curve
            warning                 | statement            | It is so
            5/30                    | $ per million tokens | It is so: 5/30 $ per million tokens
            """)
    void statement_fact_hasItsValueWithACleanUnit(String value, String unit, String statement) {
        Fact fact = new Fact("T1", "It is so", value, unit, "2026-05-11", "Reuters", "", "B");

        assertThat(FactWords.statement(fact)).isEqualTo(statement);
    }
}
