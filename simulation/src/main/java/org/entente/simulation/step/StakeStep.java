package org.entente.simulation.step;

import java.util.Arrays;
import java.util.List;
import org.entente.model.Address;
import org.entente.model.term.EquityStake;
import org.entente.model.term.Holding;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.ColumnLayout;
import org.entente.simulation.kernel.ColumnLoops;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;
import org.entente.simulation.math.ColumnMath;
import org.entente.simulation.metric.Metrics;

/**
 * The step of a stake that begins, vests, dilutes or is realised in its own way (MODEL 11). It is held from month a on,
 * and realised in month r: the first in which it is held and the moment of realisation has come, at the latest the last
 * month of the horizon. With the parts q that have vested by r:
 *
 * <pre>
 * year(t)  = Σ base over the 12 months up to t; for t &lt; 11, 12/(t+1) times the sum of all
 * value    = fraction · (1 − dilution)^((r − a)/12) · multiple · max(0, year(r))
 * equity(r) = Σ q · max(0, value − strike)
 * </pre>
 *
 * A strike in a currency is converted at the rate of month r (MODEL 17).
 */
final class StakeStep implements Step {

    private static final int YEAR = 12;
    private static final double LEAST_LEFT = 1e-300;

    private final int months;
    private final int heldBefore;
    private final boolean wasRealised;
    private final boolean[] inForce;
    private final int[] history;
    private final int[] parts;
    private final int[] vests;
    private final int active;
    private final int base;
    private final int fraction;
    private final int multiple;
    private final int strike;
    private final int dilution;
    private final int realised;
    private final int held;
    private final int done;
    private final int log;
    private final int monthly;
    private final int kept;
    private final int year;
    private final int vested;
    private final int equity;

    private StakeStep(ProgramBuilder builder, EquityStake term) {
        ColumnLayout layout = builder.layout();
        Address address = Address.of("terms", term.name());
        Holding holding = term.holding();
        months = builder.horizon().months();
        heldBefore = term.span().monthsBefore(builder.month(0));
        wasRealised = holding.realised()
                .flatMap(moment -> moment.date())
                .filter(month -> month.isBefore(builder.month(0)))
                .isPresent();
        inForce = builder.inForce(term.span());
        history = layout.temporaries(YEAR);
        active = ActiveStep.compile(builder, term.span());
        base = layout.column((holding.of() == Holding.Base.REVENUE ? Metrics.REVENUE : Metrics.CONTRIBUTION).name());
        fraction = builder.quantity(address.child("fraction"));
        multiple = builder.quantity(address.child("multiple"));
        strike = holding.strike().isPresent()
                ? CurrencyBooks.out(builder, term, builder.quantity(address.child("strike")))
                : layout.constant(0);
        dilution = holding.dilution().isPresent() ? builder.quantity(address.child("dilution")) : layout.constant(0);
        realised = holding.realised()
                .map(moment -> MomentStep.compile(builder, moment))
                .orElseGet(() -> layout.constant(Double.POSITIVE_INFINITY));
        List<Holding.Tranche> tranches = holding.vests();
        parts = new int[tranches.size()];
        vests = new int[tranches.size()];
        for (int k = 0; k < parts.length; k++) {
            parts[k] = builder.quantity(address.child(Holding.partOfTranche(k)));
            vests[k] = MomentStep.compile(builder, tranches.get(k).when());
        }
        held = layout.temporary();
        done = layout.temporary();
        log = layout.temporary();
        monthly = layout.temporary();
        kept = layout.temporary();
        year = layout.temporary();
        vested = layout.temporary();
        equity = layout.define(Metrics.equity(term.name()).name());
    }

    /** Defines the column of the value of a stake, and reports it. */
    static void compile(ProgramBuilder builder, EquityStake term) {
        builder.add(new StakeStep(builder, term));
        builder.report(Metrics.equity(term.name()));
    }

    @Override
    public Dataflow dataflow() {
        return Dataflow.of(this, months, heldBefore, wasRealised, inForce, parts.length)
                .reads(active, base, fraction, multiple, strike, dilution, realised)
                .reads(parts)
                .reads(vests)
                .writes(history)
                .writes(held, done, monthly, kept)
                .renews(equity)
                .scratch(log, year, vested);
    }

    @Override
    public void begin(Block block) {
        int n = block.paths();
        Arrays.fill(block.column(held), heldBefore > 0 ? 1 : 0);
        Arrays.fill(block.column(done), wasRealised ? 1 : 0);
        Arrays.fill(block.column(kept), 1);
        left(block.column(dilution), block.column(kept), n);
        ColumnMath.log(block.column(kept), block.column(log), n);
        ColumnLoops.scale(block.column(log), ColumnLoops.DELTA, n);
        ColumnMath.exp(block.column(log), block.column(monthly), n);
        Arrays.fill(block.column(kept), 1);
        for (int month = 1; month < heldBefore; month++) {
            ColumnLoops.multiply(block.column(kept), block.column(monthly), n);
        }
        for (int column : history) {
            Arrays.fill(block.column(column), 0);
        }
    }

    private static void left(double[] dilution, double[] left, int n) {
        for (int i = 0; i < n; i++) {
            left[i] = Math.max(1 - dilution[i], LEAST_LEFT);
        }
    }

    @Override
    public void advance(Block block, int t) {
        int n = block.paths();
        System.arraycopy(block.column(base), 0, block.column(history[t % YEAR]), 0, n);
        hold(
                block.column(active),
                inForce[t] ? 1 : 0,
                block.column(monthly),
                block.column(held),
                block.column(kept),
                n);
        sumYear(block, t);
        vest(block, t);
        value(
                block.column(fraction),
                block.column(multiple),
                block.column(kept),
                block.column(year),
                block.column(strike),
                block.column(vested),
                block.column(equity),
                n);
        realise(
                block.column(held),
                block.column(realised),
                t == months - 1 ? Double.POSITIVE_INFINITY : t,
                block.column(done),
                block.column(equity),
                n);
    }

    /** The fraction falls from the month after the first in which the stake is held. */
    private static void hold(double[] active, double inForce, double[] monthly, double[] held, double[] kept, int n) {
        for (int i = 0; i < n; i++) {
            kept[i] *= held[i] > 0 ? monthly[i] : 1;
            held[i] = Math.max(held[i], active[i] * inForce);
        }
    }

    private void sumYear(Block block, int t) {
        double[] sum = block.column(year);
        Arrays.fill(sum, 0);
        for (int month = Math.max(0, t - YEAR + 1); month <= t; month++) {
            ColumnLoops.add(sum, block.column(history[month % YEAR]), block.paths());
        }
        if (t < YEAR - 1) {
            ColumnLoops.scale(sum, (double) YEAR / (t + 1), block.paths());
        }
    }

    private void vest(Block block, int t) {
        double[] sum = block.column(vested);
        Arrays.fill(sum, parts.length == 0 ? 1 : 0);
        for (int k = 0; k < parts.length; k++) {
            vest(block.column(parts[k]), block.column(vests[k]), t, sum, block.paths());
        }
    }

    private static void vest(double[] part, double[] month, int t, double[] vested, int n) {
        for (int i = 0; i < n; i++) {
            vested[i] += month[i] <= t ? part[i] : 0;
        }
    }

    private static void value(
            double[] fraction,
            double[] multiple,
            double[] kept,
            double[] year,
            double[] strike,
            double[] vested,
            double[] equity,
            int n) {
        for (int i = 0; i < n; i++) {
            double value = fraction[i] * multiple[i] * Math.max(0, year[i]) * kept[i];
            equity[i] = vested[i] * Math.max(0, value - strike[i]);
        }
    }

    /** Leaves the value in the one month in which the stake is realised. */
    private static void realise(double[] held, double[] realised, double by, double[] done, double[] equity, int n) {
        for (int i = 0; i < n; i++) {
            double now = held[i] > 0 && realised[i] <= by && done[i] == 0 ? 1 : 0;
            done[i] += now;
            equity[i] = now > 0 ? equity[i] : 0;
        }
    }
}
