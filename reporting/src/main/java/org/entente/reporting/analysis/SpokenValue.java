package org.entente.reporting.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.Dimension;
import org.entente.reporting.words.MoneyWords;
import org.entente.simulation.experiment.Estimate;

/**
 * The values of a statistic in a sentence, with two significant digits: {@code $320 billion}, {@code 36 %}. "About"
 * stands before a value whose error may change these digits.
 *
 * @param dimension the dimension of the statistic
 * @param money the words for amounts
 */
public record SpokenValue(Dimension dimension, MoneyWords money) {

    private static final MathContext TWO_DIGITS = new MathContext(2);
    private static final double PERCENT = 100;

    /** An error above this part of a value may change its second digit. */
    private static final double ROUGH = 0.02;

    /** A date is told to the tenth of a year. */
    private static final double ROUGH_YEARS = 0.05;

    /** A value: {@code about $320 billion}, {@code −$12 billion}, {@code 36 %}, {@code 2029.4}. */
    public String value(Estimate estimate) {
        double value = estimate.value();
        return switch (dimension) {
            case MONEY -> about(estimate) + money.brief(rounded(value));
            case PROBABILITY -> about(estimate) + Amounts.percent(value);
            case DATE ->
                Double.isFinite(value)
                        ? (estimate.standardError() > ROUGH_YEARS ? "about " : "")
                                + Amounts.fixed(value, 1).replace(",", "")
                        : "never";
            case YEARS -> about(estimate) + Amounts.exact(rounded(value)) + " years";
        };
    }

    /** The size of a difference, without its sign: {@code $7 billion}, {@code 12 percentage points}. */
    public String size(Estimate difference) {
        double size = Math.abs(difference.value());
        return about(difference)
                + switch (dimension) {
                    case MONEY -> money.brief(rounded(size));
                    case PROBABILITY -> Amounts.exact(rounded(size * PERCENT)) + " percentage points";
                    case DATE, YEARS -> Amounts.exact(rounded(size)) + " years";
                };
    }

    /** A number as a cell of a table reads it, with its error; probabilities in percent. */
    public String cell(Estimate estimate) {
        return dimension == Dimension.PROBABILITY
                ? Amounts.withError(PERCENT * estimate.value(), PERCENT * estimate.standardError()) + " %"
                : dimension.text(estimate);
    }

    /** A value without its error as a cell of a table reads it. */
    public String briefCell(double value) {
        return dimension == Dimension.PROBABILITY ? Amounts.percent(value) : dimension.text(value);
    }

    /** The standard error of a value, with its unit. */
    public String errorCell(Estimate estimate) {
        double error = estimate.standardError();
        return switch (dimension) {
            case MONEY -> money.symbol() + Amounts.error(error) + money.suffix();
            case PROBABILITY -> Amounts.error(PERCENT * error) + " percentage points";
            case DATE, YEARS -> Amounts.error(error) + " years";
        };
    }

    /** A change as a cell of a table reads it, with its sign and its error. */
    public String changeCell(Estimate change) {
        return dimension == Dimension.PROBABILITY
                ? Amounts.change(PERCENT * change.value(), PERCENT * change.standardError())
                : Amounts.change(change.value(), change.standardError());
    }

    /** The unit beside changes: {@code $ billion}, {@code percentage points}, {@code years}. */
    public String changeUnit() {
        return switch (dimension) {
            case MONEY -> money.label();
            case PROBABILITY -> "percentage points";
            case DATE, YEARS -> "years";
        };
    }

    /** The unit beside values: {@code $ billion}, {@code %}, {@code decimal date}. */
    public String unit() {
        return dimension == Dimension.PROBABILITY ? "%" : dimension.label(money);
    }

    private static String about(Estimate estimate) {
        return Math.abs(estimate.standardError()) > ROUGH * Math.abs(estimate.value()) ? "about " : "";
    }

    private static double rounded(double value) {
        return Double.isFinite(value) ? new BigDecimal(value).round(TWO_DIGITS).doubleValue() : value;
    }
}
