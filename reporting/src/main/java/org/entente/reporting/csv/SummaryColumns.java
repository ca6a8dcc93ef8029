package org.entente.reporting.csv;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.entente.simulation.results.PointEstimate;
import org.entente.simulation.results.Quantiles;
import org.entente.simulation.results.Summary;
import org.entente.simulation.results.SummaryMoments;

/** The columns of numbers in a table of summaries. */
public final class SummaryColumns {

    public static final NumberColumn<Summary> MEAN = new NumberColumn<>("mean", Summary::mean);
    public static final NumberColumn<Summary> STANDARD_ERROR = new NumberColumn<>("se", Summary::standardError);
    public static final NumberColumn<Summary> SKEWNESS = new NumberColumn<>("skewness", Summary::skewness);

    private static final NumberColumn<Summary> STANDARD_DEVIATION =
            new NumberColumn<>("sd", Summary::standardDeviation);
    private static final NumberColumn<Summary> SHORTFALL_5 =
            new NumberColumn<>("es5", summary -> summary.shortfall5().value());
    private static final NumberColumn<Summary> SHORTFALL_95 =
            new NumberColumn<>("es95", summary -> summary.shortfall95().value());
    private static final NumberColumn<Summary> SHORTFALL_5_ERROR =
            new NumberColumn<>("es5_se", summary -> summary.shortfall5().standardError());
    private static final NumberColumn<Summary> SHORTFALL_95_ERROR =
            new NumberColumn<>("es95_se", summary -> summary.shortfall95().standardError());

    /** The columns of a probability, its error and its interval; the others but {@link #SKEWNESS} hold amounts. */
    public static final List<NumberColumn<Summary>> PROBABILITIES =
            NumberColumn.part("probability_negative", Summary::negative);

    /** All columns, in their order. */
    public static final List<NumberColumn<Summary>> ALL = Stream.of(
                    Stream.of(MEAN, STANDARD_DEVIATION, STANDARD_ERROR, SKEWNESS),
                    Summary.PERCENTS.stream().map(SummaryColumns::quantile),
                    Stream.of(SHORTFALL_5, SHORTFALL_95),
                    NumberColumn.quantileErrors(Summary.PERCENTS, Summary::quantiles).stream(),
                    Stream.of(SHORTFALL_5_ERROR, SHORTFALL_95_ERROR),
                    PROBABILITIES.stream())
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
                        percent -> number.applyAsDouble(NumberColumn.quantileError(percent, Summary::quantiles))),
                new PointEstimate(number.applyAsDouble(SHORTFALL_5), number.applyAsDouble(SHORTFALL_5_ERROR)),
                new PointEstimate(number.applyAsDouble(SHORTFALL_95), number.applyAsDouble(SHORTFALL_95_ERROR)),
                NumberColumn.part(PROBABILITIES, paths, number));
    }
}
