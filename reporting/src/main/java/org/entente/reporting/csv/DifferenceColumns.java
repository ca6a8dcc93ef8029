package org.entente.reporting.csv;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.entente.simulation.results.Difference;
import org.entente.simulation.results.Quantiles;

/** The columns of numbers in a table of differences. */
public final class DifferenceColumns {

    /** The columns of a probability, its error and its interval; the others hold amounts. */
    public static final List<NumberColumn<Difference>> PROBABILITIES =
            NumberColumn.part("probability_positive", Difference::positive);

    private static final NumberColumn<Difference> MEAN = new NumberColumn<>("mean", Difference::mean);
    private static final NumberColumn<Difference> STANDARD_ERROR = new NumberColumn<>("se", Difference::standardError);

    /** All columns, in their order. */
    public static final List<NumberColumn<Difference>> ALL = Stream.of(
                    Stream.of(MEAN, STANDARD_ERROR),
                    Difference.PERCENTS.stream().map(DifferenceColumns::quantile),
                    NumberColumn.quantileErrors(Difference.PERCENTS, Difference::quantiles).stream(),
                    PROBABILITIES.stream())
            .flatMap(columns -> columns)
            .toList();

    private DifferenceColumns() {}

    private static NumberColumn<Difference> quantile(int percent) {
        return NumberColumn.quantile(percent, Difference::quantiles);
    }

    /** The difference over {@code paths} paths; {@code number} gives its number in each column. */
    public static Difference difference(long paths, ToDoubleFunction<NumberColumn<Difference>> number) {
        return new Difference(
                paths,
                number.applyAsDouble(MEAN),
                number.applyAsDouble(STANDARD_ERROR),
                Quantiles.of(
                        Difference.PERCENTS,
                        percent -> number.applyAsDouble(quantile(percent)),
                        percent -> number.applyAsDouble(NumberColumn.quantileError(percent, Difference::quantiles))),
                NumberColumn.part(PROBABILITIES, paths, number));
    }
}
