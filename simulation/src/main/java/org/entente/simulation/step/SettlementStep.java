package org.entente.simulation.step;

import java.util.Arrays;
import java.util.List;
import org.entente.model.Address;
import org.entente.model.Cloud;
import org.entente.model.term.SpendCommitment;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.ColumnLayout;
import org.entente.simulation.kernel.ColumnLoops;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;
import org.entente.simulation.metric.Metrics;

/**
 * The step that settles the commitments to one cloud: the spend that counts towards each, and their shortfalls (MODEL
 * 9). Spend counts in proportion to the needs; if all needs are 0, in proportion to the schedules; if they are 0 too,
 * equally among the commitments in force.
 */
final class SettlementStep implements Step {

    private final int spend;
    private final int[] needed;
    private final int[] scheduled;
    private final int[] balances;
    private final int[] takeOrPay;
    private final int[] bought;
    private final int[] shortfalls;
    private final int need;
    private final int plan;
    private final int[] active;
    private final boolean[][] inForce;
    private final boolean[][] settles;

    private SettlementStep(ProgramBuilder builder, Cloud cloud, List<SpendCommitment> terms) {
        ColumnLayout layout = builder.layout();
        spend = layout.column(Metrics.spend(cloud.name()).name());
        needed = terms.stream()
                .mapToInt(term -> layout.column(ColumnNames.needed(term.name())))
                .toArray();
        scheduled = terms.stream()
                .mapToInt(term -> layout.column(ColumnNames.scheduled(term.name())))
                .toArray();
        balances = terms.stream()
                .mapToInt(term -> layout.column(CommitmentStep.balanceOf(term)))
                .toArray();
        takeOrPay = terms.stream()
                .mapToInt(term -> builder.quantity(Address.of("terms", term.name(), "take-or-pay")))
                .toArray();
        bought = terms.stream()
                .mapToInt(term -> layout.define(ColumnNames.bought(term.name())))
                .toArray();
        shortfalls = terms.stream()
                .mapToInt(term -> layout.define(Metrics.shortfall(term.name()).name()))
                .toArray();
        inForce = terms.stream().map(term -> builder.inForce(term.span())).toArray(boolean[][]::new);
        settles = terms.stream().map(term -> settles(builder, term)).toArray(boolean[][]::new);
        need = layout.temporary();
        plan = layout.temporary();
        active = new int[builder.horizon().months()];
        Arrays.setAll(active, t ->
                (int) Arrays.stream(inForce).filter(months -> months[t]).count());
    }

    private static boolean[] settles(ProgramBuilder builder, SpendCommitment term) {
        boolean[] settles = new boolean[builder.horizon().months()];
        for (int t = 0; t < settles.length; t++) {
            settles[t] = term.settlesIn(builder.month(t));
        }
        return settles;
    }

    /** Settles the commitments {@code terms} to {@code cloud}, and reports their shortfalls. */
    static void compile(ProgramBuilder builder, Cloud cloud, List<SpendCommitment> terms) {
        builder.add(new SettlementStep(builder, cloud, terms));
        terms.forEach(term -> builder.report(Metrics.shortfall(term.name())));
    }

    @Override
    public Dataflow dataflow() {
        return Dataflow.of(this, inForce, settles)
                .reads(spend)
                .reads(needed)
                .reads(scheduled)
                .reads(takeOrPay)
                .writes(balances)
                .writes(bought)
                .writes(shortfalls)
                .writes(need, plan);
    }

    @Override
    public void begin(Block block) {
        for (int balance : balances) {
            Arrays.fill(block.column(balance), 0);
        }
    }

    @Override
    public void advance(Block block, int t) {
        int n = block.paths();
        if (active[t] > 1) {
            weigh(block, t);
        }
        for (int k = 0; k < needed.length; k++) {
            if (inForce[k][t]) {
                attribute(block, k, t);
                buy(block.column(scheduled[k]), block.column(bought[k]), block.column(balances[k]), n);
            } else {
                Arrays.fill(block.column(bought[k]), 0);
            }
            if (settles[k][t]) {
                settle(block.column(takeOrPay[k]), block.column(balances[k]), block.column(shortfalls[k]), n);
            } else {
                Arrays.fill(block.column(shortfalls[k]), 0);
            }
        }
    }

    /** Sums the needs and the schedules of all commitments in force. */
    private void weigh(Block block, int t) {
        Arrays.fill(block.column(need), 0);
        Arrays.fill(block.column(plan), 0);
        for (int k = 0; k < needed.length; k++) {
            if (inForce[k][t]) {
                ColumnLoops.add(block.column(need), block.column(needed[k]), block.paths());
                ColumnLoops.add(block.column(plan), block.column(scheduled[k]), block.paths());
            }
        }
    }

    /** Computes the spend that counts towards commitment {@code k}: all of it if no other commitment is in force. */
    private void attribute(Block block, int k, int t) {
        if (active[t] == 1) {
            System.arraycopy(block.column(spend), 0, block.column(bought[k]), 0, block.paths());
            return;
        }
        divide(
                block.column(spend),
                block.column(needed[k]),
                block.column(need),
                block.column(scheduled[k]),
                block.column(plan),
                active[t],
                block.column(bought[k]),
                block.paths());
    }

    private static void divide(
            double[] spend,
            double[] needed,
            double[] need,
            double[] scheduled,
            double[] plan,
            int active,
            double[] bought,
            int n) {
        for (int i = 0; i < n; i++) {
            double bySchedule = plan[i] > 0 ? scheduled[i] / plan[i] : 1.0 / active;
            bought[i] = spend[i] * (need[i] > 0 ? needed[i] / need[i] : bySchedule);
        }
    }

    private static void buy(double[] scheduled, double[] bought, double[] balance, int n) {
        for (int i = 0; i < n; i++) {
            balance[i] += scheduled[i] - bought[i];
        }
    }

    private static void settle(double[] takeOrPay, double[] balance, double[] shortfall, int n) {
        for (int i = 0; i < n; i++) {
            shortfall[i] = takeOrPay[i] * Math.max(0, balance[i]);
            balance[i] = Math.min(0, balance[i]);
        }
    }
}
