package org.entente.reporting.seek;

import org.entente.reporting.words.Amounts;
import org.entente.simulation.seek.Seek.Meeting;
import org.entente.simulation.seek.Seek.Solution;
import org.entente.simulation.seek.VariedInput;
import tools.jackson.core.io.NumberOutput;

/** Values of what is varied, in words. */
public final class VariedInputWords {

    private static final int DIGITS = 4;

    private VariedInputWords() {}

    /** With every digit: {@code 0.2}, {@code 24}, {@code 2029-06}. */
    public static String exact(VariedInput varied, double x) {
        return exact(varied.scale(), x);
    }

    /** With every digit, as it is written in a scenario. */
    public static String exact(VariedInput.Scale scale, double x) {
        return switch (scale) {
            case NUMBER -> NumberOutput.toString(x, true);
            case WHOLE -> Long.toString(Math.round(x));
            case MONTH -> VariedInput.month(x).toString();
        };
    }

    /** With as many digits as a reader wants. */
    public static String brief(VariedInput varied, double x) {
        if (varied.isMonth()) {
            return VariedInput.month(x).toString();
        }
        String text = Amounts.fixed(x, varied.isStepped() ? 0 : Amounts.decimals(x, DIGITS));
        return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
    }

    /** With its error, if it has one. */
    private static String withError(VariedInput varied, double x, double standardError) {
        if (Double.isNaN(standardError)) {
            return brief(varied, x);
        }
        return varied.isStepped()
                ? brief(varied, x) + " ± " + steps(varied, standardError)
                : Amounts.withError(x, standardError);
    }

    /** Where a target is met, with the error: {@code 84.7 ± 0.7}; of a stretch from where to where. */
    public static String solution(VariedInput varied, Solution solution) {
        return solution.meeting() == Meeting.STRETCH
                ? brief(varied, solution.x()) + " to " + brief(varied, solution.to())
                : withError(varied, solution.x(), solution.standardError());
    }

    /** An error of something stepped: {@code 0.3 months}. */
    private static String steps(VariedInput varied, double standardError) {
        String number = Amounts.fixed(standardError, Math.min(2, Amounts.decimals(standardError, 1)));
        return number + (varied.isMonth() ? " months" : "");
    }

    /** The ends of the range. */
    public static String range(VariedInput varied) {
        return brief(varied, varied.low()) + " to " + brief(varied, varied.high());
    }
}
