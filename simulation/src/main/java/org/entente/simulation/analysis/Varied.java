package org.entente.simulation.analysis;

import java.time.YearMonth;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import org.entente.model.Scenario;

/**
 * Something in a scenario that can be set, and how far: a number, or a month, which is counted from January of the year 0.
 *
 * @param name the address, to print
 * @param low the lowest value
 * @param high the highest value, above {@code low}
 * @param isMonth whether values are months
 * @param scenario the scenario with a value of it; of months, that of the nearest one
 */
public record Varied(String name, double low, double high, boolean isMonth, DoubleFunction<Scenario> scenario) {

    private static final int MONTHS_PER_YEAR = 12;

    public Varied {
        if (!(low < high) || Double.isInfinite(low) || Double.isInfinite(high)) {
            throw new IllegalArgumentException(
                    "the range of " + name + " must be from a number to a higher one, but was " + low + " to " + high);
        }
    }

    /** A number from {@code low} to {@code high}. */
    public static Varied number(String name, double low, double high, DoubleFunction<Scenario> scenario) {
        return new Varied(name, low, high, false, scenario);
    }

    /** A month from {@code first} to {@code last}. */
    public static Varied month(String name, YearMonth first, YearMonth last, Function<YearMonth, Scenario> scenario) {
        return new Varied(name, count(first), count(last), true, x -> scenario.apply(month(x)));
    }

    private static double count(YearMonth month) {
        return (double) MONTHS_PER_YEAR * month.getYear() + month.getMonthValue() - 1;
    }

    /** The month nearest to {@code x}. */
    public static YearMonth month(double x) {
        long months = Math.round(x);
        return YearMonth.of((int) (months / MONTHS_PER_YEAR), (int) (months % MONTHS_PER_YEAR) + 1);
    }

    /** {@code count} values from the lowest to the highest, evenly apart. */
    double[] grid(int count) {
        double[] grid = new double[count];
        for (int i = 0; i < count; i++) {
            grid[i] = i == count - 1 ? high : low + (high - low) * i / (count - 1);
        }
        return grid;
    }
}
