package org.entente.simulation.step;

import java.util.Arrays;
import org.entente.model.Party;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;
import org.entente.simulation.math.Rounding;
import org.entente.simulation.metric.Metrics;

/**
 * The step of the month in which a party breaks even (MODEL 11): the first from which the sum of its gain so far is
 * never negative again, or infinity.
 *
 * <pre>
 * sum(t)  = Σ_{s ≤ t} gain(s)
 * size(t) = Σ_{s ≤ t} |gain(s)|
 * date    = 1 + the last t with sum(t) &lt; -1e-12 size(t); 0 if there is none, never if it is T - 1
 * </pre>
 */
final class BreakevenStep implements Step {

    private final int months;
    private final int gain;
    private final int sum;
    private final int size;
    private final int date;

    private BreakevenStep(ProgramBuilder builder, String party) {
        months = builder.horizon().months();
        gain = builder.layout().column(Metrics.gain(party).name());
        sum = builder.layout().temporary();
        size = builder.layout().temporary();
        date = builder.layout().define(Metrics.breakeven(party).name());
    }

    /** Defines the column of the month in which {@code party} breaks even, and reports it. */
    static void compile(ProgramBuilder builder, Party party) {
        builder.add(new BreakevenStep(builder, party.name()));
        builder.report(Metrics.breakeven(party.name()));
    }

    @Override
    public Dataflow dataflow() {
        return Dataflow.of(this, months).reads(gain).writes(sum, size, date);
    }

    @Override
    public void begin(Block block) {
        Arrays.fill(block.column(sum), 0);
        Arrays.fill(block.column(size), 0);
        Arrays.fill(block.column(date), 0);
    }

    @Override
    public void advance(Block block, int t) {
        double next = t == months - 1 ? Double.POSITIVE_INFINITY : t + 1.0;
        advance(block.column(gain), next, block.column(sum), block.column(size), block.column(date), block.paths());
    }

    private static void advance(double[] gain, double next, double[] sum, double[] size, double[] date, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] += gain[i];
            size[i] += Math.abs(gain[i]);
            date[i] = sum[i] < -Rounding.MAX_RELATIVE * size[i] ? next : date[i];
        }
    }
}
