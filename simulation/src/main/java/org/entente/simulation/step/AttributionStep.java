package org.entente.simulation.step;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.model.Cloud;
import org.entente.model.term.SpendCommitment;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.ColumnLayout;
import org.entente.simulation.kernel.ColumnLoops;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;
import org.entente.simulation.metric.Metrics;

/**
 * The step that divides the spend on a cloud over the commitments to it (MODEL 9). Spend counts in proportion to the
 * needs; if all needs are 0, in proportion to the schedules; if they are 0 too, equally among the active commitments.
 * All amounts are in the scenario's money.
 */
final class AttributionStep implements Step {

    /** What is added to a divisor that may be 0: nothing to any amount. */
    private static final double MIN_DIVISOR = 0x1p-1000;

    private final int spend;
    private final int[] needed;
    private final int[] scheduled;
    private final int[] bought;
    private final int need;
    private final int plan;
    private final int together;
    private final int[] actives;
    private final boolean[] ends;
    private final boolean[] shared;

    /** Whether one commitment is in force in each month. */
    private final boolean[] alone;

    private final boolean[][] inForce;

    private AttributionStep(ProgramBuilder builder, Cloud cloud, List<SpendCommitment> terms) {
        ColumnLayout layout = builder.layout();
        spend = layout.column(Metrics.spend(cloud.name()).name());
        needed = terms.stream()
                .mapToInt(term -> layout.column(ColumnNames.converted(ColumnNames.needed(term.name()))))
                .toArray();
        scheduled = terms.stream()
                .mapToInt(term -> layout.column(ColumnNames.converted(ColumnNames.scheduled(term.name()))))
                .toArray();
        bought = layout.temporaries(terms.size());
        inForce = terms.stream().map(term -> builder.inForce(term.span())).toArray(boolean[][]::new);
        need = layout.temporary();
        plan = layout.temporary();
        together = layout.temporary();
        actives = terms.stream()
                .mapToInt(term -> ActiveStep.compile(builder, term.span()))
                .toArray();
        ends = new boolean[actives.length];
        for (int k = 0; k < ends.length; k++) {
            ends[k] = terms.get(k).span().hasEvents();
        }
        shared = new boolean[builder.horizon().months()];
        alone = new boolean[shared.length];
        for (int t = 0; t < shared.length; t++) {
            shared[t] = isShared(t);
            alone[t] = inForce(t).length == 1;
        }
    }

    /** Whether the spend of month {@code t} counts in parts: towards several commitments, or one on some paths only. */
    private boolean isShared(int t) {
        int[] inMonth = inForce(t);
        return inMonth.length > 1 || Arrays.stream(inMonth).anyMatch(k -> ends[k]);
    }

    private int[] inForce(int t) {
        return IntStream.range(0, ends.length).filter(k -> inForce[k][t]).toArray();
    }

    /** Defines the columns of the spend under each of the commitments {@code terms} to {@code cloud}. */
    static void compile(ProgramBuilder builder, Cloud cloud, List<SpendCommitment> terms) {
        AttributionStep step = new AttributionStep(builder, cloud, terms);
        builder.add(step);
        for (int k = 0; k < step.bought.length; k++) {
            SpendCommitment term = terms.get(k);
            int column = CurrencyBooks.in(builder, term, step.bought[k]);
            builder.layout().alias(ColumnNames.bought(term.name()), column);
        }
    }

    @Override
    public Dataflow dataflow() {
        return Dataflow.of(this, inForce, ends)
                .reads(spend)
                .reads(needed)
                .reads(scheduled)
                .reads(actives)
                .renews(bought)
                .scratch(need, plan, together);
    }

    @Override
    public void advance(Block block, int t) {
        if (shared[t] && !alone[t]) {
            weigh(block, t);
        }
        for (int k = 0; k < needed.length; k++) {
            if (inForce[k][t]) {
                attribute(block, k, t);
            } else {
                Arrays.fill(block.column(bought[k]), 0);
            }
        }
    }

    /** Sums the needs and the schedules of all commitments in force, and counts those that are active. */
    private void weigh(Block block, int t) {
        int n = block.paths();
        Arrays.fill(block.column(need), 0, n, 0);
        Arrays.fill(block.column(plan), 0, n, 0);
        Arrays.fill(block.column(together), 0, n, 0);
        for (int k = 0; k < needed.length; k++) {
            if (inForce[k][t]) {
                ColumnLoops.add(block.column(need), block.column(needed[k]), n);
                ColumnLoops.add(block.column(plan), block.column(scheduled[k]), n);
                ColumnLoops.add(block.column(together), block.column(actives[k]), n);
            }
        }
    }

    /** Computes the spend that counts towards commitment {@code k}: all of it if no other commitment is in force. */
    private void attribute(Block block, int k, int t) {
        if (!shared[t]) {
            System.arraycopy(block.column(spend), 0, block.column(bought[k]), 0, block.paths());
            return;
        }
        if (alone[t]) {
            buy(
                    block.column(spend),
                    block.column(needed[k]),
                    block.column(scheduled[k]),
                    block.column(actives[k]),
                    block.column(bought[k]),
                    block.paths());
            return;
        }
        double[] part = block.column(bought[k]);
        equalParts(block.column(actives[k]), block.column(together), part, block.paths());
        partOrRest(block.column(scheduled[k]), block.column(plan), part, block.paths());
        partOrRest(block.column(needed[k]), block.column(need), part, block.paths());
        ColumnLoops.multiply(part, block.column(spend), block.paths());
    }

    /**
     * Computes what is bought under the only commitment of a month: all spend where it is active, or anything is needed
     * or planned.
     */
    private static void buy(
            double[] spend, double[] needed, double[] scheduled, double[] active, double[] bought, int n) {
        for (int i = 0; i < n; i++) {
            bought[i] = spend[i] * ColumnLoops.isPositive(active[i] + needed[i] + scheduled[i]);
        }
    }

    private static void equalParts(double[] active, double[] together, double[] part, int n) {
        for (int i = 0; i < n; i++) {
            part[i] = active[i] / Math.max(1, together[i]);
        }
    }

    /** Sets {@code part} to the part that {@code one} is of {@code all}, where these are not 0. */
    private static void partOrRest(double[] one, double[] all, double[] part, int n) {
        for (int i = 0; i < n; i++) {
            double isAny = ColumnLoops.isPositive(all[i]);
            part[i] = isAny * (one[i] / (all[i] + MIN_DIVISOR)) + (1 - isAny) * part[i];
        }
    }
}
