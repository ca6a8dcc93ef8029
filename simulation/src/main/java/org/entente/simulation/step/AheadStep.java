package org.entente.simulation.step;

import java.time.YearMonth;
import java.util.Arrays;
import org.entente.model.Address;
import org.entente.model.term.SpendCommitment;
import org.entente.model.term.TermYear;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;

/**
 * The step of what a commitment's schedule still asks for until it is settled (MODEL 9): ahead(t) = Σ m(s) over the
 * months s after t up to the next true-up, 0 in a month of true-up. Nobody foresees an event that ends the commitment.
 */
final class AheadStep implements Step {

    private final boolean isKnown;
    private final double[] parts;
    private final int place;
    private final int total;
    private final int ahead;

    private AheadStep(ProgramBuilder builder, SpendCommitment term) {
        isKnown = !term.settlesByItsBeginning();
        int months = builder.horizon().months();
        parts = isKnown ? untilSettlement(builder, term, months) : sums(builder, term, months + TermYear.MONTHS);
        place = isKnown
                ? builder.layout().constant(0)
                : YearStep.compile(builder, term.span(), term.settlement().year());
        total = builder.quantity(Address.of("terms", term.name(), "total"));
        ahead = builder.layout().temporary();
    }

    private static double[] untilSettlement(ProgramBuilder builder, SpendCommitment term, int months) {
        double[] parts = new double[months];
        Arrays.setAll(parts, t -> term.partUntilSettlement(builder.month(t), builder.fiscalYearEnd()));
        return parts;
    }

    /** The part of the total in all months of the horizon, and the months after it, up to each. */
    private static double[] sums(ProgramBuilder builder, SpendCommitment term, int months) {
        double[] sums = new double[months];
        YearMonth first = builder.month(0);
        double sum = 0;
        for (int t = 0; t < months; t++) {
            sum += term.part(first.plusMonths(t));
            sums[t] = sum;
        }
        return sums;
    }

    /** The column of what the schedule of {@code term} still asks for. */
    static int compile(ProgramBuilder builder, SpendCommitment term) {
        AheadStep step = new AheadStep(builder, term);
        builder.add(step);
        return step.ahead;
    }

    @Override
    public Dataflow dataflow() {
        return Dataflow.of(this, isKnown, parts).reads(place, total).renews(ahead);
    }

    @Override
    public void advance(Block block, int t) {
        int n = block.paths();
        if (isKnown) {
            fill(block.column(total), parts[t], block.column(ahead), n);
        } else {
            fillByPlace(block.column(place), block.column(total), parts, t, block.column(ahead), n);
        }
    }

    private static void fill(double[] total, double part, double[] ahead, int n) {
        for (int i = 0; i < n; i++) {
            ahead[i] = total[i] * part;
        }
    }

    private static void fillByPlace(double[] place, double[] total, double[] sums, int t, double[] ahead, int n) {
        for (int i = 0; i < n; i++) {
            int left = (int) (YearStep.LAST - Math.max(place[i], YearStep.FIRST));
            ahead[i] = total[i] * (sums[t + left] - sums[t]);
        }
    }
}
