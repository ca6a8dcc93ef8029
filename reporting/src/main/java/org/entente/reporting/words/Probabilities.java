package org.entente.reporting.words;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.results.ConfidenceInterval;
import org.entente.simulation.results.Proportion;

/**
 * The words for a probability that paths estimate. Where all paths agree, no standard error tells how far it may be
 * from 0 or 1; the end of its interval does, rounded outwards: {@code at most 0.04 %}.
 */
public final class Probabilities {

    private static final double PERCENT = 100;

    private Probabilities() {}

    /** The probability in a sentence: {@code 36.4 ± 0.2 %}, {@code at most 0.04 %} or {@code at least 99.96 %}. */
    public static String text(Proportion part) {
        return part.isUnanimous()
                ? bound(part.value(), part.interval(), "at most ", "at least ")
                : Amounts.withError(part.value() * PERCENT, part.standardError() * PERCENT) + " %";
    }

    /** As {@link #text(Proportion)}, of an estimate; without an error it is known. */
    public static String text(Estimate part) {
        double value = part.value();
        if ((value == 0 || value == 1) && part.interval().isKnown()) {
            return bound(value, part.interval(), "at most ", "at least ");
        }
        return part.standardError() == 0
                ? Amounts.percent(value)
                : Amounts.withError(value * PERCENT, part.standardError() * PERCENT) + " %";
    }

    /** The probability in a table: {@code 36 %}, {@code ≤0.04 %} or {@code ≥99.96 %}. */
    public static String cell(Proportion part) {
        return part.isUnanimous() && part.paths() > 0
                ? bound(part.value(), part.interval(), "≤", "≥")
                : Amounts.percent(part.value());
    }

    /** The probability with its error in a table: {@code 36.4 ± 0.2 %}, {@code ≤0.04 %} or {@code ≥99.96 %}. */
    public static String cellWithError(Proportion part) {
        return part.isUnanimous() ? cell(part) : text(part);
    }

    /** The standard error in a table; empty where all paths agree. */
    public static String error(Proportion part) {
        return part.isUnanimous() ? "" : Amounts.percent(part.standardError());
    }

    /**
     * The part of some paths: {@code 36.4 ± 0.2 % of the simulated paths}, {@code none of the simulated paths (at most
     * 0.04 %)} or {@code all …}.
     *
     * @param ofPaths what follows the part, such as {@code " of the simulated paths"}
     */
    public static String ofPaths(Proportion part, String ofPaths) {
        return part.isUnanimous()
                ? (part.count() == 0 ? "none" : "all") + ofPaths + " (" + text(part) + ")"
                : text(part) + ofPaths;
    }

    /**
     * The part of some paths in a sentence, without its error: {@code 36 % of the simulated paths}, {@code about 36 %
     * of the simulated paths} where its error may change these digits, {@code no simulated path} or {@code every
     * simulated path}.
     */
    public static String ofSimulatedPaths(Proportion part) {
        return part.isUnanimous()
                ? (part.count() == 0 ? "no" : "every") + " simulated path"
                : rounded(part) + " of the simulated paths";
    }

    /** The probability in a sentence, without its error: {@code 36 %}, {@code about 36 %}, {@code 0.4 %}. */
    public static String rounded(Proportion part) {
        String percent = Amounts.percent(part.value());
        double unit = percent.contains(".") ? 0.1 : 1;
        boolean isRough = 2 * part.standardError() * PERCENT > unit / 2 && Character.isDigit(percent.charAt(0));
        return (isRough ? "about " : "") + percent;
    }

    /** A probability of 0 or 1 with the end of its interval, as a number: {@code 0 (at most 0.0004)}. */
    static String number(double value, ConfidenceInterval interval) {
        return value == 0
                ? "0 (at most " + outwards(interval.high()).toPlainString() + ")"
                : "1 (at least "
                        + BigDecimal.ONE.subtract(outwards(1 - interval.low())).toPlainString() + ")";
    }

    private static String bound(double value, ConfidenceInterval interval, String atMost, String atLeast) {
        BigDecimal hundred = BigDecimal.valueOf(PERCENT);
        return value == 0
                ? atMost + plain(outwards(interval.high() * PERCENT)) + " %"
                : atLeast + plain(hundred.subtract(outwards((1 - interval.low()) * PERCENT))) + " %";
    }

    /** Rounds up: to a whole number from 1 on, below to one significant digit. */
    private static BigDecimal outwards(double value) {
        BigDecimal exact = new BigDecimal(value);
        return value >= 1
                ? exact.setScale(0, RoundingMode.CEILING)
                : exact.round(new MathContext(1, RoundingMode.CEILING));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
