package org.entente.reporting.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.entente.model.Money;
import org.entente.model.quantity.Beta;
import org.entente.model.quantity.Constant;
import org.entente.model.quantity.Discrete;
import org.entente.model.quantity.Empirical;
import org.entente.model.quantity.Gamma;
import org.entente.model.quantity.LogNormal;
import org.entente.model.quantity.Metalog;
import org.entente.model.quantity.Mixture;
import org.entente.model.quantity.Mixture.Component;
import org.entente.model.quantity.Normal;
import org.entente.model.quantity.Pert;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.StudentT;
import org.entente.model.quantity.Triangular;
import org.entente.model.quantity.Truncated;
import org.entente.model.quantity.Uniform;
import org.entente.reporting.words.MoneyWords;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QuantityWordsTest {

    private static final Unit MONEY = new MoneyUnit(new MoneyWords(Money.DEFAULT));

    private static final Quantity AROUND_38 = new Triangular(30, 38, 50);

    @ParameterizedTest
    @MethodSource({"numbers", "distributions"})
    void text_quantity_isInWords(Quantity quantity, Unit unit, String words) {
        assertThat(QuantityWords.text(quantity, unit)).isEqualTo(words);
    }

    static Stream<Arguments> numbers() {
        return Stream.of(
                arguments(new Constant(0.2), PlainUnit.PERCENT, "20 %"),
                arguments(new Constant(0.12345), PlainUnit.PERCENT, "12.345 %"),
                arguments(new Constant(0), PlainUnit.PERCENT, "0 %"),
                arguments(new Constant(1), PlainUnit.PERCENT, "100 %"),
                arguments(new Constant(250), MONEY, "$250 billion"),
                arguments(new Constant(22.4), MONEY, "$22.4 billion"),
                arguments(new Constant(1234.5678), MONEY, "$1,234.5678 billion"),
                arguments(new Constant(0.05), MONEY, "$50 million"),
                arguments(new Constant(0.0000005), MONEY, "$0.0005 million"),
                arguments(new Constant(0), MONEY, "$0"),
                arguments(new Constant(6.25), PlainUnit.NUMBER, "6.25"),
                // MODEL 10: the month that contains the decimal date; 2026 + 1/12 is February
                arguments(new Constant(2029.5), PlainUnit.DATE, "July 2029"),
                arguments(new Constant(2026 + 1 / 12.0), PlainUnit.DATE, "February 2026"),
                arguments(new Constant(2030.999), PlainUnit.DATE, "December 2030"));
    }

    /** Percentiles of normals: the 90th lies 1.2816 standard deviations above the mean; the others are given. */
    static Stream<Arguments> distributions() {
        return Stream.of(
                arguments(new Normal(10, 2), PlainUnit.NUMBER, "about 10, with 80 % probability between 7.44 and 12.6"),
                arguments(
                        LogNormal.ofP10P90(30, 60),
                        MONEY,
                        "about $42.4 billion, with 80 % probability between $30 billion and $60 billion"),
                arguments(
                        new Uniform(1.8, 3.5),
                        MONEY,
                        "between $1.8 billion and $3.5 billion, all values equally likely"),
                arguments(
                        new Uniform(2029, 2032),
                        PlainUnit.DATE,
                        "between January 2029 and January 2032, all values equally likely"),
                arguments(new Triangular(0.2, 0.3, 0.4), PlainUnit.PERCENT, "between 20 % and 40 %, most likely 30 %"),
                arguments(new Pert(0.2, 0.3, 0.4), PlainUnit.PERCENT, "between 20 % and 40 %, most likely 30 %"),
                // symmetric about a half; the 10th percentile of beta(2, 2) is the root of 3 x² - 2 x³ = 0.1
                arguments(Beta.of(2, 2), PlainUnit.PERCENT, "about 50 %, with 80 % probability between 20 % and 80 %"),
                // exponential with mean 2: 2 ln 2, -2 ln 0.9, 2 ln 10
                arguments(
                        new Gamma(1, 2), PlainUnit.NUMBER, "about 1.39, with 80 % probability between 0.211 and 4.61"),
                // Cauchy: tan(0.4 π) = 3.0777
                arguments(
                        new StudentT(1, 5, 1),
                        PlainUnit.NUMBER,
                        "about 5, with 80 % probability between 1.92 and 8.08"),
                arguments(
                        new Metalog(3, 5, 9, 0, Double.POSITIVE_INFINITY),
                        PlainUnit.NUMBER,
                        "about 5, with 80 % probability between 3 and 9"),
                // P(|Z| < 1) = 0.6827, and P(Z < -0.749) = P(Z < -1) + 0.06827
                arguments(
                        new Truncated(new Normal(1, 1), 0, 2),
                        PlainUnit.NUMBER,
                        "about 1, with 80 % probability between 0.251 and 1.75, never below 0 and never above 2"),
                arguments(
                        new Truncated(new Normal(100, 1), 0, Double.POSITIVE_INFINITY),
                        PlainUnit.NUMBER,
                        "about 100, with 80 % probability between 98.7 and 101, never below 0"),
                arguments(
                        new Discrete(List.of(0.2, 0.0), List.of(1.0, 1.0)),
                        PlainUnit.PERCENT,
                        "0 % or 20 %, equally likely"),
                arguments(new Discrete(List.of(0.2, 0.3), List.of(1.0, 0.0)), PlainUnit.PERCENT, "20 %"),
                arguments(
                        new Discrete(List.of(1.0, 2.0, 4.0, 2.0), List.of(1.0, 1.0, 1.0, 1.0)),
                        PlainUnit.NUMBER,
                        "1 with 25 % probability, 2 with 50 % probability or 4 with 25 % probability"),
                arguments(
                        new Empirical(List.of(3.0, 1.0, 2.0)),
                        PlainUnit.NUMBER,
                        "as in 3 observations from 1 to 3, half of them at most 2"),
                arguments(
                        new Mixture(List.of(new Component(0.2, AROUND_38), new Component(0.8, new Constant(38)))),
                        MONEY,
                        "$38 billion with 80 % probability, else between $30 billion and $50 billion, most likely"
                                + " $38 billion"),
                arguments(
                        new Mixture(List.of(new Component(1, AROUND_38), new Component(2, new Uniform(1, 2)))),
                        PlainUnit.NUMBER,
                        "with 33.3333 % probability between 30 and 50, most likely 38; with 66.6667 %"
                                + " probability between"
                                + " 1 and 2, all values equally likely"),
                arguments(
                        new Mixture(List.of(new Component(0, AROUND_38), new Component(1, new Constant(3)))),
                        PlainUnit.NUMBER,
                        "3"));
    }
}
