package org.entente.simulation.experiment;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.model.NumberText;

/**
 * A number that summarises the values of a measure on all paths.
 *
 * @param kind the kind of number
 * @param argument the percentage of a percentile or of an expected shortfall, or the threshold of a probability
 */
public record Statistic(Kind kind, double argument) {

    /** The average. */
    public static final Statistic MEAN = new Statistic(Kind.MEAN, 0);

    private static final Pattern WITH_NUMBER = Pattern.compile("(p|es|above |below )(" + NumberText.PATTERN + ")");

    /** The kind of number. */
    public enum Kind {
        /** The average. */
        MEAN,
        /** The standard deviation, with the divisor n - 1. */
        SD,
        /** The value at the rank ⌈n p / 100⌉ from the lowest. */
        PERCENTILE,
        /** The mean of the lowest p % of the values if p is below 50, else of the highest 100 - p %. */
        SHORTFALL,
        /** The part of the values that are above the argument. */
        ABOVE,
        /** The part of the values that are below the argument. */
        BELOW
    }

    public Statistic {
        boolean isOfRank = kind == Kind.PERCENTILE || kind == Kind.SHORTFALL;
        if (isOfRank && !(argument > 0 && argument < 100)) {
            throw new IllegalArgumentException("a percentile must be above p0 and below p100, but was " + argument);
        }
        if (Double.isNaN(argument)) {
            throw new IllegalArgumentException("the threshold of a statistic must be a number, but was NaN");
        }
    }

    /**
     * Reads {@code mean}, {@code sd}, {@code p10}, {@code es5}, {@code above 10} or {@code below 0}.
     *
     * @throws IllegalArgumentException if {@code text} is none of these
     */
    public static Statistic parse(String text) {
        String name = text.strip().toLowerCase(Locale.ROOT);
        if (name.equals("mean")) {
            return MEAN;
        }
        if (name.equals("sd")) {
            return new Statistic(Kind.SD, 0);
        }
        Matcher matcher = WITH_NUMBER.matcher(name);
        try {
            if (matcher.matches()) {
                return new Statistic(kind(matcher.group(1).strip()), NumberText.parse(matcher.group(2)));
            }
        } catch (NumberFormatException notANumber) {
            // the sentence below says it
        }
        throw new IllegalArgumentException(
                "a statistic must be mean, sd, p10, es5, 'above 10' or 'below 10', but was '" + text + "'");
    }

    private static Kind kind(String word) {
        return switch (word) {
            case "p" -> Kind.PERCENTILE;
            case "es" -> Kind.SHORTFALL;
            case "above" -> Kind.ABOVE;
            default -> Kind.BELOW;
        };
    }

    /** The statistic of {@code values}, at least one. */
    public double of(double[] values) {
        return switch (kind) {
            case MEAN -> mean(values, 0, values.length);
            case SD -> standardDeviation(values);
            case PERCENTILE -> sorted(values)[rank(values.length, argument) - 1];
            case SHORTFALL -> shortfall(sorted(values));
            case ABOVE -> part(values, 1);
            case BELOW -> part(values, -1);
        };
    }

    /** Whether this is a mean of contributions of single paths. */
    boolean isMean() {
        return kind == Kind.MEAN || kind == Kind.ABOVE || kind == Kind.BELOW;
    }

    /** The contribution of a path to a statistic that is a mean. */
    double contribution(double value) {
        return switch (kind) {
            case ABOVE -> value > argument ? 1 : 0;
            case BELOW -> value < argument ? 1 : 0;
            default -> value;
        };
    }

    private double part(double[] values, int sign) {
        long count = Arrays.stream(values)
                .filter(value -> sign * Double.compare(value, argument) > 0)
                .count();
        return (double) count / values.length;
    }

    private double shortfall(double[] sorted) {
        int n = sorted.length;
        return argument < 50 ? mean(sorted, 0, rank(n, argument)) : mean(sorted, n - rank(n, 100 - argument), n);
    }

    private static int rank(int n, double percent) {
        // Percentages of at most six decimals are whole millionths, so that 7 % of 100 is rank 7.
        return Math.max(1, Math.toIntExact((n * Math.round(percent * 1e6) + 99_999_999L) / 100_000_000L));
    }

    private static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    private static double standardDeviation(double[] values) {
        double mean = mean(values, 0, values.length);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / (values.length - 1));
    }

    private static double mean(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum / (to - from);
    }

    /** The text that {@link #parse} reads. */
    @Override
    public String toString() {
        String number = argument == Math.rint(argument) ? Long.toString((long) argument) : Double.toString(argument);
        return switch (kind) {
            case MEAN -> "mean";
            case SD -> "sd";
            case PERCENTILE -> "p" + number;
            case SHORTFALL -> "es" + number;
            case ABOVE -> "above " + number;
            case BELOW -> "below " + number;
        };
    }
}
