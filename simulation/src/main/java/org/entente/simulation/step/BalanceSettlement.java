package org.entente.simulation.step;

import java.util.Arrays;
import org.entente.model.Address;
import org.entente.model.term.SpendCommitment;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.metric.Metrics;

/**
 * The settlement of the balance B of one commitment (MODEL 9), a part of the step that writes B. In a true-up month:
 *
 * <pre>
 * shortfall(t) = take-or-pay · max(0, B(t)), then B(t) ← min(0, B(t)), or B(t) ← 0 where a surplus is forfeited
 * </pre>
 *
 * The month in which an event ends the commitment is a true-up month.
 */
final class BalanceSettlement {

    private final boolean[] settles;
    private final boolean mayClose;
    private final boolean forfeits;
    private final int open;
    private final int takeOrPay;
    private final int balance;
    private final int shortfall;

    /** Defines the column of the shortfall. */
    BalanceSettlement(ProgramBuilder builder, SpendCommitment term) {
        settles = new boolean[builder.horizon().months()];
        for (int t = 0; t < settles.length; t++) {
            settles[t] = term.settlesIn(builder.month(t), builder.fiscalYearEnd());
        }
        mayClose = term.span().hasEvents();
        forfeits = term.settlement().forfeits();
        open = term.settlesByItsBeginning()
                ? UnsettledStep.compile(builder, term)
                : ActiveStep.compile(builder, term.span());
        takeOrPay = builder.quantity(Address.of("terms", term.name(), "take-or-pay"));
        balance = builder.layout().column(CommitmentStep.balanceOf(term));
        shortfall = builder.layout().define(shortfallOf(term));
    }

    /** The name of the column of the shortfall, in the currency of the commitment. */
    static String shortfallOf(SpendCommitment term) {
        return ColumnNames.paid(term, Metrics.shortfall(term.name()));
    }

    /** The dataflow of a step with the columns and parameters of the settlement. */
    Dataflow join(Dataflow step) {
        return step.with(settles, mayClose, forfeits)
                .reads(open, takeOrPay)
                .writes(balance)
                .renews(shortfall);
    }

    /** Nothing is owed before the first month. */
    void begin(Block block) {
        Arrays.fill(block.column(balance), 0);
    }

    /** Counts the purchases of the month, in column {@code counted}, against those in column {@code scheduled}. */
    void buy(Block block, int scheduled, int counted) {
        buy(block.column(scheduled), block.column(counted), block.column(balance), block.paths());
    }

    private static void buy(double[] scheduled, double[] counted, double[] balance, int n) {
        for (int i = 0; i < n; i++) {
            balance[i] += scheduled[i] - counted[i];
        }
    }

    /** Settles the balance where month {@code t} is one of true-up. */
    void settle(Block block, int t) {
        int n = block.paths();
        double[] part = block.column(takeOrPay);
        double[] owed = block.column(balance);
        double[] paid = block.column(shortfall);
        if (settles[t]) {
            settle(part, owed, paid, n);
            if (forfeits) {
                Arrays.fill(owed, 0);
            }
        } else if (mayClose) {
            settleWhereClosed(block.column(open), part, owed, paid, n);
            if (forfeits) {
                forfeitWhereClosed(block.column(open), owed, n);
            }
        } else {
            Arrays.fill(paid, 0);
        }
    }

    private static void settle(double[] takeOrPay, double[] balance, double[] shortfall, int n) {
        for (int i = 0; i < n; i++) {
            double over = takeOrPay[i] * Math.max(0, balance[i]);
            double ahead = Math.min(0, balance[i]);
            shortfall[i] = over;
            balance[i] = ahead;
        }
    }

    /** Settles on the paths on which the commitment is not open: nothing is left where it was settled before. */
    private static void settleWhereClosed(
            double[] open, double[] takeOrPay, double[] balance, double[] shortfall, int n) {
        for (int i = 0; i < n; i++) {
            double over = (1 - open[i]) * Math.max(0, balance[i]);
            double paid = takeOrPay[i] * over;
            double left = balance[i] - over;
            shortfall[i] = paid;
            balance[i] = left;
        }
    }

    private static void forfeitWhereClosed(double[] open, double[] balance, int n) {
        for (int i = 0; i < n; i++) {
            balance[i] = open[i] > 0 ? balance[i] : 0;
        }
    }
}
