package org.entente.simulation.step;

import java.time.YearMonth;
import java.util.Arrays;
import org.entente.model.term.SpendCommitment;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.ColumnLayout;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;
import org.entente.simulation.metric.Metrics;

/**
 * The step that settles a commitment whose shortfalls are a credit (MODEL 9). P is what was paid for shortfalls so far,
 * U what of it is drawn or expired, the oldest first, and n the months of the credit:
 *
 * <pre>
 * ahead(t)  = Σ m(s) over the months s after t up to the next true-up, 0 in a month of true-up
 * above(t)  = max(0, bought(t) − max(0, B(t−1) + m(t) + ahead(t)))
 * U'(t)     = max(U(t−1), P(t−1−n))
 * credit(t) = min(above(t), P(t−1) − U'(t))
 * U(t)      = U'(t) + credit(t)
 * counted(t) = bought(t) − credit(t)
 * B(t)      = B(t−1) + m(t) − counted(t), which {@link BalanceSettlement} settles
 * P(t)      = P(t−1) + shortfall(t) while active and before the last month, else P(t−1)
 * </pre>
 */
final class CreditStep implements Step {

    private final BalanceSettlement settlement;
    private final boolean[] continues;
    private final int[] history;
    private final int active;
    private final int scheduled;
    private final int bought;
    private final int ahead;
    private final int balance;
    private final int shortfall;
    private final int paid;
    private final int used;
    private final int credit;
    private final int counted;
    private final int prepaid;

    private CreditStep(ProgramBuilder builder, SpendCommitment term, int creditMonths) {
        ColumnLayout layout = builder.layout();
        settlement = new BalanceSettlement(builder, term);
        continues = new boolean[builder.horizon().months()];
        for (int t = 0; t < continues.length; t++) {
            YearMonth month = builder.month(t);
            continues[t] =
                    term.span().contains(month) && month.isBefore(term.span().until());
        }
        history = layout.temporaries(creditMonths < continues.length ? creditMonths : 0);
        active = ActiveStep.compile(builder, term.span());
        scheduled = layout.column(ColumnNames.scheduled(term.name()));
        bought = layout.column(ColumnNames.bought(term.name()));
        ahead = AheadStep.compile(builder, term);
        balance = layout.column(CommitmentStep.balanceOf(term));
        shortfall = layout.column(BalanceSettlement.shortfallOf(term));
        paid = layout.temporary();
        used = layout.temporary();
        credit = layout.define(ColumnNames.paid(term, Metrics.credit(term.name())));
        counted = layout.define(ColumnNames.counted(term.name()));
        prepaid = layout.define(Metrics.prepaid(term.name()).name());
    }

    /** Settles {@code term} if its shortfalls are a credit, and reports what is drawn and what is left. */
    static void compile(ProgramBuilder builder, SpendCommitment term) {
        term.settlement().creditMonths().ifPresent(months -> {
            builder.add(new CreditStep(builder, term, months));
            CurrencyBooks.report(builder, term, Metrics.credit(term.name()));
            builder.report(Metrics.prepaid(term.name()));
        });
    }

    @Override
    public Dataflow dataflow() {
        return settlement
                .join(Dataflow.of(this, continues, history.length))
                .reads(active, scheduled, bought, ahead)
                .writes(history)
                .writes(paid, used)
                .renews(credit, counted, prepaid);
    }

    @Override
    public void begin(Block block) {
        settlement.begin(block);
        Arrays.fill(block.column(paid), 0);
        Arrays.fill(block.column(used), 0);
        for (int column : history) {
            Arrays.fill(block.column(column), 0);
        }
    }

    @Override
    public void advance(Block block, int t) {
        int n = block.paths();
        if (history.length > 0) {
            expire(block.column(paid), block.column(history[t % history.length]), block.column(used), n);
        }
        above(
                block.column(bought),
                block.column(balance),
                block.column(scheduled),
                block.column(ahead),
                block.column(credit),
                n);
        draw(block.column(paid), block.column(used), block.column(credit), n);
        count(block.column(bought), block.column(credit), block.column(counted), n);
        settlement.buy(block, scheduled, counted);
        settlement.settle(block, t);
        if (continues[t]) {
            prepay(block.column(active), block.column(shortfall), block.column(paid), n);
            left(block.column(active), block.column(paid), block.column(used), block.column(prepaid), n);
        } else {
            Arrays.fill(block.column(prepaid), 0);
        }
    }

    /** Expires what was paid too long ago; {@code oldest} holds it, and receives what is paid by now. */
    private static void expire(double[] paid, double[] oldest, double[] used, int n) {
        for (int i = 0; i < n; i++) {
            used[i] = Math.max(used[i], oldest[i]);
            oldest[i] = paid[i];
        }
    }

    private static void above(
            double[] bought, double[] balance, double[] scheduled, double[] ahead, double[] above, int n) {
        for (int i = 0; i < n; i++) {
            above[i] = Math.max(0, bought[i] - Math.max(0, balance[i] + scheduled[i] + ahead[i]));
        }
    }

    /** Draws on the credit; {@code credit} holds the spend that may, and receives the spend that does. */
    private static void draw(double[] paid, double[] used, double[] credit, int n) {
        for (int i = 0; i < n; i++) {
            credit[i] = Math.min(credit[i], Math.max(0, paid[i] - used[i]));
            used[i] += credit[i];
        }
    }

    private static void count(double[] bought, double[] credit, double[] counted, int n) {
        for (int i = 0; i < n; i++) {
            counted[i] = bought[i] - credit[i];
        }
    }

    private static void prepay(double[] active, double[] shortfall, double[] paid, int n) {
        for (int i = 0; i < n; i++) {
            paid[i] += active[i] * shortfall[i];
        }
    }

    private static void left(double[] active, double[] paid, double[] used, double[] prepaid, int n) {
        for (int i = 0; i < n; i++) {
            prepaid[i] = active[i] * Math.max(0, paid[i] - used[i]);
        }
    }
}
