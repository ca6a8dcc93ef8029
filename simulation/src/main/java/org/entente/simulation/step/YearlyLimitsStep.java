package org.entente.simulation.step;

import java.time.YearMonth;
import java.util.Arrays;
import org.entente.model.Address;
import org.entente.model.term.RevenueShare;
import org.entente.model.term.TermYear;
import org.entente.model.term.YearlyLimits;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.ColumnLayout;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;
import org.entente.simulation.metric.Metrics;

/**
 * The step that keeps what accrues in a year of a share between a minimum and a cap (MODEL 7), with what has accrued in
 * the year before month t, and m months of the year in which the share has been active up to t:
 *
 * <pre>
 * needed(t) = max(0, minimum · m(t)/12 − year(t−1)) in a month of settlement, else 0
 * due'(t)   = min(max(due(t), needed(t)), max(0, annual-cap − year(t−1)))
 * year(t)   = year(t−1) + accrued(t);   year = 0 and m = 0 before the horizon and before each year
 * </pre>
 *
 * Months of settlement are the last of each year, the last of the term, and those in which an event has ended it.
 */
final class YearlyLimitsStep implements Step {

    private final boolean[] inForce;
    private final int last;
    private final int[] minimums;
    private final int active;
    private final int place;
    private final int due;
    private final int accrued;
    private final int annualCap;
    private final int minimum;
    private final int months;
    private final int year;
    private final int needed;
    private final int limited;

    private YearlyLimitsStep(ProgramBuilder builder, RevenueShare term, int due) {
        ColumnLayout layout = builder.layout();
        YearlyLimits limits = term.yearly();
        this.due = due;
        inForce = builder.inForce(term.span());
        last = builder.horizon().indexOf(term.span().until());
        active = ActiveStep.compile(builder, term.span());
        place = YearStep.compile(builder, term.span(), limits.year());
        annualCap = limits.cap().isPresent()
                ? builder.quantity(Address.of("terms", term.name(), YearlyLimits.CAP))
                : layout.constant(Double.POSITIVE_INFINITY);
        minimums = minimums(builder, term);
        accrued = layout.define(Metrics.shareAccrued(term.name()).name());
        minimum = layout.temporary();
        months = layout.temporary();
        year = layout.define(ColumnNames.shareOfYear(term.name()));
        needed = layout.define(ColumnNames.shareNeeded(term.name()));
        limited = layout.temporary();
    }

    /** The column of the minimum of the year that begins in each month, or goes on in the first month. */
    private static int[] minimums(ProgramBuilder builder, RevenueShare term) {
        int[] minimums = new int[builder.horizon().months()];
        Arrays.setAll(minimums, t -> minimum(builder, term, lastOfYear(builder, term, t)));
        return minimums;
    }

    private static YearMonth lastOfYear(ProgramBuilder builder, RevenueShare term, int t) {
        TermYear year = term.yearly().year();
        int place = t == 0 && year.isKnown(term.span()) ? YearStep.places(builder, term.span(), year)[0] : 0;
        return builder.month(t).plusMonths(TermYear.MONTHS - 1L - place);
    }

    private static int minimum(ProgramBuilder builder, RevenueShare term, YearMonth last) {
        return term.yearly()
                .minimum()
                .flatMap(amount -> amount.key(YearlyLimits.MINIMUM, last.getYear()))
                .map(key -> builder.quantity(Address.of("terms", term.name(), key)))
                .orElse(builder.layout().constant(0));
    }

    /** The column of what is due within the yearly limits, of what is due without them in the column {@code due}. */
    static int compile(ProgramBuilder builder, RevenueShare term, int due) {
        YearlyLimitsStep step = new YearlyLimitsStep(builder, term, due);
        builder.add(step);
        return step.limited;
    }

    @Override
    public Dataflow dataflow() {
        return Dataflow.of(this, inForce, last)
                .reads(active, place, due, accrued, annualCap)
                .reads(minimums)
                .writes(minimum, months, year)
                .renews(needed, limited);
    }

    @Override
    public void advance(Block block, int t) {
        int n = block.paths();
        if (t == 0) {
            Arrays.fill(block.column(year), 0);
            Arrays.fill(block.column(months), 0);
            System.arraycopy(block.column(minimums[0]), 0, block.column(minimum), 0, n);
        } else {
            carry(block.column(place), block.column(accrued), block.column(year), block.column(months), n);
            renew(block.column(place), block.column(minimums[t]), block.column(minimum), n);
        }
        need(block, t, n);
        limit(
                block.column(due),
                block.column(needed),
                block.column(annualCap),
                block.column(year),
                block.column(limited),
                n);
    }

    private static void carry(double[] place, double[] accrued, double[] year, double[] months, int n) {
        for (int i = 0; i < n; i++) {
            boolean begins = place[i] == YearStep.FIRST;
            year[i] = begins ? 0 : year[i] + accrued[i];
            months[i] = begins ? 0 : months[i];
        }
    }

    private static void renew(double[] place, double[] next, double[] minimum, int n) {
        for (int i = 0; i < n; i++) {
            minimum[i] = place[i] == YearStep.FIRST ? next[i] : minimum[i];
        }
    }

    private void need(Block block, int t, int n) {
        if (inForce[t]) {
            need(
                    block.column(active),
                    block.column(place),
                    t == last ? YearStep.BEFORE : YearStep.LAST,
                    block.column(minimum),
                    block.column(year),
                    block.column(months),
                    block.column(needed),
                    n);
        } else {
            Arrays.fill(block.column(needed), 0);
        }
    }

    /** @param settled the place of the year from which on the minimum is settled */
    private static void need(
            double[] active,
            double[] place,
            double settled,
            double[] minimum,
            double[] year,
            double[] months,
            double[] needed,
            int n) {
        for (int i = 0; i < n; i++) {
            months[i] += active[i];
            double missing = Math.max(0, minimum[i] * (months[i] / TermYear.MONTHS) - year[i]);
            needed[i] = active[i] == 0 || place[i] >= settled ? missing : 0;
        }
    }

    private static void limit(double[] due, double[] needed, double[] cap, double[] year, double[] limited, int n) {
        for (int i = 0; i < n; i++) {
            double room = Math.max(0, cap[i] - year[i]);
            limited[i] = Math.min(Math.max(due[i], needed[i]), room);
        }
    }
}
