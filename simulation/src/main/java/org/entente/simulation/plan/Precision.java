package org.entente.simulation.plan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.simulation.metric.Measure;

/**
 * How well the mean of a measure is to be known.
 *
 * @param measure of a flow or a level
 * @param tolerance the largest standard error, above 0: in billions, or as a part of the mean
 * @param relative whether it is a part of the mean
 */
public record Precision(Measure measure, double tolerance, boolean relative) {

    private static final Pattern TEXT = Pattern.compile("(.+) within ([-+0-9.eE]+)\\s*(%?)");
    private static final double PERCENT = 100;

    public Precision {
        if (!(tolerance > 0)) {
            throw new IllegalArgumentException("the tolerance of a precision must be above 0, but was " + tolerance);
        }
    }

    /**
     * Reads {@code npv of gain.microsoft within 0.5 %} or {@code total of revenue within 2}.
     *
     * @throws IllegalArgumentException if {@code text} is nothing of the kind
     */
    public static Precision parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        try {
            if (matcher.matches()) {
                boolean relative = matcher.group(3).equals("%");
                double number = Double.parseDouble(matcher.group(2));
                return new Precision(Measure.parse(matcher.group(1)), relative ? number / PERCENT : number, relative);
            }
        } catch (NumberFormatException notANumber) {
            // the sentence below says it
        }
        throw new IllegalArgumentException(
                "a precision must be written as 'npv of gain.microsoft within 0.5 %', but was '" + text + "'");
    }

    /** The largest standard error that meets this for a mean. */
    public double largestError(double mean) {
        return relative ? tolerance * Math.abs(mean) : tolerance;
    }

    /** Whether the standard error of a mean is small enough. */
    public boolean isMet(double mean, double standardError) {
        return standardError <= largestError(mean);
    }

    /**
     * By how much the paths must grow so that the error, which falls with their square root, is small enough; a little
     * more, as the error is an estimate itself.
     */
    public double growth(double mean, double standardError) {
        double ratio = standardError / largestError(mean);
        return 1.05 * ratio * ratio;
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return measure + " within " + (relative ? tolerance * PERCENT + " %" : Double.toString(tolerance));
    }
}
