package org.entente.simulation.step;

import org.entente.model.Address;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.ColumnLayout;
import org.entente.simulation.kernel.ColumnLoops;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;
import org.entente.simulation.math.ColumnMath;

/**
 * The step of a run-rate whose growth fades (MODEL 3):
 *
 * <pre>
 * g(t)       = log(1+G∞) + (log(1+G0) − log(1+G∞)) · 2^(−tΔ/h)
 * log D(t+1) = log D(t) + (g(t) − σ²/2) Δ + σ √Δ · W(t)
 * </pre>
 */
final class FadingGrowthStep implements Step {

    private final int runRate;
    private final int growth;
    private final int longRunGrowth;
    private final int volatility;
    private final int shock;
    private final int level;
    private final int log;
    private final int drift;
    private final int extra;
    private final int scale;
    private final int decay;

    private FadingGrowthStep(ProgramBuilder builder, Address address, int decay) {
        ColumnLayout layout = builder.layout();
        runRate = builder.quantity(address.child("run-rate"));
        growth = builder.quantity(address.child("growth"));
        longRunGrowth = builder.quantity(address.child("long-run-growth"));
        volatility = builder.quantity(address.child("volatility"));
        this.decay = decay;
        shock = layout.column(ColumnNames.shock(address));
        level = layout.define(ColumnNames.level(address));
        log = layout.temporary();
        drift = layout.temporary();
        extra = layout.temporary();
        scale = layout.temporary();
    }

    /** The column of the run-rate of the process at {@code address}. */
    static int compile(ProgramBuilder builder, Address address) {
        int decay = DecayStep.compile(builder, builder.quantity(address.child("half-life")), 0);
        FadingGrowthStep step = new FadingGrowthStep(builder, address, decay);
        builder.add(step);
        return step.level;
    }

    @Override
    public Dataflow dataflow() {
        return Dataflow.of(this)
                .reads(runRate, growth, longRunGrowth, volatility, decay, shock)
                .writes(log, drift, extra, scale)
                .renews(level);
    }

    @Override
    public void begin(Block block) {
        int n = block.paths();
        double[] longRun = block.column(drift);
        double[] beyond = block.column(extra);
        double[] sigma = block.column(volatility);
        double[] s = block.column(scale);
        ColumnMath.log(block.column(runRate), block.column(log), n);
        ColumnLoops.logOfOnePlus(block.column(longRunGrowth), s, longRun, n);
        ColumnLoops.logOfOnePlus(block.column(growth), s, beyond, n);
        for (int i = 0; i < n; i++) {
            beyond[i] = (beyond[i] - longRun[i]) * ColumnLoops.DELTA;
            longRun[i] = (longRun[i] - 0.5 * sigma[i] * sigma[i]) * ColumnLoops.DELTA;
            s[i] = sigma[i] * ColumnLoops.ROOT_DELTA;
        }
    }

    @Override
    public void advance(Block block, int t) {
        int n = block.paths();
        ColumnMath.exp(block.column(log), block.column(level), n);
        step(
                block.column(log),
                block.column(drift),
                block.column(extra),
                block.column(decay),
                block.column(scale),
                block.column(shock),
                n);
    }

    private static void step(
            double[] log, double[] drift, double[] extra, double[] decay, double[] scale, double[] shock, int n) {
        for (int i = 0; i < n; i++) {
            log[i] += drift[i] + extra[i] * decay[i] + scale[i] * shock[i];
        }
    }
}
