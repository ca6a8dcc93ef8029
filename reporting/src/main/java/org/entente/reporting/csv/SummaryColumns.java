package org.entente.reporting.csv;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.entente.simulation.results.Proportion;
import org.entente.simulation.results.Quantiles;
import org.entente.simulation.results.Summary;
import org.entente.simulation.results.SummaryMoments;

/** The columns of numbers in a table of summaries. */
public final class SummaryColumns {

    public static final NumberColumn<Summary> MEAN = new NumberColumn<>("mean", Summary::mean);
    public static final NumberColumn<Summary> STANDARD_ERROR = new NumberColumn<>("se", Summary::standardError);

    private static final NumberColumn<Summary> STANDARD_DEVIATION =
            new NumberColumn<>("sd", Summary::standardDeviation);
    private static final NumberColumn<Summary> SKEWNESS = new NumberColumn<>("skewness", Summary::skewness);
    private static final NumberColumn<Summary> SHORTFALL_5 = new NumberColumn<>("es5", Summary::shortfall5);
    private static final NumberColumn<Summary> SHORTFALL_95 = new NumberColumn<>("es95", Summary::shortfall95);
    private static final NumberColumn<Summary> PERCENTILE_ERROR =
            new NumberColumn<>("percentile_se", Summary::percentileError);

    private static final NumberColumn<Summary> PROBABILITY_NEGATIVE =
            negative("probability_negative", Proportion::value);

    /** The columns of a probability and its interval; the others hold amounts. */
    public static final List<NumberColumn<Summary>> PROBABILITIES = List.of(
            PROBABILITY_NEGATIVE,
            negative("probability_negative_low", Proportion::low),
            negative("probability_negative_high", Proportion::high));

    /** All columns, in their order. */
    public static final List<NumberColumn<Summary>> ALL = Stream.of(
                    Stream.of(MEAN, STANDARD_DEVIATION, STANDARD_ERROR, SKEWNESS),
                    Summary.PERCENTS.stream().map(SummaryColumns::quantile),
                    Stream.of(SHORTFALL_5, SHORTFALL_95, PERCENTILE_ERROR),
                    PROBABILITIES.stream())
            .flatMap(columns -> columns)
            .toList();

    private SummaryColumns() {}

    /** A column about the part of the paths below 0; NaN without paths, as of a date. */
    private static NumberColumn<Summary> negative(String label, ToDoubleFunction<Proportion> number) {
        return new NumberColumn<>(label, summary -> {
            Proportion part = summary.negative();
            return part.paths() == 0 ? Double.NaN : number.applyAsDouble(part);
        });
    }

    /** The column of the quantile at {@code percent}. */
    public static NumberColumn<Summary> quantile(int percent) {
        return NumberColumn.quantile(percent, Summary::quantiles);
    }

    /** The summary over {@code paths} paths; {@code number} gives its number in each column. */
    public static Summary summary(long paths, ToDoubleFunction<NumberColumn<Summary>> number) {
        return new Summary(
                new SummaryMoments(
                        paths,
                        number.applyAsDouble(MEAN),
                        number.applyAsDouble(STANDARD_DEVIATION),
                        number.applyAsDouble(STANDARD_ERROR),
                        number.applyAsDouble(SKEWNESS)),
                Quantiles.of(
                        Summary.PERCENTS,
                        percent -> number.applyAsDouble(quantile(percent)),
                        number.applyAsDouble(PERCENTILE_ERROR)),
                number.applyAsDouble(SHORTFALL_5),
                number.applyAsDouble(SHORTFALL_95),
                negative(paths, number.applyAsDouble(PROBABILITY_NEGATIVE)));
    }

    private static Proportion negative(long paths, double probability) {
        return Double.isNaN(probability)
                ? new Proportion(0, 0)
                : new Proportion(Math.round(probability * paths), paths);
    }
}
