package org.entente.reporting.csv;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
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

    /** All columns, in their order. */
    public static final List<NumberColumn<Summary>> ALL = Stream.of(
                    Stream.of(MEAN, STANDARD_DEVIATION, STANDARD_ERROR, SKEWNESS),
                    Summary.PERCENTS.stream().map(SummaryColumns::quantile),
                    Stream.of(SHORTFALL_5, SHORTFALL_95, PERCENTILE_ERROR))
            .flatMap(columns -> columns)
            .toList();

    private SummaryColumns() {}

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
                number.applyAsDouble(SHORTFALL_95));
    }
}
