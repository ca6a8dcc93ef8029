package org.entente.simulation.plan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.simulation.metric.Measure;

/**
 * The precision to which the mean of a measure is wanted.
 *
 * @param measure a measure of a flow or a level
 * @param tolerance the largest standard error, above 0: in billions, or as a part of the mean
 * @param relative whether the tolerance is a part of the mean
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
     * @throws IllegalArgumentException if {@code text} is no precision
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

    /** The largest standard error of a mean that meets this precision. */
    public double largestError(double mean) {
        return relative ? tolerance * Math.abs(mean) : tolerance;
    }

    /** Whether the standard error of a mean is small enough. */
    public boolean isMet(double mean, double standardError) {
        return standardError <= largestError(mean);
    }

    /**
     * The factor by which the paths must grow to make the error small enough, as the error falls with the square root
     * of their number. It is 5 % higher, since the error is an estimate itself.
     */
    public double growth(double mean, double standardError) {
        double ratio = standardError / largestError(mean);
        return 1.05 * ratio * ratio;
    }

    /** The text that {@link #parse} reads. */
    @Override
    public String toString() {
        return measure + " within " + (relative ? tolerance * PERCENT + " %" : Double.toString(tolerance));
    }
}
