package org.entente.simulation.step;

import java.util.Arrays;
import org.entente.model.Party;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.ColumnLoops;
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
        int n = block.paths();
        double[] soFar = block.column(sum);
        double[] magnitude = block.column(size);
        add(block.column(gain), soFar, magnitude, n);
        if (t < months - 1) {
            delay(soFar, magnitude, block.column(date), t + 1.0, n);
        } else {
            end(soFar, magnitude, block.column(date), n);
        }
    }

    private static void add(double[] gain, double[] sum, double[] size, int n) {
        for (int i = 0; i < n; i++) {
            double soFar = sum[i] + gain[i];
            double magnitude = size[i] + Math.abs(gain[i]);
            sum[i] = soFar;
            size[i] = magnitude;
        }
    }

    /** Raises the date to {@code next} where the sum is negative: a number, 0 or 1, tells where. */
    private static void delay(double[] sum, double[] size, double[] date, double next, int n) {
        for (int i = 0; i < n; i++) {
            double isBelow = ColumnLoops.isPositive(-Rounding.MAX_RELATIVE * size[i] - sum[i]);
            date[i] += isBelow * (next - date[i]);
        }
    }

    private static void end(double[] sum, double[] size, double[] date, int n) {
        for (int i = 0; i < n; i++) {
            date[i] = sum[i] < -Rounding.MAX_RELATIVE * size[i] ? Double.POSITIVE_INFINITY : date[i];
        }
    }
}
