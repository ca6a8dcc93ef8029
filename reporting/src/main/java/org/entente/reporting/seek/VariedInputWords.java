package org.entente.reporting.seek;

import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.InputNumbers;
import org.entente.simulation.seek.Seek.Meeting;
import org.entente.simulation.seek.Seek.Solution;
import org.entente.simulation.seek.VariedInput;
import tools.jackson.core.io.NumberOutput;

/** The words for values of a varied input. */
public final class VariedInputWords {

    private static final int SIGNIFICANT_DIGITS = 4;

    private VariedInputWords() {}

    /** The address of an input, without the name of a scenario before it. */
    static String address(VariedInput varied) {
        return varied.name().substring(varied.name().indexOf(':') + 1);
    }

    /** A value with every digit: {@code 0.2}, {@code 24}, {@code 2029-06}. */
    public static String exact(VariedInput varied, double x) {
        return exact(varied.scale(), x);
    }

    /** A value with every digit, as a scenario file spells it. */
    public static String exact(VariedInput.Scale scale, double x) {
        return switch (scale) {
            case NUMBER -> NumberOutput.toString(x, true);
            case WHOLE -> Long.toString(Math.round(x));
            case MONTH -> VariedInput.month(x).toString();
        };
    }

    /** A value with four significant digits; a date to the thousandth of a year. */
    static String brief(VariedInput varied, double x) {
        if (varied.isMonth()) {
            return VariedInput.month(x).toString();
        }
        return varied.isStepped() ? Amounts.fixed(x, 0) : InputNumbers.rounded(address(varied), x, SIGNIFICANT_DIGITS);
    }

    /** A value with its standard error, if it has one. */
    private static String withError(VariedInput varied, double x, double standardError) {
        if (Double.isNaN(standardError)) {
            return brief(varied, x);
        }
        return varied.isStepped()
                ? brief(varied, x) + " ± " + steps(varied, standardError)
                : InputNumbers.withError(address(varied), x, standardError);
    }

    /** A solution with its standard error: {@code 84.7 ± 0.7}; of a stretch, both ends. */
    static String solution(VariedInput varied, Solution solution) {
        return solution.meeting() == Meeting.STRETCH
                ? brief(varied, solution.x()) + " to " + brief(varied, solution.to())
                : withError(varied, solution.x(), solution.standardError());
    }

    /** The standard error of a stepped input: {@code 0.3 months}. */
    private static String steps(VariedInput varied, double standardError) {
        String number = Amounts.fixed(standardError, Math.min(2, Amounts.decimals(standardError, 1)));
        return number + (varied.isMonth() ? " months" : "");
    }

    /** The ends of the range: {@code 10 to 90}. */
    static String range(VariedInput varied) {
        return brief(varied, varied.low()) + " to " + brief(varied, varied.high());
    }
}
