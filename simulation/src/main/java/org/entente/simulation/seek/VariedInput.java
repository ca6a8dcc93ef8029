package org.entente.simulation.seek;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.apache.commons.math3.util.FastMath;
import org.entente.model.DecimalDate;
import org.entente.model.Scenario;

/**
 * An input of a scenario that is varied over a range: a number, a whole number, or a month. Months are counted from
 * January of the year 0.
 *
 * @param name the address, to print
 * @param scale the kind of its values
 * @param low the lowest value
 * @param high the highest value, above {@code low}
 * @param present the present value, if there is one
 * @param candidate the scenarios with a value of the input
 */
public record VariedInput(
        String name,
        Scale scale,
        double low,
        double high,
        OptionalDouble present,
        DoubleFunction<Candidate> candidate) {

    /** The ratio of the highest to the lowest value from which on a range is wide. */
    private static final double GEOMETRIC_RATIO = 8;

    private static final MathContext SIGNIFICANT_DIGITS = new MathContext(3);

    /** The kind of values that an input can have. */
    public enum Scale {
        /** Any number. */
        NUMBER,
        /** Whole numbers. */
        WHOLE,
        /** Months. */
        MONTH
    }

    public VariedInput {
        if (!(low < high) || Double.isInfinite(low) || Double.isInfinite(high)) {
            throw new IllegalArgumentException("the range of " + name
                    + " must be from a value to a higher one, but was " + text(scale, low) + " to "
                    + text(scale, high));
        }
        if (scale != Scale.NUMBER && (low != Math.rint(low) || high != Math.rint(high))) {
            throw new IllegalArgumentException(
                    "the range of " + name + " must be of whole numbers, but was " + low + " to " + high);
        }
    }

    private static String text(Scale scale, double value) {
        return scale == Scale.MONTH ? month(value).toString() : Double.toString(value);
    }

    /** The input that is a number from {@code low} to {@code high}. */
    public static VariedInput number(String name, double low, double high, DoubleFunction<Scenario> scenario) {
        return new VariedInput(
                name, Scale.NUMBER, low, high, OptionalDouble.empty(), x -> Candidate.of(scenario.apply(x)));
    }

    /** The input that is a whole number from {@code low} to {@code high}. */
    public static VariedInput whole(String name, int low, int high, IntFunction<Scenario> scenario) {
        return new VariedInput(
                name,
                Scale.WHOLE,
                low,
                high,
                OptionalDouble.empty(),
                x -> Candidate.of(scenario.apply((int) Math.round(x))));
    }

    /** The input that is a month from {@code first} to {@code last}. */
    public static VariedInput month(
            String name, YearMonth first, YearMonth last, Function<YearMonth, Scenario> scenario) {
        return new VariedInput(
                name,
                Scale.MONTH,
                count(first),
                count(last),
                OptionalDouble.empty(),
                x -> Candidate.of(scenario.apply(month(x))));
    }

    /** This input with {@code present} as its present value. */
    public VariedInput from(double present) {
        return new VariedInput(name, scale, low, high, OptionalDouble.of(present), candidate);
    }

    /**
     * The same, which moves the reference scenario of an objective as well, so that the target is another one at each
     * value.
     *
     * @param reference the reference scenario with a value
     */
    public VariedInput movingReference(DoubleFunction<Scenario> reference) {
        return new VariedInput(
                name,
                scale,
                low,
                high,
                present,
                x -> new Candidate(candidate.apply(x).scenario(), Optional.of(reference.apply(x))));
    }

    /** The number of months from January of the year 0 to {@code month}. */
    public static double count(YearMonth month) {
        return DecimalDate.index(month);
    }

    /** The month nearest to {@code x}. */
    public static YearMonth month(double x) {
        return DecimalDate.ofIndex(Math.round(x));
    }

    /** Whether values are whole numbers or months. */
    public boolean isStepped() {
        return scale != Scale.NUMBER;
    }

    /** Whether values are months. */
    public boolean isMonth() {
        return scale == Scale.MONTH;
    }

    /** The value nearest to {@code x}: {@code x} itself, or a whole number. */
    double nearest(double x) {
        return isStepped() ? Math.rint(x) : x;
    }

    /** The value in the range that is nearest to {@code x}. */
    double clamped(double x) {
        return Math.max(low, Math.min(high, x));
    }

    /**
     * At most {@code count} values from the lowest to the highest. They are evenly spaced; but where the highest is
     * eight times the lowest or more, in equal ratios and rounded.
     */
    double[] grid(int count) {
        boolean isWide = scale == Scale.NUMBER && low > 0 && high / low >= GEOMETRIC_RATIO;
        double[] grid = new double[count];
        Arrays.setAll(grid, i -> nearest(isWide ? geometric(i, count - 1) : low + (high - low) * i / (count - 1)));
        grid[0] = low;
        grid[count - 1] = high;
        return Arrays.stream(grid).distinct().toArray();
    }

    private double geometric(int i, int last) {
        double value = low * FastMath.pow(high / low, (double) i / last);
        return new BigDecimal(value).round(SIGNIFICANT_DIGITS).doubleValue();
    }
}
