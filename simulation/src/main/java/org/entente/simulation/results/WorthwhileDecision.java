package org.entente.simulation.results;

import java.time.YearMonth;
import java.util.List;

/**
 * A decision that is taken where it is worthwhile, as pilot paths estimate it (MODEL 10).
 *
 * @param scenario the name of the scenario
 * @param event the event that is decided on
 * @param decider the party that decides
 * @param paths the number of pilot paths that the estimates come from, which no rule was learnt from
 * @param overNever what the decision adds to the present value of the decider's gain, over never taking it
 * @param overFixed the same over the better of never taking it and of always taking it in one of the months
 * @param months the months in which it may be taken, in their order
 */
public record WorthwhileDecision(
        String scenario,
        String event,
        String decider,
        long paths,
        Value overNever,
        Value overFixed,
        List<Month> months) {

    public WorthwhileDecision {
        months = List.copyOf(months);
    }

    /**
     * An estimate of an added value.
     *
     * @param mean billions
     * @param standardError the standard error of the mean
     */
    public record Value(double mean, double standardError) {}

    /**
     * The rule of a month in which the decision may be taken.
     *
     * @param month the month
     * @param taken the part of the pilot paths on which it is taken in this month
     * @param rSquared the part of the variance of what is gained by it that is foreseen
     * @param rule where it is taken, as a formula of what is known at the end of the month before: where the decider
     *     then expects to gain by it
     */
    public record Month(YearMonth month, Proportion taken, double rSquared, String rule) {}
}
