package org.entente.simulation.step;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.entente.model.term.Span;
import org.entente.model.term.TermYear;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;

/**
 * The step of the place of a month in the year of a term (MODEL 1): {@link #FIRST} to {@link #LAST}, and {@link
 * #BEFORE} in months before the first contract year. Where no event begins the term, every path has the same place.
 */
final class YearStep implements Step {

    /** The place of no year. */
    static final double BEFORE = -1;

    /** The place of a year's first month. */
    static final double FIRST = 0;

    /** The place of a year's last month. */
    static final double LAST = TermYear.MONTHS - 1;

    private final boolean[] inForce;
    private final int active;
    private final int place;

    private YearStep(ProgramBuilder builder, Span span) {
        inForce = builder.inForce(span);
        active = ActiveStep.compile(builder, span);
        place = builder.layout().temporary();
    }

    /** The column of the place of the month in the {@code year} of a term of {@code span}. */
    static int compile(ProgramBuilder builder, Span span, TermYear year) {
        if (year.isKnown(span)) {
            return KnownYearStep.compile(builder, places(builder, span, year));
        }
        return builder.shared(List.of(YearStep.class, span), () -> {
            YearStep step = new YearStep(builder, span);
            builder.add(step);
            return step.place;
        });
    }

    /**
     * The place of each month of the horizon in the {@code year} of a term of {@code span}, which must be {@linkplain
     * TermYear#isKnown known}. The first month of a term without {@code from} is the horizon's.
     */
    static int[] places(ProgramBuilder builder, Span span, TermYear year) {
        YearMonth first = span.from().equals(Span.BEGINNING_OF_TIME) ? builder.month(0) : span.from();
        int[] places = new int[builder.horizon().months()];
        Arrays.setAll(places, t -> year.place(builder.month(t), first, builder.fiscalYearEnd()));
        return places;
    }

    @Override
    public Dataflow dataflow() {
        return Dataflow.of(this, inForce).reads(active).writes(place);
    }

    @Override
    public void begin(Block block) {
        Arrays.fill(block.column(place), BEFORE);
    }

    @Override
    public void advance(Block block, int t) {
        grow(block.column(active), inForce[t] ? 1 : 0, block.column(place), block.paths());
    }

    /** The first year begins in the first active month; years go on from then whether the term is active or not. */
    private static void grow(double[] active, double inForce, double[] place, int n) {
        for (int i = 0; i < n; i++) {
            double next = place[i] < LAST ? place[i] + 1 : FIRST;
            place[i] = place[i] >= FIRST ? next : active[i] * inForce + BEFORE;
        }
    }
}
