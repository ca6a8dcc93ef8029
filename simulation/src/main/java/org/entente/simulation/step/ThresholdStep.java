package org.entente.simulation.step;

import java.time.YearMonth;
import java.util.Arrays;
import org.entente.model.Event;
import org.entente.model.FiscalYear;
import org.entente.model.Occurrence;
import org.entente.model.Threshold;
import org.entente.model.Threshold.Over;
import org.entente.model.Threshold.Side;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;

/**
 * The step of an event that a threshold brings about (MODEL 10): it happens in month t + 1 if t is the first month at
 * whose end the threshold is asked and met. Until then its column is infinite.
 *
 * <pre>
 * met(t) = amount(t) ≥ limit − 10^−12 · |limit|,   or ≤ limit + 10^−12 · |limit|
 * </pre>
 */
final class ThresholdStep implements Step.OfNextMonth {

    /** The part of the limit that counts as meeting it, so that rounding cannot hide that it is met. */
    private static final double ROUNDING = 1e-12;

    private final boolean isAtLeast;
    private final boolean[] isAsked;
    private final int amount;
    private final int limit;
    private final int month;

    private ThresholdStep(Threshold when, boolean[] isAsked, int amount, int limit, int month) {
        this.isAtLeast = when.side() == Side.AT_LEAST;
        this.isAsked = isAsked;
        this.amount = amount;
        this.limit = limit;
        this.month = month;
    }

    /** Computes the column of the month of {@code event}, which is there already, as earlier steps read it. */
    static void compile(ProgramBuilder builder, Event event, Threshold when) {
        ObservedAmount amount = ObservedAmount.compile(builder, when);
        builder.layout().alias(ColumnNames.observed(event.name()), amount.column());
        boolean[] isAsked = amount.isKnown().clone();
        for (int t = 0; t < isAsked.length; t++) {
            isAsked[t] = isAsked[t]
                    && event.occurrence()
                            .match(new Asked(
                                    builder.month(t), builder.scenario().fiscalYear()));
        }
        int limit = builder.quantity(
                EventStep.addressOf(event.name()).child("when." + when.side().key()));
        builder.layout().alias(ColumnNames.limit(event.name()), limit);
        int month = builder.layout().column(EventStep.monthOf(event.name()));
        builder.add(new ThresholdStep(when, isAsked, amount.column(), limit, month));
    }

    /** Whether an event is asked about at the end of a month, if what it waits for is known then. */
    private record Asked(YearMonth month, FiscalYear fiscalYear) implements Occurrence.Cases<Boolean> {

        @Override
        public Boolean hazard(Occurrence.Hazard occurrence) {
            return false;
        }

        @Override
        public Boolean dated(Occurrence.Dated occurrence) {
            return false;
        }

        @Override
        public Boolean combined(Occurrence.Combined occurrence) {
            return false;
        }

        /** A year's sum so far says that the year is at most a limit only when the year is over. */
        @Override
        public Boolean observed(Occurrence.Observed occurrence) {
            boolean isOpen = occurrence.when().side() == Side.AT_MOST
                    && occurrence
                            .when()
                            .over()
                            .filter(Over.YearToDate.class::isInstance)
                            .isPresent()
                    && !fiscalYear.endsWith(month);
            return !isOpen && occurrence.from().filter(month::isBefore).isEmpty();
        }

        @Override
        public Boolean decided(Occurrence.Decided occurrence) {
            return occurrence.at().contains(month.plusMonths(1));
        }

        @Override
        public Boolean worthwhile(Occurrence.Worthwhile occurrence) {
            return false;
        }
    }

    @Override
    public Dataflow dataflow() {
        return Dataflow.of(this, isAtLeast, isAsked).reads(amount, limit).writes(month);
    }

    @Override
    public void begin(Block block) {
        Arrays.fill(block.column(month), Double.POSITIVE_INFINITY);
    }

    @Override
    public void advance(Block block, int t) {
        if (isAsked[t] && isAtLeast) {
            atLeast(block.column(amount), block.column(limit), t + 1.0, block.column(month), block.paths());
        } else if (isAsked[t]) {
            atMost(block.column(amount), block.column(limit), t + 1.0, block.column(month), block.paths());
        }
    }

    private static void atLeast(double[] amount, double[] limit, double next, double[] month, int n) {
        for (int i = 0; i < n; i++) {
            boolean isMet = amount[i] >= limit[i] - ROUNDING * Math.abs(limit[i]);
            month[i] = isMet ? Math.min(month[i], next) : month[i];
        }
    }

    private static void atMost(double[] amount, double[] limit, double next, double[] month, int n) {
        for (int i = 0; i < n; i++) {
            boolean isMet = amount[i] <= limit[i] + ROUNDING * Math.abs(limit[i]);
            month[i] = isMet ? Math.min(month[i], next) : month[i];
        }
    }
}
