package org.entente.reporting.csv;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.entente.simulation.results.ConfidenceInterval;
import org.entente.simulation.results.Proportion;
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

    /** The column of the standard error of the quantile at {@code percent}: {@code p5_se}. */
    static <T> NumberColumn<T> quantileError(int percent, Function<T, Quantiles> quantiles) {
        return new NumberColumn<>(
                "p" + percent + "_se", row -> quantiles.apply(row).error(percent));
    }

    /** The columns of the standard errors of the quantiles at {@code percents}; the extremes have none. */
    static <T> List<NumberColumn<T>> quantileErrors(List<Integer> percents, Function<T, Quantiles> quantiles) {
        return percents.stream()
                .filter(Quantiles::isEstimated)
                .map(percent -> quantileError(percent, quantiles))
                .toList();
    }

    /**
     * The columns of a part of the paths, {@code part}, NaN of no paths: its value, its standard error and the ends of
     * its interval.
     */
    static <T> List<NumberColumn<T>> part(String label, Function<T, Proportion> part) {
        return List.of(
                ofPart(label, part, Proportion::value),
                ofPart(label + "_se", part, Proportion::standardError),
                ofPart(label + "_low", part, Proportion::low),
                ofPart(label + "_high", part, Proportion::high));
    }

    private static <T> NumberColumn<T> ofPart(
            String label, Function<T, Proportion> part, ToDoubleFunction<Proportion> number) {
        return new NumberColumn<>(label, row -> {
            Proportion ofRow = part.apply(row);
            return ofRow.paths() == 0 ? Double.NaN : number.applyAsDouble(ofRow);
        });
    }

    /** The part of {@code paths} paths that {@code number} tells in each of the columns of {@link #part}. */
    static <T> Proportion part(List<NumberColumn<T>> columns, long paths, ToDoubleFunction<NumberColumn<T>> number) {
        double value = number.applyAsDouble(columns.get(0));
        return Double.isNaN(value)
                ? new Proportion(0, 0)
                : new Proportion(
                        Math.round(value * paths),
                        paths,
                        number.applyAsDouble(columns.get(1)),
                        new ConfidenceInterval(
                                number.applyAsDouble(columns.get(2)), number.applyAsDouble(columns.get(3))));
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
