package org.entente.simulation.step;

import java.util.Arrays;
import org.entente.model.Address;
import org.entente.model.term.Span;
import org.entente.model.term.TermYear;
import org.entente.model.term.Tiers;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.ColumnLayout;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;

/**
 * The step of what is due by tiers (MODEL 7 and 9), with the limits l(1) = 0 to l(K), and l(K+1) = ∞:
 *
 * <pre>
 * v(t)   = v(t−1) + base(t) while active, v(t−1) else;   v = 0 before the horizon, and by year before each year
 * due(t) = Σ_k r(k) · max(0, min(v(t), l(k+1)) − max(v(t−1), l(k)))
 * </pre>
 */
final class TierStep implements Step {

    private final boolean[] inForce;
    private final int active;
    private final int base;
    private final int place;
    private final int[] limits;
    private final int[] rates;
    private final int before;
    private final int counted;
    private final int due;

    /**
     * What tiers count.
     *
     * @param span the months in which it counts
     * @param year the year by which it is counted
     * @param amount the column of the amount of a month
     * @param counted the name of the column of what has been counted
     */
    record Base(Span span, TermYear year, int amount, String counted) {}

    private TierStep(ProgramBuilder builder, Address address, Tiers tiers, Base counts) {
        ColumnLayout layout = builder.layout();
        int steps = tiers.steps().size();
        base = counts.amount();
        inForce = builder.inForce(counts.span());
        active = ActiveStep.compile(builder, counts.span());
        place = tiers.by() == Tiers.By.YEAR
                ? YearStep.compile(builder, counts.span(), counts.year())
                : layout.constant(YearStep.BEFORE);
        limits = new int[steps + 1];
        rates = new int[steps];
        for (int k = 0; k < steps; k++) {
            limits[k] = builder.quantity(address.child(Tiers.key(k, "above")));
            rates[k] = builder.quantity(address.child(Tiers.key(k, "rate")));
        }
        limits[steps] = layout.constant(Double.POSITIVE_INFINITY);
        before = layout.temporary();
        counted = layout.define(counts.counted());
        due = layout.temporary();
    }

    /** The column of what is due of {@code base} by the {@code tiers} at {@code address}. */
    static int compile(ProgramBuilder builder, Address address, Tiers tiers, Base base) {
        TierStep step = new TierStep(builder, address, tiers, base);
        builder.add(step);
        return step.due;
    }

    @Override
    public Dataflow dataflow() {
        return Dataflow.of(this, inForce, rates.length)
                .reads(active, base, place)
                .reads(limits)
                .reads(rates)
                .writes(counted)
                .renews(due)
                .scratch(before);
    }

    @Override
    public void begin(Block block) {
        Arrays.fill(block.column(counted), 0);
    }

    @Override
    public void advance(Block block, int t) {
        int n = block.paths();
        double[] v = block.column(counted);
        double[] last = block.column(before);
        double[] sum = block.column(due);
        Arrays.fill(sum, 0, n, 0);
        renew(block.column(place), v, last, n);
        if (!inForce[t]) {
            return;
        }
        count(block.column(active), block.column(base), v, n);
        for (int k = 0; k < rates.length; k++) {
            add(last, v, block.column(limits[k]), block.column(limits[k + 1]), block.column(rates[k]), sum, n);
        }
    }

    private static void renew(double[] place, double[] counted, double[] before, int n) {
        for (int i = 0; i < n; i++) {
            counted[i] = place[i] == YearStep.FIRST ? 0 : counted[i];
            before[i] = counted[i];
        }
    }

    private static void count(double[] active, double[] base, double[] counted, int n) {
        for (int i = 0; i < n; i++) {
            counted[i] += active[i] > 0 ? base[i] : 0;
        }
    }

    private static void add(
            double[] before, double[] counted, double[] low, double[] high, double[] rate, double[] due, int n) {
        for (int i = 0; i < n; i++) {
            double inTier = Math.min(counted[i], high[i]) - Math.max(before[i], low[i]);
            due[i] += rate[i] * Math.max(0, inTier);
        }
    }
}
