package org.entente.simulation.kernel;

import org.entente.model.Address;
import org.entente.simulation.math.ColumnMath;

/**
 * Growth that fades (MODEL 3):
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
    private final int fade;

    FadingGrowthStep(Compilation compilation, Address at) {
        Columns columns = compilation.columns();
        runRate = compilation.quantity(at.child("run-rate"));
        growth = compilation.quantity(at.child("growth"));
        longRunGrowth = compilation.quantity(at.child("long-run-growth"));
        volatility = compilation.quantity(at.child("volatility"));
        fade = compilation.fade(compilation.quantity(at.child("half-life")), 0);
        shock = columns.of(ShockStep.shockOf(at));
        level = columns.define(ProcessSteps.levelOf(at));
        log = columns.temporary();
        drift = columns.temporary();
        extra = columns.temporary();
        scale = columns.temporary();
    }

    @Override
    public Wiring wiring() {
        return Wiring.of()
                .reads(runRate, growth, longRunGrowth, volatility, fade, shock)
                .writes(level, log, drift, extra, scale);
    }

    @Override
    public void begin(Block block) {
        int n = block.paths();
        double[] longRun = block.column(drift);
        double[] beyond = block.column(extra);
        double[] sigma = block.column(volatility);
        double[] s = block.column(scale);
        ColumnMath.log(block.column(runRate), block.column(log), n);
        Loops.logOfOnePlus(block.column(longRunGrowth), s, longRun, n);
        Loops.logOfOnePlus(block.column(growth), s, beyond, n);
        for (int i = 0; i < n; i++) {
            beyond[i] = (beyond[i] - longRun[i]) * Loops.DELTA;
            longRun[i] = (longRun[i] - 0.5 * sigma[i] * sigma[i]) * Loops.DELTA;
            s[i] = sigma[i] * Loops.ROOT_DELTA;
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
                block.column(fade),
                block.column(scale),
                block.column(shock),
                n);
    }

    private static void step(
            double[] log, double[] drift, double[] extra, double[] fade, double[] scale, double[] shock, int n) {
        for (int i = 0; i < n; i++) {
            log[i] += drift[i] + extra[i] * fade[i] + scale[i] * shock[i];
        }
    }
}
