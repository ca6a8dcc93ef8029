package org.entente.reporting.csv;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.entente.simulation.results.Quantiles;

/**
 * A column of numbers in a table.
 *
 * @param <T> the type that a row of the table describes
 * @param label the name of the column
 * @param number gives the number of a row
 */
public record NumberColumn<T>(String label, ToDoubleFunction<T> number) {

    /** The column of the quantile at {@code percent}: {@code p5}; {@code min} and {@code max} at 0 and 100. */
    static <T> NumberColumn<T> quantile(int percent, Function<T, Quantiles> quantiles) {
        String label = switch (percent) {
            case 0 -> "min";
            case 100 -> "max";
            default -> "p" + percent;
        };
        return new NumberColumn<>(label, row -> quantiles.apply(row).at(percent));
    }

    /** The names of {@code columns}. */
    public static <T> List<String> labels(List<NumberColumn<T>> columns) {
        return columns.stream().map(NumberColumn::label).toList();
    }

    /** The number of {@code row} in each of {@code columns}. */
    public static <T> double[] numbers(List<NumberColumn<T>> columns, T row) {
        return columns.stream()
                .mapToDouble(column -> column.number.applyAsDouble(row))
                .toArray();
    }
}
